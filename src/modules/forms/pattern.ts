/** Unlimited repetitions side by side; each multiplies the time by the length of the answer. */
const MOST_REPETITIONS = 3;
const QUANTIFIER = /^(?:[*+]|\{\d+,\d*\})/;

/** The same without what stands for itself: classes are one sign, and so is what is escaped. */
const simplified = (pattern: string): string =>
  pattern.replaceAll(/\\[pP]\{[^}]*\}|\\[^k1-9]/g, "x").replaceAll(/\[[^\]]*\]/g, "x");

/**
 * A pattern whose time does not grow beyond all bounds with what somebody types: it refers back to
 * nothing, has few repetitions, and repeats no group that repeats or chooses itself.
 */
export function isHarmlessPattern(pattern: string): boolean {
  const signs = simplified(pattern);
  if (/\\[k1-9]/.test(signs)) return false;
  const groups: boolean[] = [];
  let repetitions = 0;
  for (let at = 0; at < signs.length; at += 1) {
    const sign = signs[at];
    const isRepeated = QUANTIFIER.test(signs.slice(at + (sign === ")" ? 1 : 0)));
    if (sign === "(") groups.push(false);
    else if (sign === ")") {
      const varies = groups.pop() ?? false;
      if (varies && isRepeated) return false;
      if (varies && groups.length > 0) groups[groups.length - 1] = true;
    } else if (sign === "|" || isRepeated) {
      if (isRepeated) repetitions += 1;
      if (groups.length > 0) groups[groups.length - 1] = true;
    }
  }
  return repetitions <= MOST_REPETITIONS;
}
