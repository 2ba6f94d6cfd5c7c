/** Staff screens are German. */
export const wordsTexts = {
  title: "Suche: Fragen und Wörter",
  lead: "Hier steht, was Menschen in der Suche gefragt und nicht gefunden haben. Fügen Sie das Wort der Leistung hinzu, die gemeint ist. Es gilt sofort auf allen Portalen der Region.",
  privacy:
    "Gezählt wird nur die Frage selbst: nicht, wer gefragt hat, und nicht, wann am Tag. Fragen mit Ziffern, Adressen oder Namen werden nicht gezählt.",
  questions: "Fragen ohne gute Antwort",
  noQuestions: "Zurzeit keine. Alles, was gefragt wurde, hat eine Antwort gefunden.",
  rare: "{count} weitere Fragen wurden erst selten gestellt. Sie erscheinen hier, sobald sie {least}-mal gestellt wurden.",
  columns: {
    question: "Frage",
    asked: "Wie oft",
    lastOn: "Zuletzt",
    outcome: "Ergebnis",
    add: "Wort hinzufügen",
    done: "Erledigt",
    word: "Wort",
    service: "Leistung",
    from: "Von",
    addedOn: "Seit",
    remove: "Entfernen",
  },
  outcomes: { nothing: "nichts gefunden", weak: "ungenau" },
  done: "Ausblenden",
  add: {
    heading: "Ein Wort hinzufügen",
    word: "Wort oder kurze Frage",
    service: "Leistung",
    button: "Hinzufügen",
  },
  errors: {
    title: "Das Wort wurde nicht hinzugefügt",
    word: "Geben Sie ein Wort mit 2 bis 60 Zeichen an.",
    service: "Wählen Sie eine Leistung aus der Liste.",
  },
  added: "„{word}“ führt jetzt zu „{service}“.",
  addedLate:
    "„{word}“ ist gespeichert. Ein Teil des Portals antwortet gerade nicht; das Wort führt zu „{service}“, sobald er wieder antwortet.",
  tryIt: "Suche ausprobieren",
  words: "Hinzugefügte Wörter",
  noWords: "Noch hat niemand ein Wort hinzugefügt.",
  remove: "Entfernen",
  region: "Region",
};
