import type { FactKind, ServiceFact } from "#catalogue";
import {
  type FactField,
  type FactProblem,
  MOST_FACTS,
  type Problem,
  type TypedFact,
} from "./typed-facts.ts";
import { sourceOf, sourceProblems } from "./typed-source.ts";

const LONGEST = 2_000;
const PARAMETER = /\{([^}]*)\}/g;

/** Nothing was typed into it: it is none. */
const isEmpty = ({ de, en, easy, sourceTitle, sourceUrl }: TypedFact): boolean =>
  [de, en, easy, sourceTitle, sourceUrl].every((text) => text === "");

const unknownParameter = (text: string, known: readonly string[]): boolean =>
  [...text.matchAll(PARAMETER)].some(([, name = ""]) => !known.includes(name));

type Found = readonly [FactField, Problem];

function problemsOf(typed: TypedFact, known: readonly string[]): Found[] {
  const texts = (["de", "en", "easy", "general", "generalEn"] as const).map(
    (field) => [field, typed[field]] as const,
  );
  return [
    ...(typed.de === "" ? ([["de", "missing"]] as const) : []),
    ...texts.flatMap(([field, text]): Found[] =>
      text.length > LONGEST ? [[field, "tooLong"]] : [],
    ),
    ...texts.flatMap(([field, text]): Found[] =>
      unknownParameter(text, known) ? [[field, "parameter"]] : [],
    ),
    ...sourceProblems(typed),
  ];
}

/** Ids never change and are never used twice. */
function freshId(kind: FactKind, taken: ReadonlySet<string>): string {
  const word = kind === "legalBasis" ? "legal-basis" : kind;
  let number = 1;
  while (taken.has(`${word}-${number}`)) number += 1;
  return `${word}-${number}`;
}

function factOf(
  typed: TypedFact,
  known: ServiceFact | undefined,
  named: Pick<ServiceFact, "id" | "kind">,
) {
  const { de, en, easy, general, generalEn } = typed;
  const easyGeneral = known?.general?.de === general ? known.general["de-easy"] : undefined;
  return {
    ...named,
    text: { de, ...(en !== "" && { en }), ...(easy !== "" && { "de-easy": easy }) },
    ...(general !== "" && {
      general: {
        de: general,
        ...(generalEn !== "" && { en: generalEn }),
        ...(easyGeneral !== undefined && { "de-easy": easyGeneral }),
      },
    }),
    source: sourceOf(typed),
  } satisfies ServiceFact;
}

type Reading = {
  kind: FactKind;
  /** All statements of the text, of every kind. */
  facts: readonly ServiceFact[];
  /** Values of towns that a statement may name. */
  parameters: readonly string[];
  /** Ids that are used elsewhere. */
  taken: readonly string[];
};

/**
 * The text's statements with those of one kind as they were typed; or what is wrong with them. A
 * statement that the form does not hold stays as it is.
 */
export function readFacts(
  typed: readonly TypedFact[],
  { kind, facts, parameters, taken }: Reading,
): { kind: "read"; facts: ServiceFact[] } | { kind: "refused"; problems: FactProblem[] } {
  const meant = typed
    .map((one, fact) => ({ one, fact }))
    .filter(({ one }) => !one.remove && !isEmpty(one));
  const problems = meant.flatMap(({ one, fact }) =>
    problemsOf(one, parameters).map(([field, problem]) => ({ fact, field, problem })),
  );
  if (problems.length > 0) return { kind: "refused", problems };
  const ids = new Set([...facts.map(({ id }) => id), ...taken]);
  const ofKind = meant
    .toSorted(
      (one, other) =>
        (Number(one.one.place) || MOST_FACTS) - (Number(other.one.place) || MOST_FACTS),
    )
    .map(({ one }) => {
      const known = facts.find((fact) => fact.id === one.id && fact.kind === kind);
      const id = known?.id ?? freshId(kind, ids);
      ids.add(id);
      return factOf(one, known, { id, kind });
    });
  const inForm = new Set(typed.map(({ id }) => id));
  const unasked = facts.filter((fact) => fact.kind === kind && !inForm.has(fact.id));
  const first = facts.findIndex((fact) => fact.kind === kind);
  const others = (part: readonly ServiceFact[]) => part.filter((fact) => fact.kind !== kind);
  const at = first < 0 ? facts.length : first;
  return {
    kind: "read",
    facts: [...others(facts.slice(0, at)), ...ofKind, ...unasked, ...others(facts.slice(at))],
  };
}
