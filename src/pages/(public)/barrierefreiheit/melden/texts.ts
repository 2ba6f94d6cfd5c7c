export const barrierTexts = {
  de: {
    title: "Ein Hindernis melden",
    lead: "Was funktioniert auf diesem Portal für Sie nicht? Wir lesen jede Meldung und sehen uns die Stelle an.",
    page: "Auf welcher Seite?",
    pageHint:
      "Die Adresse der Seite oder ihre Überschrift. Lassen Sie das Feld leer, wenn es überall ist.",
    what: "Was hindert Sie?",
    whatHint:
      "Schreiben Sie auch, womit Sie das Portal benutzen, zum Beispiel mit Tastatur oder Vorlesesoftware.",
    contact: "E-Mail-Adresse oder Telefonnummer",
    contactHint: "Nur wenn Sie eine Antwort möchten.",
    optional: "freiwillig",
    privacy:
      "Ihre Meldung wird verschlüsselt gespeichert und nur von der Redaktion dieses Portals gelesen. Wir löschen sie, sobald sie erledigt ist, spätestens nach einem Jahr.",
    button: "Meldung abschicken",
    errorTitle: "Bitte prüfen Sie Ihre Eingabe",
    errors: {
      what: "Beschreiben Sie mit 10 bis 2000 Zeichen, was Sie hindert.",
      contact: "Geben Sie höchstens 200 Zeichen an.",
    },
    thanks: "Danke für Ihre Meldung",
    thanksText: "Wir sehen uns die Stelle an. Wenn Sie eine Antwort möchten, melden wir uns.",
    back: "Zur Erklärung zur Barrierefreiheit",
  },
  en: {
    title: "Report an obstacle",
    lead: "What does not work for you on this portal? We read every report and look into it.",
    page: "On which page?",
    pageHint: "The address of the page or its heading. Leave it empty if it is everywhere.",
    what: "What hinders you?",
    whatHint:
      "Please also say how you use the portal, for example by keyboard or with a screen reader.",
    contact: "E-mail address or phone number",
    contactHint: "Only if you would like an answer.",
    optional: "optional",
    privacy:
      "Your report is stored encrypted and read only by the editors of this portal. We delete it as soon as it is dealt with, after a year at the latest.",
    button: "Send report",
    errorTitle: "Please check what you entered",
    errors: {
      what: "Describe in 10 to 2000 characters what hinders you.",
      contact: "Enter 200 characters at most.",
    },
    thanks: "Thank you for your report",
    thanksText: "We will look into it. If you would like an answer, we will contact you.",
    back: "To the accessibility statement",
  },
};
