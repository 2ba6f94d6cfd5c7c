import type { Temporal } from "#platform/clock";
import { ADRESSATEN, htmlOfWords, type Leistung } from "#standards/xzufi";
import type { ServiceFact } from "../service-type.ts";
import type { Competence } from "./competences.ts";
import { areaIds, type Ids } from "./object-ids.ts";
import { describedModule, EXPORT_LANGUAGES, factModules, plainModule } from "./text-modules.ts";

type Description = {
  competence: Competence;
  /** As they are in the town. */
  facts: readonly ServiceFact[];
  day: Temporal.PlainDate;
  ids: Ids;
  /** Page of the service on the portal of the authority. */
  page: { url: string; portal: string };
};

const LANGUAGE_NAMES = { de: "Deutsch", en: "Englisch" } as const;

function linksModule({ service }: Competence): Leistung["modulText"] {
  const { links = [] } = service;
  if (links.length === 0) return [];
  return [
    {
      ...plainModule("15", {}),
      weiterfuehrenderLink: links.map(({ url, what, provider }) => ({
        languageCode: "de",
        uri: url,
        titel: `${what.de} (${provider})`,
      })),
    },
  ];
}

const optional = <Name extends string, Value>(name: Name, value: Value | undefined) =>
  (value === undefined ? {} : { [name]: value }) as { [N in Name]?: Value };

/** The description of a service as one authority provides it. */
export function exportLeistung({ competence, facts, day, ids, page }: Description): Leistung {
  const { service, authority, areas } = competence;
  const emptyModule = { idSekundaer: [], gueltigkeit: [] };
  return {
    id: ids("LB", service.id, authority.slug),
    idSekundaer: [],
    referenzLeiKa: service.leika.map((code) => ({ code, listURI: "urn:de:fim:leika:leistung" })),
    modulText: [
      plainTitle("02", service.title),
      plainTitle("03", service.title),
      plainModule("05", service.short),
      ...factModules(facts),
      ...linksModule(competence),
    ],
    ...optional("modulFrist", describedModule(facts, "deadline")),
    ...optional("modulKosten", describedModule(facts, "cost")),
    ...optional("modulBearbeitungsdauer", describedModule(facts, "duration")),
    modulBegriffImKontext: [
      {
        ...emptyModule,
        begriffImKontext: EXPORT_LANGUAGES.flatMap((languageCode) =>
          service.words[languageCode].map((value) => ({ begriff: { languageCode, value } })),
        ),
      },
    ].filter(({ begriffImKontext }) => begriffImKontext.length > 0),
    modulUrsprungsportal: [
      { ...emptyModule, languageCode: "de", uri: page.url, titel: page.portal },
    ],
    leistungsadressat: service.audiences.map((audience) => ({ code: ADRESSATEN[audience] })),
    gueltigkeitGebietID: areaIds(areas, day),
    sprachversion: EXPORT_LANGUAGES.map((languageCode) => ({
      languageCode,
      sprachbezeichnungDeutsch: LANGUAGE_NAMES[languageCode],
    })),
    gueltigkeit: [],
  };
}

/** Titles are words without paragraphs. */
const plainTitle = (code: "02" | "03", title: Competence["service"]["title"]) => ({
  ...plainModule(code, {}),
  inhalt: EXPORT_LANGUAGES.map((languageCode) => ({
    languageCode,
    value: htmlOfWords(title[languageCode]),
  })),
});
