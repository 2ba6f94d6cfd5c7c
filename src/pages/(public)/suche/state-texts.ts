/** Words around what the search of the Land found. */
export const stateTexts = {
  de: {
    heading: "Auch gefunden: Suche des Landes",
    lead: "Diese Treffer kommen aus der Suche des Portalverbunds. Für den Inhalt sind die genannten Stellen verantwortlich. Die Links führen aus diesem Portal hinaus.",
    badge: "Suche des Landes",
    unavailable:
      "Die Suche des Landes antwortet gerade nicht. Sie sehen hier nur unsere eigenen Treffer.",
  },
  en: {
    heading: "Also found: search of the state",
    lead: "These results come from the search of the state and federal portal network. The places named are responsible for the content, most of it in German. The links leave this portal.",
    badge: "State search",
    unavailable:
      "The search of the state does not answer just now. Only our own results are shown.",
  },
  "de-easy": {
    heading: "Das hat die Suche vom Land gefunden",
    lead: "Diese Seiten gehören anderen Stellen. Mit dem Link verlassen Sie dieses Portal.",
    badge: "Suche vom Land",
    unavailable: "Die Suche vom Land geht gerade nicht. Hier sehen Sie nur unsere Treffer.",
  },
};
