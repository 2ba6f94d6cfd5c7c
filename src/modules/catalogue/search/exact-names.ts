import { stem } from "./stem.ts";

/** Which services are called exactly so, whatever the forms and the order of the words. */
export type ExactNames = {
  /** The names of a service, each as folded words, instead of those it had before. */
  put: (service: number, names: readonly (readonly string[])[]) => void;
  /** Positions of the services that somebody named; none when a question says more than a name. */
  calledSo: (words: readonly string[]) => ReadonlySet<number>;
};

const NOBODY: ReadonlySet<number> = new Set();

/** Concepts bring words together that mean the same; this keeps apart who carries the very name. */
export function createExactNames(stopWords: ReadonlySet<string>): ExactNames {
  /** Most names are those of one service: a list costs less memory than a set. */
  const bearers = new Map<string, readonly number[]>();
  const keys: (readonly string[])[] = [];
  const keyOf = (words: readonly string[]): string => {
    const telling = words.filter((word) => !stopWords.has(word));
    return (telling.length > 0 ? telling : words).map(stem).toSorted().join(" ");
  };
  const othersOf = (key: string, service: number): number[] =>
    (bearers.get(key) ?? []).filter((bearer) => bearer !== service);
  return {
    put: (service, names) => {
      for (const key of keys[service] ?? []) bearers.set(key, othersOf(key, service));
      const now = [...new Set(names.map(keyOf))];
      for (const key of now) bearers.set(key, [...othersOf(key, service), service]);
      keys[service] = now;
    },
    calledSo: (words) => {
      const found = words.length > 0 ? bearers.get(keyOf(words)) : undefined;
      return found ? new Set(found) : NOBODY;
    },
  };
}
