/** Asked wherever a page ends for somebody. */
export const feedbackTexts = {
  de: {
    title: "Hat das geholfen?",
    answer: "Ihre Antwort",
    answers: { yes: "Ja", partly: "Teilweise", no: "Nein" },
    text: "Was war gut, was hat gefehlt?",
    textHint:
      "Bitte nennen Sie keine Namen und nichts Persönliches. Wir können nicht antworten: Wir wissen nicht, wer schreibt.",
    optional: "freiwillig",
    button: "Rückmeldung senden",
    errorTitle: "Bitte prüfen Sie Ihre Eingabe",
    errors: {
      answer: "Wählen Sie eine der drei Antworten.",
      text: "Schreiben Sie höchstens 1000 Zeichen.",
    },
    thanks: "Danke für Ihre Rückmeldung",
    thanksText: "Sie hilft uns, dieses Portal besser zu machen.",
    back: "Zurück zu „{title}“",
    home: "Zur Startseite",
  },
  en: {
    title: "Did this help?",
    answer: "Your answer",
    answers: { yes: "Yes", partly: "Partly", no: "No" },
    text: "What was good, what was missing?",
    textHint:
      "Please give no names and nothing personal. We cannot answer: we do not know who writes.",
    optional: "optional",
    button: "Send feedback",
    errorTitle: "Please check what you entered",
    errors: {
      answer: "Choose one of the three answers.",
      text: "Write 1000 characters at most.",
    },
    thanks: "Thank you for your feedback",
    thanksText: "It helps us to make this portal better.",
    back: "Back to “{title}”",
    home: "To the home page",
  },
};
