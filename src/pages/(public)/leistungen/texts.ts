export const listTexts = {
  de: {
    title: "Leistungen von A bis Z",
    lead: "Leistungen von Stadt, Kreis, Land und Bund – jeweils mit der Stelle, die zuständig ist.",
    letters: "Zum Buchstaben",
    show: "Anzeigen",
    all: "Alle ({count})",
    online: "Nur online ({count})",
    nothing: "Hier lässt sich noch nichts online beantragen.",
    backToAll: "Alle Leistungen anzeigen",
  },
  en: {
    title: "Services from A to Z",
    lead: "Services of town, district, state and federation – each with the body responsible.",
    letters: "To the letter",
    show: "Show",
    all: "All ({count})",
    online: "Online only ({count})",
    nothing: "Nothing can be applied for online here yet.",
    backToAll: "Show all services",
  },
};
