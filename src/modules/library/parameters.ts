import type { ParameterDefinition, ParameterValue, Source } from "./parameter-definition.ts";
import { VALUE_PROBLEM } from "./parameter-types.ts";

/** A parameter as it applies in a town. */
export type ResolvedParameter = {
  id: string;
  /** null when nobody set it; durations and days of the year are text, money is integer cents. */
  value: unknown;
  origin: "town" | "default" | "unset";
  /** Where the town has its value from; null: "Beispielwert, ungeprüft". */
  source: Source | null;
};

export type Parameters = ReadonlyMap<string, ResolvedParameter>;
export type GivenParameters = Readonly<Record<string, ParameterValue>>;

/** What is wrong with a parameter, in plain German. */
export type ParameterProblem = { parameter: string; problem: string };

export const valueProblem = (definition: ParameterDefinition, value: unknown): string | undefined =>
  // The registry is keyed by the definition's own type, so both always belong together.
  (
    VALUE_PROBLEM[definition.type] as (
      of: ParameterDefinition,
      value: unknown,
    ) => string | undefined
  )(definition, value);

function problemOf(
  definition: ParameterDefinition,
  given: ParameterValue | undefined,
): string | undefined {
  if (given === undefined)
    return definition.required && definition.default === undefined
      ? "Der Wert fehlt; ohne ihn kann die Leistung nicht online gehen."
      : undefined;
  if (!definition.changeable)
    return "Das legt der Verfasser fest; eine Stadt kann es nicht ändern.";
  return valueProblem(definition, given.value);
}

function resolve(definition: ParameterDefinition, given?: ParameterValue): ResolvedParameter {
  const { id } = definition;
  if (given) return { id, value: given.value, origin: "town", source: given.source };
  if (definition.default === undefined) return { id, value: null, origin: "unset", source: null };
  return { id, value: definition.default, origin: "default", source: null };
}

/** Lays what a town set over the defaults. A value with a problem is still resolved. */
export function resolveParameters(
  definitions: readonly ParameterDefinition[],
  given: GivenParameters,
): { parameters: Parameters; problems: readonly ParameterProblem[] } {
  const known = new Set(definitions.map(({ id }) => id));
  const strange = Object.keys(given).filter((id) => !known.has(id));
  return {
    parameters: new Map(
      definitions.map((definition) => [definition.id, resolve(definition, given[definition.id])]),
    ),
    problems: [
      ...strange.map((parameter) => ({ parameter, problem: "Diesen Parameter gibt es nicht." })),
      ...definitions.flatMap((definition) => {
        const problem = problemOf(definition, given[definition.id]);
        return problem === undefined ? [] : [{ parameter: definition.id, problem }];
      }),
    ],
  };
}

/** What expressions see as `parameter`. */
export const parameterScope = (parameters: Parameters): Readonly<Record<string, unknown>> =>
  Object.fromEntries([...parameters.values()].map(({ id, value }) => [id, value]));
