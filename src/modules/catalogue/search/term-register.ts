import { createNumberList } from "./number-list.ts";

/** Terms a service is known by, stems by which it is found beside them, and all those of its texts. */
export type CountedService = {
  terms: ReadonlySet<string>;
  unnamed: readonly string[];
  inText: readonly string[];
};

/** Terms by number, how much each tells, and how many services it leads to. */
export type TermRegister = {
  /** The number of a term; a new one gets the next. */
  enter: (term: string) => number;
  find: (term: string) => number | undefined;
  count: () => number;
  /** Counts the terms of a service, instead of those that were counted for it before. */
  countService: (position: number, service: CountedService) => void;
  /** Tells phrases apart, but leads nowhere by itself. */
  isWeak: (term: string) => boolean;
  /** The fewer services are known by it, the more it tells; 0 when none is. */
  valueOf: (term: number | undefined) => number;
  /** How many services it leads to. */
  spreadOf: (term: number | undefined) => number;
};

/** What a weak word tells, compared with another that leads to as many services. */
const WEAK = 0.35;
/** A word that many texts use tells less, however few services are known by it. */
const IN_TEXTS = 0.5;

/** In how many services each term is; which terms a service had is remembered. */
function createCount() {
  const counts = createNumberList();
  const counted: Int32Array[] = [];
  return {
    at: counts.at,
    put: (position: number, terms: ReadonlySet<number>): void => {
      for (const term of counted[position] ?? []) counts.put(term, counts.at(term) - 1);
      const now = Int32Array.from(terms);
      for (const term of now) counts.put(term, counts.at(term) + 1);
      counted[position] = now;
    },
    services: () => counted.length,
  };
}

/** `weak`: terms that tell little, however few services are known by them. */
export function createTermRegister(weak: ReadonlySet<string>): TermRegister {
  const numbers = new Map<string, number>();
  const weakNumbers = new Set<number>();
  const enter = (term: string): number => {
    const known = numbers.get(term);
    if (known !== undefined) return known;
    const number = numbers.size;
    numbers.set(term, number);
    if (weak.has(term)) weakNumbers.add(number);
    return number;
  };
  const numbersOf = (list: Iterable<string>): Set<number> => {
    const found = new Set<number>();
    for (const term of list) found.add(enter(term));
    return found;
  };
  const [known, anywhere, inTexts] = [createCount(), createCount(), createCount()];
  return {
    enter,
    find: (term) => numbers.get(term),
    isWeak: (term) => weak.has(term),
    count: () => numbers.size,
    countService: (position, { terms, unnamed, inText }) => {
      const named = numbersOf(terms);
      known.put(position, named);
      anywhere.put(position, new Set([...named, ...numbersOf(unnamed)]));
      inTexts.put(position, numbersOf(inText));
    },
    valueOf: (term) => {
      if (term === undefined) return 0;
      const named = known.at(term);
      if (named === 0) return 0;
      const spread = named + IN_TEXTS * Math.max(0, inTexts.at(term) - named);
      return (weakNumbers.has(term) ? WEAK : 1) * Math.log(1 + known.services() / spread);
    },
    spreadOf: (term) => (term === undefined ? 0 : anywhere.at(term)),
  };
}
