import { inLanguage, type Language, type Localised } from "#platform/i18n";

const WORDS = {
  reference: { de: "Zeichen", en: "Reference" },
  day: { de: "Datum", en: "Date" },
  contact: { de: "Auskunft", en: "Contact" },
  phone: { de: "Telefon", en: "Phone" },
  email: { de: "E-Mail", en: "Email" },
  service: { de: "Leistung", en: "Service", "de-easy": "Worum es geht" },
  received: { de: "Eingang", en: "Received", "de-easy": "Angekommen" },
  caseNumber: { de: "Vorgangsnummer", en: "Reference" },
  secretWord: { de: "Kennwort zum Vorgang", en: "Secret word" },
  receipt: { de: "Eingangsbestätigung", en: "Confirmation of receipt" },
  receiptIntro: {
    de: "Ihre Angaben sind bei uns eingegangen. Hier steht alles, was Sie uns geschickt haben. Bitte bewahren Sie diese Bestätigung auf und nennen Sie uns bei Fragen die Vorgangsnummer.",
    en: "We have received your details. This is everything you sent us. Please keep this confirmation and quote the reference if you have questions.",
    "de-easy":
      "Wir haben Ihre Angaben bekommen. Hier sehen Sie, was Sie geschickt haben. Heben Sie diese Bestätigung gut auf. Wenn Sie Fragen haben: Sagen Sie uns die Vorgangsnummer.",
  },
} satisfies Record<string, Localised>;

/** Fixed words on letters and receipts. */
export const sheetWord = (word: keyof typeof WORDS, language: Language): string =>
  inLanguage<string>(WORDS[word], language);
