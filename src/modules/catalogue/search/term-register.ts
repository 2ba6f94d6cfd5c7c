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
  /** Counts a service in, and out again. */
  countService: (service: CountedService) => void;
  discountService: (service: CountedService) => void;
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

/** `weak`: terms that tell little, however few services are known by them. */
export function createTermRegister(weak: ReadonlySet<string>): TermRegister {
  const numbers = new Map<string, number>();
  const factors: number[] = [];
  const known: number[] = [];
  const anywhere: number[] = [];
  const inTexts: number[] = [];
  let services = 0;
  const change = (counts: number[], all: ReadonlySet<string>, by: number): void => {
    for (const term of all) {
      const number = enter(term);
      counts[number] = Math.max(0, (counts[number] ?? 0) + by);
    }
  };
  const enter = (term: string): number => {
    const number = numbers.get(term) ?? numbers.size;
    numbers.set(term, number);
    factors[number] ??= weak.has(term) ? WEAK : 1;
    return number;
  };
  const count = ({ terms, unnamed, inText }: CountedService, by: 1 | -1): void => {
    services += by;
    change(known, terms, by);
    change(anywhere, new Set([...terms, ...unnamed]), by);
    change(inTexts, new Set(inText), by);
  };
  return {
    enter,
    find: (term) => numbers.get(term),
    isWeak: (term) => weak.has(term),
    count: () => numbers.size,
    countService: (service) => count(service, 1),
    discountService: (service) => count(service, -1),
    valueOf: (term = -1) => {
      const named = known[term];
      if (!named) return 0;
      const spread = named + IN_TEXTS * Math.max(0, (inTexts[term] ?? 0) - named);
      return (factors[term] ?? 1) * Math.log(1 + services / spread);
    },
    spreadOf: (term = -1) => anywhere[term] ?? 0,
  };
}
