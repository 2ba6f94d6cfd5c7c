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

type Row = [
  id: string,
  leika: string,
  name: string,
  need: string,
  words: string,
  officeId: string,
  office: string,
  url?: string,
];
// prettier-ignore
const ROWS: readonly Row[] = [
  ["B100019.LB.577649", "99049001001000", "Führungszeugnis beantragen", "Sie brauchen eine Auskunft aus dem Bundeszentralregister.", "führungszeugnis vorstrafen polizei arbeit", "B100019.OE.102787327", "Bundesamt für Justiz (BfJ)", "https://www.fuehrungszeugnis.bund.de/"],
  ["L100002.LB.121332951", "99027002012000", "Geburtsurkunde beantragen", "Sie brauchen einen Nachweis über eine Geburt.", "geburt geburtsurkunde urkunde kind", "L100002.OE.146047631", "Beurkundung Neugeborene"],
  ["L100002.LB.121345242", "99050012104000", "Gewerbe anmelden", "Sie wollen selbstständig arbeiten.", "gewerbe firma gründung selbstständig", "L100002.OE.168936951", "Gewerbemeldestelle"],
  ["L100002.LB.121387243", "99102013104000", "Hundesteuer Anmeldung", "Sie haben einen Hund.", "hund hundesteuer steuer", "L100002.OE.165013166", "Steueramt"],
  ["L100108.LB.L100108_120656", "99107023037000", "Wohngeld - Mietzuschuss beantragen", "Sie wollen einen Zuschuss zur Miete.", "wohngeld miete zuschuss", "L100002.OE.1", "Wohngeldstelle (Beispiel)"],
  ["L100108.LB.L100108_121721", "99108001001000", "Parkausweis für Bewohner beantragen", "Sie wollen in Ihrer Straße parken.", "parken parkausweis bewohner auto", "L100002.OE.2", "Straßenverkehrsbehörde (Beispiel)"],
  ["S100002.LB.S1000020010000005805", "99008001012000", "Personalausweis beantragen", "Ihr Ausweis läuft ab.", "personalausweis ausweis perso", "L100002.OE.3", "Bürgerbüro (Beispiel)"],
];

export const KNOWN_SERVICES: readonly KnownService[] = ROWS.map(
  ([id, leika, name, need, words, officeId, office, url]) => ({
    ...{ id, leika, name },
    teaser: `Beispieltext: ${need}`,
    words: words.split(" "),
    office: { id: officeId, title: office },
    ...(url !== undefined && { url }),
  }),
);

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
