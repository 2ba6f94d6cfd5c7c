import { createNumberList } from "./number-list.ts";
import { createOccurrences } from "./occurrences.ts";
import type { TermRegister } from "./term-register.ts";
import type { Terms } from "./units.ts";

/** What a service is found by, as terms. */
export type Fields = {
  titles: readonly string[];
  words: readonly string[];
  /** Of titles and words. */
  parts: readonly string[];
  texts: readonly string[];
};

/** A service that shares terms with a question, and how well it was found. */
export type Candidate = { position: number; score: number };

export type Candidates = {
  /** Enters a service, or enters it anew: what it was found by until now is forgotten. */
  put: (position: number, fields: Fields) => void;
  /** Who shares the sought terms, best first: rare ones in the fields that matter count most. */
  ranked: (sought: Terms, who: Wanted) => Candidate[];
};

type Wanted = { has: (position: number) => boolean; most: number };

/** What it is worth to find a term in each of the fields. */
const BOOSTS: readonly (readonly [keyof Fields, number])[] = [
  ["titles", 3],
  ["words", 3],
  ["parts", 1],
  ["texts", 0.6],
];
/** A term and a field as one number. */
const KEYS_OF_A_TERM = BOOSTS.length;
/** BM25+. Richly described services must not rank lower for it: hardly any correction for length. */
const [SATURATION, BY_LENGTH, AT_LEAST] = [1.2, 0.1, 0.5];

function frequenciesOf(terms: readonly string[]): Map<string, number> {
  const frequencies = new Map<string, number>();
  for (const term of terms) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  return frequencies;
}

/** How many different terms each service has in each field. */
function createLengths() {
  const lengths = createNumberList();
  const totals = BOOSTS.map(() => 0);
  const at = (position: number, field: number): number =>
    lengths.at(position * KEYS_OF_A_TERM + field);
  return {
    at,
    total: (field: number): number => totals[field] ?? 0,
    put: (position: number, field: number, length: number): void => {
      totals[field] = (totals[field] ?? 0) + length - at(position, field);
      lengths.put(position * KEYS_OF_A_TERM + field, length);
    },
  };
}

/** Scores of the services a question has met so far; the same memory serves question after question. */
function createTally() {
  let scores = new Float64Array(1);
  const [terms, lastTerm] = [createNumberList(), createNumberList()];
  let met: number[] = [];
  return {
    begin: (services: number): void => {
      if (scores.length < services) scores = new Float64Array(services);
      for (const position of met) {
        scores[position] = 0;
        terms.put(position, 0);
      }
      met = [];
    },
    add: (position: number, term: number, score: number): void => {
      if (terms.at(position) === 0) met.push(position);
      if (terms.at(position) === 0 || lastTerm.at(position) !== term)
        terms.put(position, terms.at(position) + 1);
      lastTerm.put(position, term);
      scores[position] = (scores[position] ?? 0) + score;
    },
    met: () => met,
    /** The more of the terms, the better. */
    scoreOf: (position: number): number => (scores[position] ?? 0) * terms.at(position),
  };
}

/** The numbers of terms are those of the register. */
export function createCandidates({ enter, find }: TermRegister): Candidates {
  const occurrences = createOccurrences();
  const lengths = createLengths();
  const tally = createTally();
  let services = 0;

  const meetAll = (term: number, weight: number): void => {
    for (const [field, [, boost]] of BOOSTS.entries()) {
      const key = term * KEYS_OF_A_TERM + field;
      const count = occurrences.count(key);
      if (count === 0) continue;
      const rarity = Math.log(1 + (services - count + 0.5) / (count + 0.5));
      const average = lengths.total(field) / services;
      occurrences.each(key, (position, times) => {
        const length = 1 - BY_LENGTH + (BY_LENGTH * lengths.at(position, field)) / average;
        const often = (times * (SATURATION + 1)) / (times + SATURATION * length);
        tally.add(position, term, weight * boost * rarity * (AT_LEAST + often));
      });
    }
  };
  return {
    put: (position, fields) => {
      occurrences.forget(position);
      services = Math.max(services, position + 1);
      for (const [field, [name]] of BOOSTS.entries()) {
        const frequencies = frequenciesOf(fields[name]);
        lengths.put(position, field, frequencies.size);
        for (const [term, times] of frequencies)
          occurrences.add(enter(term) * KEYS_OF_A_TERM + field, position, times);
      }
    },
    ranked: (sought, { has, most }) => {
      tally.begin(services);
      for (const [term, weight] of sought) {
        const number = find(term);
        if (number !== undefined) meetAll(number, weight);
      }
      return tally
        .met()
        .filter(has)
        .sort((one, other) => tally.scoreOf(other) - tally.scoreOf(one))
        .slice(0, most)
        .map((position) => ({ position, score: tally.scoreOf(position) }));
    },
  };
}
