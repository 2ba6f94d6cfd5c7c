import type { ServiceFact, Source } from "#catalogue";

export type FactGroup = {
  source: Source | null;
  facts: readonly ServiceFact[];
  /** Number of the first fact, counted from 1 over all groups. */
  start: number;
};

const same = (one: Source | null, other: Source | null): boolean =>
  one?.title === other?.title && one?.asOf === other?.asOf;

/** Neighbouring facts of one source stand together, so that the source is said once. */
export const groupBySource = (facts: readonly ServiceFact[]): FactGroup[] =>
  facts.reduce<FactGroup[]>((groups, fact, position) => {
    const last = groups.at(-1);
    if (!last || !same(last.source, fact.source))
      return [...groups, { source: fact.source, facts: [fact], start: position + 1 }];
    return [...groups.slice(0, -1), { ...last, facts: [...last.facts, fact] }];
  }, []);
