/** A description that the sandbox knows; keys and ids as observed in the PVOG (see NOTICE). */
export type KnownService = {
  id: string;
  leika: string;
  name: string;
  teaser: string;
  words: readonly string[];
  /** Address of a real page; the others lead to a page of the sandbox. */
  url?: string;
  office: { id: string; title: string };
};

export const KNOWN_SERVICES: readonly KnownService[] = [
  {
    id: "B100019.LB.577649",
    leika: "99049001001000",
    name: "Führungszeugnis beantragen",
    teaser: "Beispieltext: Sie brauchen eine Auskunft aus dem Bundeszentralregister.",
    words: ["führungszeugnis", "vorstrafen", "polizei", "arbeit"],
    url: "https://www.fuehrungszeugnis.bund.de/",
    office: { id: "B100019.OE.102787327", title: "Bundesamt für Justiz (BfJ)" },
  },
  {
    id: "L100002.LB.121332951",
    leika: "99027002012000",
    name: "Geburtsurkunde beantragen",
    teaser: "Beispieltext: Sie brauchen einen Nachweis über eine Geburt.",
    words: ["geburt", "geburtsurkunde", "urkunde", "kind"],
    office: { id: "L100002.OE.146047631", title: "Beurkundung Neugeborene" },
  },
  {
    id: "L100002.LB.121345242",
    leika: "99050012104000",
    name: "Gewerbe anmelden",
    teaser: "Beispieltext: Sie wollen selbstständig arbeiten.",
    words: ["gewerbe", "firma", "gründung", "selbstständig"],
    office: { id: "L100002.OE.168936951", title: "Gewerbemeldestelle" },
  },
  {
    id: "L100002.LB.121387243",
    leika: "99102013104000",
    name: "Hundesteuer Anmeldung",
    teaser: "Beispieltext: Sie haben einen Hund.",
    words: ["hund", "hundesteuer", "steuer"],
    office: { id: "L100002.OE.165013166", title: "Steueramt" },
  },
  {
    id: "L100108.LB.L100108_120656",
    leika: "99107023037000",
    name: "Wohngeld - Mietzuschuss beantragen",
    teaser: "Beispieltext: Sie wollen einen Zuschuss zur Miete.",
    words: ["wohngeld", "miete", "zuschuss"],
    office: { id: "L100002.OE.1", title: "Wohngeldstelle (Beispiel)" },
  },
  {
    id: "L100108.LB.L100108_121721",
    leika: "99108001001000",
    name: "Parkausweis für Bewohner beantragen",
    teaser: "Beispieltext: Sie wollen in Ihrer Straße parken.",
    words: ["parken", "parkausweis", "bewohner", "auto"],
    office: { id: "L100002.OE.2", title: "Straßenverkehrsbehörde (Beispiel)" },
  },
  {
    id: "S100002.LB.S1000020010000005805",
    leika: "99008001012000",
    name: "Personalausweis beantragen",
    teaser: "Beispieltext: Ihr Ausweis läuft ab.",
    words: ["personalausweis", "ausweis", "perso"],
    office: { id: "L100002.OE.3", title: "Bürgerbüro (Beispiel)" },
  },
];

const wordsOf = (query: string): string[] =>
  query
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(Boolean);

/** Simple on purpose: a word of the question begins like one of the service. */
export const servicesFor = (query: string): KnownService[] =>
  KNOWN_SERVICES.filter(({ name, words }) =>
    wordsOf(query).some(
      (word) => word.length > 2 && [...words, ...wordsOf(name)].some((one) => one.startsWith(word)),
    ),
  );
