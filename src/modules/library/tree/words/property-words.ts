type Words = { de: string; en: string };

/** What people call a property, German as an object. */
const WORDS: Readonly<Record<string, Words>> = {
  $type: { de: "die Art", en: "the kind" },
  "@verbund:argument": { de: "das, womit gearbeitet wird,", en: "what it works with" },
  "@verbund:due": { de: "die Frist", en: "the deadline" },
  "@verbund:fields": { de: "den Bogen", en: "the staff form" },
  "@verbund:may": { de: "die nötige Befugnis", en: "the permission needed" },
  "@verbund:operation": { de: "das, was das System tut,", en: "what the system does" },
  "@verbund:otherThan": { de: "das Vier-Augen-Prinzip", en: "the four-eyes rule" },
  "@verbund:phase": { de: "die Anzeige im Verlauf", en: "whether the timeline shows it" },
  "@verbund:role": { de: "die zuständige Rolle", en: "the role in charge" },
  "@verbund:status": { de: "den Stand des Vorgangs", en: "the state of the case" },
  "@verbund:when": { de: "die Bedingung", en: "the condition" },
  account: { de: "das Konto", en: "the account" },
  announcement: { de: "die Art der Bekanntgabe", en: "the way of announcement" },
  as: { de: "die Darstellung", en: "the format" },
  attachedToRef: { de: "den Schritt, zu dem es gehört,", en: "the step it belongs to" },
  bookingKey: { de: "den Buchungsschlüssel", en: "the booking key" },
  cancelActivity: { de: "die Wirkung auf den Schritt", en: "the effect on the step" },
  caption: { de: "die Bezeichnung der Vorgänge", en: "the caption of cases" },
  changeable: { de: "die Änderbarkeit", en: "whether towns may change it" },
  conditionExpression: { de: "die Bedingung", en: "the condition" },
  consentField: {
    de: "die Frage nach dem elektronischen Bescheid",
    en: "the question for consent",
  },
  contactField: {
    de: "die Frage nach der E-Mail-Adresse",
    en: "the question for the e-mail address",
  },
  deadline: { de: "die Zahlungsfrist", en: "the time for payment" },
  decision: { de: "die Berechnung", en: "the calculation" },
  default: { de: "die Vorgabe", en: "the default" },
  description: { de: "die Beschreibung", en: "the description" },
  earliest: { de: "den frühesten Tag", en: "the earliest day" },
  expression: { de: "die Formel", en: "the formula" },
  format: { de: "die Darstellung", en: "the format" },
  fourEyesAbove: { de: "die Grenze für das Vier-Augen-Prinzip", en: "the limit for four eyes" },
  hitPolicy: { de: "die Trefferregel", en: "the hit policy" },
  inputExpression: { de: "die Formel", en: "the formula" },
  items: { de: "den Inhalt", en: "the content" },
  kind: { de: "die Art", en: "the kind" },
  label: { de: "die Bezeichnung", en: "the name" },
  latest: { de: "den spätesten Tag", en: "the latest day" },
  legalBasis: { de: "die Rechtsgrundlage", en: "the legal basis" },
  leika: { de: "die Leistungsschlüssel", en: "the service keys" },
  max: { de: "den größten Wert", en: "the greatest value" },
  maxLength: { de: "die Höchstlänge", en: "the greatest length" },
  may: { de: "die Befugnisse", en: "the permissions" },
  messageRef: { de: "die erwartete Nachricht", en: "the expected message" },
  min: { de: "den kleinsten Wert", en: "the least value" },
  multiline: { de: "die Größe des Textfelds", en: "the size of the text field" },
  multiple: { de: "die Mehrfachauswahl", en: "the multiple choice" },
  parameter: { de: "die Einstellung mit dem Betrag", en: "the setting with the amount" },
  pattern: { de: "das Muster", en: "the pattern" },
  payTo: { de: "den Empfänger", en: "the payee" },
  prefill: { de: "die Übernahme aus dem Konto", en: "the prefilling" },
  promise: { de: "die zugesagte Zeit", en: "the promised time" },
  question: { de: "die Fragestellung", en: "the question" },
  recipient: { de: "den Empfänger", en: "the recipient" },
  remedy: { de: "den Rechtsbehelf", en: "the remedy" },
  required: { de: "die Pflichtangabe", en: "whether it is required" },
  retention: { de: "die Aufbewahrung", en: "the retention" },
  rows: { de: "den Inhalt", en: "the content" },
  source: { de: "die Quelle", en: "the source" },
  sourceRef: { de: "den Anfang", en: "the beginning" },
  sourceRequired: { de: "die Pflicht zur Quelle", en: "whether a source is required" },
  targetRef: { de: "das Ziel", en: "the destination" },
  text: { de: "den Eintrag", en: "the entry" },
  timeDate: { de: "den Tag", en: "the day" },
  timeDuration: { de: "die Dauer", en: "the duration" },
  trustLevel: { de: "das Vertrauensniveau", en: "the trust level" },
  type: { de: "die Art", en: "the kind" },
  value: { de: "den Inhalt", en: "the content" },
  ways: { de: "die Zahlungswege", en: "the ways of payment" },
  when: { de: "die Bedingung", en: "the condition" },
  withBirthDate: { de: "die Frage nach dem Geburtstag", en: "the question for the birthday" },
  within: { de: "den erlaubten Ort", en: "the allowed place" },
};

/** Of a record's entry, the record counts ("recipient/person"). */
export const propertyWords = (property: string): Words =>
  WORDS[property] ??
  WORDS[property.split("/")[0] ?? ""] ?? {
    de: `die Angabe „${property}“`,
    en: `“${property}”`,
  };

/** Expressions and references say nothing to people. */
const UNSAID =
  /^(\$type|@verbund:(argument|fields|may|operation|otherThan|phase|role|status|when)|account|announcement.*|as|attachedToRef|bookingKey|cancelActivity|caption|conditionExpression|consentField|contactField|deadline|decision|default|earliest|expression|fourEyesAbove|id|inputExpression|items|kind|latest|messageRef|multiline|parameter|pattern|payTo|recipient.*|rows|source|sourceRef|targetRef|timeDate|timeDuration|type|value|ways|when)$/;
export const isSaid = (property: string): boolean => !UNSAID.test(property);
