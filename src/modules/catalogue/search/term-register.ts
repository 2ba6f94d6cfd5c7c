/** Terms by number, how much each tells, and how many services it leads to. */
export type TermRegister = {
  /** The number of a term; a new one gets the next. */
  enter: (term: string) => number;
  find: (term: string) => number | undefined;
  count: () => number;
  /** Says by which terms the next service is known, and which also occur in its texts. */
  countService: (names: Iterable<string>, texts: Iterable<string>) => void;
  /** Tells phrases apart, but leads nowhere by itself. */
  isWeak: (term: string) => boolean;
  /** The fewer services are known by it, the more it tells; 0 when none is. */
  valueOf: (term: number | undefined) => number;
  /** In how many services it occurs, wherever. */
  spreadOf: (term: number | undefined) => number;
};

const increase = (counts: number[], number: number): void => {
  counts[number] = (counts[number] ?? 0) + 1;
};

/** What a weak word tells, compared with another that leads to as many services. */
const WEAK = 0.2;

/** `weak`: terms that tell little, however few services are known by them. */
export function createTermRegister(weak: ReadonlySet<string>): TermRegister {
  const numbers = new Map<string, number>();
  const factors: number[] = [];
  const known: number[] = [];
  const anywhere: number[] = [];
  let services = 0;
  const enter = (term: string): number => {
    const number = numbers.get(term) ?? numbers.size;
    numbers.set(term, number);
    factors[number] ??= weak.has(term) ? WEAK : 1;
    return number;
  };
  return {
    enter,
    find: (term) => numbers.get(term),
    isWeak: (term) => weak.has(term),
    count: () => numbers.size,
    countService: (names, texts) => {
      services += 1;
      const own = new Set(names);
      for (const term of own) increase(known, enter(term));
      for (const term of new Set([...own, ...texts])) increase(anywhere, enter(term));
    },
    valueOf: (term = -1) => {
      const spread = known[term];
      return spread ? (factors[term] ?? 1) * Math.log(1 + services / spread) : 0;
    },
    spreadOf: (term = -1) => anywhere[term] ?? 0,
  };
}
