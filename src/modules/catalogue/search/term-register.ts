/** Terms by number, how much each tells, and how many services it leads to. */
export type TermRegister = {
  /** The number of a term; a new one gets the next. */
  enter: (term: string) => number;
  find: (term: string) => number | undefined;
  count: () => number;
  /** Says by which terms the next service is known, and which also occur in its texts. */
  countService: (names: Iterable<string>, texts: Iterable<string>) => void;
  /** The fewer services are known by it, the more it tells; 0 when none is. */
  valueOf: (term: number | undefined) => number;
  /** In how many services it occurs, wherever. */
  spreadOf: (term: number | undefined) => number;
};

const increase = (counts: number[], number: number): void => {
  counts[number] = (counts[number] ?? 0) + 1;
};

export function createTermRegister(): TermRegister {
  const numbers = new Map<string, number>();
  const known: number[] = [];
  const anywhere: number[] = [];
  let services = 0;
  const enter = (term: string): number => {
    const number = numbers.get(term) ?? numbers.size;
    numbers.set(term, number);
    return number;
  };
  return {
    enter,
    find: (term) => numbers.get(term),
    count: () => numbers.size,
    countService: (names, texts) => {
      services += 1;
      const own = new Set(names);
      for (const term of own) increase(known, enter(term));
      for (const term of new Set([...own, ...texts])) increase(anywhere, enter(term));
    },
    valueOf: (term = -1) => {
      const spread = known[term];
      return spread ? Math.log(1 + services / spread) : 0;
    },
    spreadOf: (term = -1) => anywhere[term] ?? 0,
  };
}
