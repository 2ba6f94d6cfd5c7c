/** A run of a sequence that a side replaced; an insertion when the run is empty. */
export type Hunk = { from: number; to: number; by: readonly string[] };

/** Lengths of the longest common subsequences of all ends of two sequences. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint16Array[] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const [row, below] = [lengths[i], lengths[i + 1]];
    if (!row || !below) continue;
    for (let j = b.length - 1; j >= 0; j -= 1)
      row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
  }
  return lengths;
}

/** As many replaced as replacing: one by one, so that neighbours can change independently. */
export const singles = ({ from, to, by }: Hunk): Hunk[] =>
  to - from === by.length
    ? by.map((one, index) => ({ from: from + index, to: from + index + 1, by: [one] }))
    : [{ from, to, by }];

/** What a side did to a sequence, from its beginning to its end. */
export function hunksBetween(base: readonly string[], side: readonly string[]): Hunk[] {
  const lengths = commonLengths(base, side);
  const hunks: Hunk[] = [];
  let [i, j] = [0, 0];
  while (i < base.length || j < side.length) {
    const [startI, startJ] = [i, j];
    while ((i < base.length || j < side.length) && !(i < base.length && base[i] === side[j])) {
      const goDown = (lengths[i + 1]?.[j] ?? -1) >= (lengths[i]?.[j + 1] ?? 0);
      if (j >= side.length || (i < base.length && goDown)) i += 1;
      else j += 1;
    }
    if (i > startI || j > startJ) hunks.push({ from: startI, to: i, by: side.slice(startJ, j) });
    while (i < base.length && j < side.length && base[i] === side[j]) [i, j] = [i + 1, j + 1];
  }
  return hunks;
}
