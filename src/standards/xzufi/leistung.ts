import {
  anything,
  code,
  group,
  groupInLanguage,
  html,
  identifikator,
  many,
  moment,
  one,
  optional,
  text,
  type ValueOf,
  wholeNumber,
} from "./shape.ts";

const hyperlink = groupInLanguage({
  uri: one(anything),
  titel: optional(anything),
  beschreibung: optional(anything),
  positionDarstellung: optional(wholeNumber),
});

const zeitraum = group({ beginn: optional(moment), ende: optional(moment) }, ["zusatz"]);

/** What every module begins with. */
const modul = {
  positionDarstellung: optional(wholeNumber),
  id: optional(identifikator),
  idSekundaer: many(identifikator),
  gueltigkeit: many(zeitraum),
} as const;

const textmodul = group({
  ...modul,
  leikaTextmodul: one(code),
  leikaTextmodulAbweichendeBezeichnung: many(text),
  inhalt: many(html),
  weiterfuehrenderLink: many(hyperlink),
});

/** Deadlines, cost and processing time: we take the words, not the structured values. */
const beschriebenesModul = (strukturiert: string) =>
  group({ ...modul, beschreibung: many(html), weiterfuehrenderLink: many(hyperlink) }, [
    strukturiert,
  ]);

const begriffe = group({
  ...modul,
  begriffImKontext: many(group({ begriff: one(text), typ: optional(code) })),
});

const ursprungsportal = groupInLanguage({
  ...modul,
  uri: one(anything),
  titel: optional(anything),
});

/** Elements of the object that say nothing our catalogue holds. */
const SKIPPED = [
  "struktur",
  "modulTextIndividuell",
  "modulFachlicheFreigabe",
  "modulAuskunftshinweis",
  "modulDokument",
  "typisierung",
  "vertrauensniveau",
  "kennzeichenSchriftformerfordernis",
  "kategorie",
  "klassifizierung",
  "informationsbereichSDG",
  "idLeistungImKontext",
  "idProzess",
  "kennzeichenEA",
  "relevantFuerWirtschaftszweig",
  "relevantFuerRechtsform",
  "relevantFuerStaatsangehoerigkeit",
] as const;

export const leistung = group(
  {
    id: one(identifikator),
    idSekundaer: many(identifikator),
    referenzLeiKa: many(code),
    modulText: many(textmodul),
    modulFrist: optional(beschriebenesModul("frist")),
    modulKosten: optional(beschriebenesModul("kosten")),
    modulBearbeitungsdauer: optional(beschriebenesModul("bearbeitungsdauer")),
    modulBegriffImKontext: many(begriffe),
    modulUrsprungsportal: many(ursprungsportal),
    leistungsadressat: many(code),
    herausgeber: optional(
      group({ id: one(identifikator), bezeichnung: many(anything) }, [
        "idSekundaer",
        "kurzbezeichnung",
        "beschreibung",
        "standardZustaendigkeitsgebiet",
      ]),
    ),
    gueltigkeitGebietID: many(identifikator),
    versionsinformation: optional(
      group({
        erstelltDatumZeit: optional(moment),
        erstelltDurch: optional(anything),
        geaendertDatumZeit: optional(moment),
        geaendertDurch: optional(anything),
        version: optional(anything),
      }),
    ),
    sprachversion: many(
      group(
        {
          languageCode: one({ kind: "value", pattern: /^[a-z]{2}$/ }),
          sprachbezeichnungDeutsch: optional(anything),
          sprachbezeichnungNativ: optional(anything),
        },
        ["erstelltDatumZeit", "erstelltDurch", "geaendertDatumZeit", "geaendertDurch", "version"],
      ),
    ),
    gueltigkeit: many(zeitraum),
  },
  SKIPPED,
);

/** Description of a public service (XZuFi object Leistung), as far as a catalogue needs it. */
export type Leistung = ValueOf<typeof leistung>;
export type Textmodul = Leistung["modulText"][number];
export type Hyperlink = Textmodul["weiterfuehrenderLink"][number];
