const SHORTEST_PART = 3;
const LONGEST_COMPOUND = 36;

type Split = { parts: readonly string[]; last: string };

const isBetter = (one: Split, other: Split | undefined): boolean =>
  other === undefined ||
  one.parts.length < other.parts.length ||
  (one.parts.length === other.parts.length && one.last.length > other.last.length);

/**
 * Takes a compound apart into as few parts as possible; of several ways, the one with the longest
 * last part, for that is the head of a German compound. Undefined when it is no compound.
 * `isPart` also accepts parts with a linking element ("hunde", "anmeldungs").
 */
export function shortestSplit(
  word: string,
  isPart: (part: string) => boolean,
): readonly string[] | undefined {
  if (word.length < 2 * SHORTEST_PART || word.length > LONGEST_COMPOUND) return undefined;
  const best: (Split | undefined)[] = [{ parts: [], last: "" }];
  for (let end = SHORTEST_PART; end <= word.length; end += 1)
    for (let start = 0; start <= end - SHORTEST_PART; start += 1) {
      const before = best[start];
      const last = word.slice(start, end);
      if (!before || last === word || !isPart(last)) continue;
      const found = { parts: [...before.parts, last], last };
      if (isBetter(found, best[end])) best[end] = found;
    }
  return best[word.length]?.parts;
}
