import { type Authority } from "#authorities";
import type { Temporal } from "#platform/clock";
import { formatMoney, formatNumber, inLanguage, type Language } from "#platform/i18n";
import type { ServiceFact, ServiceType } from "./service-type.ts";
import type { TownFile, TownParameter, TownValue } from "./town-parameter.ts";

const NAME = /\{([a-z][a-zA-Z0-9]*)\}/g;

/** Parameters that a fact names as `{id}`, in any of its languages. */
export const parametersIn = ({ text }: ServiceFact): string[] => [
  ...new Set(
    Object.values(text).flatMap((words) => [...words.matchAll(NAME)].map(([, name = ""]) => name)),
  ),
];

type Place = {
  towns: readonly TownFile[];
  authority: Authority | undefined;
  day: Temporal.PlainDate;
};

/**
 * The facts of a service as they are in one town: its own values stand where the fact names a
 * parameter. Without a value the general words are said, or the fact is left out. A sentence with
 * a value that nobody has checked is unchecked itself.
 */
export function townFacts(
  { id, facts, parameters = [] }: ServiceType,
  { towns, authority, day }: Place,
): readonly ServiceFact[] {
  const own = towns.find((town) => town.authority === authority?.slug)?.values ?? [];
  const valueOf = (parameter: string): TownValue | undefined =>
    own.find((value) => value.service === id && value.parameter === parameter && holds(value, day));
  return facts.flatMap((fact): ServiceFact[] => {
    const names = parametersIn(fact);
    if (names.length === 0) return [fact];
    const values = names.flatMap((name) => valueOf(name) ?? []);
    if (values.length < names.length) return fact.general ? [{ ...fact, text: fact.general }] : [];
    return [filled(fact, values, parameters)];
  });
}

/** A town's own website. */
export type Website = { url: string; source: ServiceFact["source"] };

/** The value of the parameter `website`, whichever service asks for it; undefined without one. */
export function websiteOf({ towns, authority, day }: Place): Website | undefined {
  const own = towns.find((town) => town.authority === authority?.slug)?.values ?? [];
  const value = own.find((one) => one.parameter === "website" && holds(one, day));
  return typeof value?.value === "string" ? { url: value.value, source: value.source } : undefined;
}

const holds = ({ validFrom, validTo }: TownValue, day: Temporal.PlainDate): boolean =>
  (validFrom ?? "0000") <= day.toString() && day.toString() <= (validTo ?? "9999");

function filled(
  fact: ServiceFact,
  values: readonly TownValue[],
  parameters: readonly TownParameter[],
): ServiceFact {
  const words = (text: string, language: Language): string =>
    text.replaceAll(NAME, (whole, name: string) => {
      const value = values.find(({ parameter }) => parameter === name);
      const kind = parameters.find(({ id }) => id === name)?.kind;
      return value && kind ? inWords(value.value, kind, language) : whole;
    });
  const { de, en, "de-easy": easy } = fact.text;
  return {
    ...fact,
    text: {
      de: words(de, "de"),
      ...(en === undefined ? {} : { en: words(en, "en") }),
      ...(easy === undefined ? {} : { "de-easy": words(easy, "de-easy") }),
    },
    source: sourceOf([fact, ...values]),
  };
}

/** The source of the last value, or none as soon as one is missing. */
const sourceOf = (statements: readonly Pick<ServiceFact, "source">[]): ServiceFact["source"] =>
  statements.some(({ source }) => source === null) ? null : (statements.at(-1)?.source ?? null);

/** A value as people read it. */
export function inWords(
  value: TownValue["value"],
  kind: TownParameter["kind"],
  language: Language,
): string {
  if (typeof value === "object") return inLanguage(value, language);
  if (typeof value === "string") return value;
  return kind === "money" ? formatMoney(value, language) : formatNumber(value, language);
}
