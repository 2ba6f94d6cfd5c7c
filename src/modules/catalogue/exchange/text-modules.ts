import type { Language } from "#platform/i18n";
import {
  htmlOfStatements,
  type Leistung,
  type Text,
  type Textmodul,
  type TextmodulCode,
  textmodulCode,
} from "#standards/xzufi";
import type { FactKind, ServiceFact } from "../service-type.ts";

/** Languages with a code of two letters; "Einfach erklärt" is no language of its own there. */
export const EXPORT_LANGUAGES = ["de", "en"] as const satisfies readonly Language[];
type ExportLanguage = (typeof EXPORT_LANGUAGES)[number];

/** Stands behind what nobody has a source for; outside the demo it is not in the catalogue at all. */
const UNSOURCED: Record<ExportLanguage, string> = {
  de: " (Beispielwert, ungeprüft)",
  en: " (example value, unchecked)",
};

/** Kinds of facts that are text modules of their own, and how their statements stand there. */
export const MODULE_OF_KIND = {
  who: { code: "09", list: "unordered" },
  requirement: { code: "09", list: "unordered" },
  document: { code: "08", list: "unordered" },
  step: { code: "11", list: "ordered" },
  note: { code: "16", list: undefined },
  legalBasis: { code: "07", list: undefined },
} as const satisfies Partial<Record<FactKind, { code: TextmodulCode; list: unknown }>>;

type TextKind = keyof typeof MODULE_OF_KIND;

const emptyModule = { idSekundaer: [], gueltigkeit: [] };

const textOf = ({ text, source }: ServiceFact, language: ExportLanguage): string | undefined => {
  const words = text[language];
  return words && `${words}${source === null ? UNSOURCED[language] : ""}`;
};

function inLanguages(facts: readonly ServiceFact[], list?: "ordered" | "unordered"): Text[] {
  return EXPORT_LANGUAGES.flatMap((language) => {
    const statements = facts.flatMap((fact) => textOf(fact, language) ?? []);
    const value = htmlOfStatements(statements, list);
    return statements.length === 0 ? [] : [{ languageCode: language, value }];
  });
}

/** A module of plain words. */
export const plainModule = (
  code: TextmodulCode,
  words: Readonly<Partial<Record<ExportLanguage, string | undefined>>>,
): Textmodul => ({
  ...emptyModule,
  leikaTextmodul: textmodulCode(code),
  leikaTextmodulAbweichendeBezeichnung: [],
  inhalt: EXPORT_LANGUAGES.flatMap((language) => {
    const value = words[language];
    return value ? [{ languageCode: language, value: htmlOfStatements([value]) }] : [];
  }),
  weiterfuehrenderLink: [],
});

/** Text modules of facts, in the order of the code list. */
export function factModules(facts: readonly ServiceFact[]): Textmodul[] {
  const kinds = Object.keys(MODULE_OF_KIND) as TextKind[];
  const byCode = Map.groupBy(kinds, (kind) => MODULE_OF_KIND[kind].code);
  return [...byCode]
    .toSorted(([one], [other]) => one.localeCompare(other))
    .flatMap(([code, of]) => {
      const said = facts.filter(({ kind }) => of.some((one) => one === kind));
      const list = of[0] && MODULE_OF_KIND[of[0]].list;
      return said.length === 0
        ? []
        : [{ ...plainModule(code, {}), inhalt: inLanguages(said, list) }];
    });
}

/** The modules for cost, processing time and deadlines: words only, nothing is computed from them. */
export function describedModule(
  facts: readonly ServiceFact[],
  kind: FactKind,
): NonNullable<Leistung["modulKosten"]> | undefined {
  const said = facts.filter((fact) => fact.kind === kind);
  if (said.length === 0) return undefined;
  return { ...emptyModule, beschreibung: inLanguages(said), weiterfuehrenderLink: [] };
}
