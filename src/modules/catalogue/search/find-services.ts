import type { Sought, SoughtTerm } from "./phrase-store.ts";
import { type AskedUnit, readQuery, type Wording } from "./read-query.ts";
import type { SearchIndex } from "./search-index.ts";
import { mergedTerms, type Terms } from "./units.ts";

const MOST_COMPARED = 48;
const MOST_MET = 300;
/** What a hit is worth: its best phrase first, then what all its phrases cover, then how it was found. */
const COVERED = 0.3;
const RETRIEVED = 0.35;
const CALLED_SO = 0.3;

export type Hit = { position: number; score: number; covered: number };

export type Found = {
  /** Best first. */
  hits: readonly Hit[];
  /** 0 … 1: how much of the question is said by words that lead somewhere. */
  known: number;
  /** The question with misspelled words put right; undefined when none was. */
  corrected: string | undefined;
};

/** Which services count, and what speaks for one before anything is asked (well below 0.1). */
export type Scope = {
  has: (position: number) => boolean;
  prior: (position: number) => number;
};

/** What the units of a question tell, and the terms that stand for them. */
function soughtOf(units: readonly AskedUnit[], { terms }: SearchIndex): Sought {
  const sought = new Map<number, SoughtTerm[]>();
  const valueOf = (term: string): number => terms.valueOf(terms.find(term));
  const values = units.map(({ keys, terms: own, emphasis }, unit) => {
    const ofKeys = Math.max(0, ...keys.map(valueOf));
    const value = ofKeys || Math.max(0, ...[...own].map(([term, sure]) => sure * valueOf(term)));
    for (const [term, sure] of own) {
      const number = terms.find(term);
      if (number === undefined) continue;
      // A term that many share says less than the unit it stands for.
      const weight = sure * Math.min(1, terms.valueOf(number) / value);
      sought.set(number, [...(sought.get(number) ?? []), { unit, weight }]);
    }
    return emphasis * value;
  });
  return { values, terms: sought };
}

/**
 * Terms to look for, with how surely they are meant: those that lead to few services first, and no
 * more than lead to a bounded number of them, so that a question costs about the same anywhere.
 */
function lookedFor(units: readonly AskedUnit[], { terms }: SearchIndex): Terms {
  const all = [...mergedTerms(units.map((unit) => [unit.terms, unit.emphasis]))]
    .map(([term, weight]) => ({ term, weight, spread: terms.spreadOf(terms.find(term)) }))
    .filter(({ term, spread }) => spread > 0 && !terms.isWeak(term))
    .sort((one, other) => one.spread - other.spread);
  let met = 0;
  const telling = all.filter(({ spread }) => {
    const counts = met === 0 || met + spread <= MOST_MET;
    if (counts) met += spread;
    return counts;
  });
  return new Map(telling.map(({ term, weight }) => [term, weight]));
}

/** A compound that only its head is known of: what kind of thing is asked for, not which one. */
const KNOWN_BY_HEAD = 0.7;

/** How much of what matters in a question leads somewhere. */
function shareKnown(
  units: readonly AskedUnit[],
  { values }: Sought,
  isWeak: (term: string) => boolean,
): number {
  const strong = units.flatMap(({ keys }, unit) => {
    if (keys.some(isWeak)) return [];
    if ((values[unit] ?? 0) <= 0) return [0];
    return [keys.length === 0 ? KNOWN_BY_HEAD : 1];
  });
  return strong.length === 0 ? 0 : strong.reduce((sum, one) => sum + one, 0) / strong.length;
}

/** Positions of services to compare, with how well they were found; who is called so is always among them. */
function candidatesFor(
  weights: Terms,
  { candidates }: SearchIndex,
  { calledSo, scope }: { calledSo: ReadonlySet<number>; scope: Scope },
): Map<number, number> {
  const found = candidates.ranked(weights, { has: scope.has, most: MOST_COMPARED });
  const top = found[0]?.score ?? 1;
  const named = [...calledSo].filter(scope.has).map((position) => [position, 0] as const);
  return new Map([
    ...named,
    ...found.map(({ position, score }) => [position, score / top] as const),
  ]);
}

/** The services that answer a question, from those that count. */
export function findServices(index: SearchIndex, wording: Wording, scope: Scope): Found {
  const { units, words, corrected } = readQuery(wording, index.reader);
  const calledSo = index.exactNames.calledSo(words);
  const sought = soughtOf(units, index);
  const candidates = candidatesFor(lookedFor(units, index), index, { calledSo, scope });
  const closeness = index.phrases.closeness(sought);
  const hits = [...candidates].map(([position, found]): Hit => {
    const { phrase, covered } = closeness(position);
    const worth = phrase + COVERED * covered + RETRIEVED * found + scope.prior(position);
    return calledSo.has(position)
      ? { position, score: worth + CALLED_SO, covered: 1 }
      : { position, score: worth, covered };
  });
  const { names } = index.reader.language.lexicon;
  return {
    hits: hits.sort((one, other) => other.score - one.score),
    known: calledSo.size > 0 ? 1 : shareKnown(units, sought, index.terms.isWeak),
    corrected: corrected ? words.map((word) => names.get(word) ?? word).join(" ") : undefined,
  };
}
