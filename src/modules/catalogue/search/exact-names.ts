import { stem } from "./stem.ts";

/** Which services are called exactly so, whatever the forms and the order of the words. */
export type ExactNames = {
  /** Folded words of a name of a service. */
  add: (words: readonly string[], service: number) => void;
  remove: (words: readonly string[], service: number) => void;
  /** Positions of the services that somebody named; none when a question says more than a name. */
  calledSo: (words: readonly string[]) => ReadonlySet<number>;
};

const NOBODY: ReadonlySet<number> = new Set();

/** Concepts bring words together that mean the same; this keeps apart who carries the very name. */
export function createExactNames(stopWords: ReadonlySet<string>): ExactNames {
  const bearers = new Map<string, Set<number>>();
  const keyOf = (words: readonly string[]): string => {
    const telling = words.filter((word) => !stopWords.has(word));
    return (telling.length > 0 ? telling : words).map(stem).toSorted().join(" ");
  };
  return {
    add: (words, service) => {
      const key = keyOf(words);
      const known = bearers.get(key);
      if (known) known.add(service);
      else bearers.set(key, new Set([service]));
    },
    remove: (words, service) => void bearers.get(keyOf(words))?.delete(service),
    calledSo: (words) => (words.length > 0 && bearers.get(keyOf(words))) || NOBODY,
  };
}
