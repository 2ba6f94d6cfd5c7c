/** Staff screens are German. */
export const disturbanceTexts = {
  title: "Störungen melden",
  lead: "Sagen Sie den Menschen vorher, was gerade nicht geht – bevor sie einen Antrag anfangen. Der Hinweis steht innerhalb einer Sekunde auf der Seite der Leistung und vor der ersten Frage.",
  current: "Jetzt und demnächst",
  table: "Gemeldete Störungen",
  none: "Zurzeit ist keine Störung gemeldet.",
  everything: "Das ganze Portal",
  everywhere: "Die ganze Region",
  columns: {
    what: "Was",
    message: "Hinweis",
    from: "Von",
    until: "Bis",
    end: "Beenden",
  },
  open: "offen",
  endNow: "Beenden",
  form: {
    heading: "Neue Störung",
    service: "Was ist gestört?",
    serviceHint: "Ohne Auswahl gilt der Hinweis für alles auf diesem Portal.",
    serviceHintRegion:
      "Ihr Hinweis steht auf allen Portalen der Region. Ohne Auswahl gilt er für alles, sonst nur für diese Leistung.",
    message: "Hinweis für die Menschen",
    messageHint:
      "Was geht nicht, und was können sie stattdessen tun? Zum Beispiel: „Sperrmüll lässt sich gerade nicht online anmelden. Bitte rufen Sie an: 115.“",
    messageEn: "Derselbe Hinweis auf Englisch",
    begins: "Beginn",
    beginsHint: "Leer heißt: ab sofort.",
    ends: "Voraussichtliches Ende",
    endsHint: "Leer heißt: bis Sie die Störung beenden.",
    optional: "freiwillig",
    button: "Hinweis veröffentlichen",
  },
  errors: {
    title: "Der Hinweis wurde nicht veröffentlicht",
    service: "Wählen Sie eine Leistung aus der Liste.",
    message: "Schreiben Sie einen Hinweis mit 10 bis 500 Zeichen.",
    begins: "Geben Sie Tag und Uhrzeit des Beginns an, oder lassen Sie das Feld leer.",
    ends: "Geben Sie Tag und Uhrzeit des Endes an, oder lassen Sie das Feld leer.",
    order: "Das Ende muss in der Zukunft und nach dem Beginn liegen.",
  },
  done: {
    announced: "Der Hinweis ist veröffentlicht.",
    "announced-late":
      "Der Hinweis ist gespeichert. Ein Teil des Portals antwortet gerade nicht; der Hinweis erscheint, sobald er wieder antwortet.",
    ended: "Die Störung ist beendet. Der Hinweis steht nicht mehr auf dem Portal.",
    "ended-late":
      "Die Störung ist beendet. Ein Teil des Portals antwortet gerade nicht; der Hinweis verschwindet, sobald er wieder antwortet.",
  },
};
