export const homeTexts = {
  de: {
    title: "Startseite",
    roofHeading: "Ihr Rathaus online – in der ganzen Region",
    roofLead:
      "Suchen Sie eine Leistung oder gehen Sie gleich zum Portal Ihrer Stadt. Ein Konto reicht für die ganze Region.",
    townHeading: "Was möchten Sie erledigen?",
    townLead: "Alle Leistungen der Verwaltung an einem Ort – auch die von Kreis, Land und Bund.",
    searchLabel: "Zum Beispiel: Hund anmelden",
    searchButton: "Suchen",
    portals: "Portale der Region",
    portalsLead: "Jede Stadt und jeder Kreis hat ein eigenes Portal.",
    onlineHere: "Online",
    onlineNow: "Das geht hier schon online",
    notOnline: "Noch nicht online",
    nothingHere:
      "Hier lässt sich noch nichts online beantragen. Bei jeder Leistung steht, wer zuständig ist und wie Sie das Amt erreichen.",
    popular: "Häufig gesucht",
    themes: "Themen",
    allServices: "Alle Leistungen von A bis Z",
    allThemes: "Alle Themen",
    reach: "So erreichen Sie uns",
    allOffices: "Alle Ämter und Hilfe",
    about: "Was ist dieses Portal?",
    aboutText:
      "In der Region {region} bieten {count} Verwaltungen ihre Leistungen gemeinsam an: gleich aufgebaut, mit einem Konto für alle. Was eine Stadt online gebracht hat, können die anderen übernehmen.",
    aboutPilot:
      "Das Portal ist in der Pilotphase. Deshalb geht noch nicht überall alles online – was geht, steht bei jeder Stadt.",
  },
  en: {
    title: "Home",
    roofHeading: "Your town hall online – throughout the region",
    roofLead:
      "Search for a service, or go straight to the portal of your town. One account is enough for the whole region.",
    townHeading: "What would you like to do?",
    townLead:
      "All services of the administration in one place – including those of district, state and federation.",
    searchLabel: "For example: register a dog",
    searchButton: "Search",
    portals: "Portals of the region",
    portalsLead: "Each town and each district has a portal of its own.",
    onlineHere: "Online",
    onlineNow: "Already online here",
    notOnline: "Not online yet",
    nothingHere:
      "Nothing can be applied for online here yet. Every service says who is responsible and how to reach the office.",
    popular: "Often searched",
    themes: "Topics",
    allServices: "All services from A to Z",
    allThemes: "All topics",
    reach: "How to reach us",
    allOffices: "All offices and help",
    about: "What is this portal?",
    aboutText:
      "In the region {region}, {count} administrations offer their services together: built alike, with one account for all. What one town has brought online, the others can adopt.",
    aboutPilot:
      "The portal is in its pilot phase. So not everything is online everywhere yet – each town says what is.",
  },
};
export type HomeTexts = (typeof homeTexts)["de"];
