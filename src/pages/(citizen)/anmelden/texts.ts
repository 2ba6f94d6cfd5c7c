const unavailable = {
  de: {
    title: "Die Anmeldung geht gerade nicht",
    text: "Das Servicekonto antwortet nicht. Versuchen Sie es bitte in ein paar Minuten noch einmal. Viele Leistungen können Sie auch ohne Konto beantragen.",
  },
  en: {
    title: "You cannot sign in right now",
    text: "The account service does not answer. Please try again in a few minutes. You can apply for many services without an account.",
  },
};
const expired = {
  de: {
    title: "Die Anmeldung ist abgelaufen",
    text: "Das hat zu lange gedauert, oder der Link wurde schon benutzt. Bitte melden Sie sich noch einmal an.",
  },
  en: {
    title: "The sign-in has expired",
    text: "It took too long, or the link was already used. Please sign in once more.",
  },
};

/** What a person reads when a sign-in did not work. */
export const signInTexts = {
  de: {
    again: "Zurück und noch einmal versuchen",
    home: "Zur Startseite",
    nothingLost: "Was Sie schon eingegeben und gespeichert haben, ist noch da.",
    troubles: {
      cancelled: {
        title: "Sie haben die Anmeldung abgebrochen",
        text: "Sie sind nicht angemeldet.",
      },
      "level-too-low": {
        title: "Bitte weisen Sie sich stärker aus",
        text: "Für diesen Schritt müssen wir sicherer wissen, wer Sie sind. Melden Sie sich bitte mit ELSTER oder mit dem Online-Ausweis an.",
      },
      "other-person": {
        title: "Das war ein anderes Konto",
        text: "Sie haben sich mit dem Konto einer anderen Person angemeldet. Ihre bisherige Anmeldung gilt weiter.",
      },
      expired: expired.de,
      missing: expired.de,
      refused: {
        title: "Die Anmeldung hat nicht geklappt",
        text: "Die Antwort des Servicekontos passte nicht zu dieser Anmeldung. Bitte melden Sie sich noch einmal an.",
      },
      unavailable: unavailable.de,
      misconfigured: unavailable.de,
    },
  },
  en: {
    again: "Go back and try again",
    home: "To the home page",
    nothingLost: "What you entered and saved is still there.",
    troubles: {
      cancelled: { title: "You cancelled the sign-in", text: "You are not signed in." },
      "level-too-low": {
        title: "Please prove your identity more strongly",
        text: "For this step we must know more surely who you are. Please sign in with ELSTER or with your online ID card.",
      },
      "other-person": {
        title: "That was another account",
        text: "You signed in with the account of another person. Your previous sign-in is still valid.",
      },
      expired: expired.en,
      missing: expired.en,
      refused: {
        title: "The sign-in did not work",
        text: "The answer of the account service did not fit this sign-in. Please sign in once more.",
      },
      unavailable: unavailable.en,
      misconfigured: unavailable.en,
    },
  },
};
