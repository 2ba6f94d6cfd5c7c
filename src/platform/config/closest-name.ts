const FURTHEST = 2;

/** Damerau–Levenshtein distance (optimal string alignment), as soon as it is sure to be too far: endless. */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const step = a[i - 1] === b[j - 1] ? 0 : 1;
      const plain = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + step);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const cost = swapped ? Math.min(plain, at(beforeLast, j - 2) + 1) : plain;
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > FURTHEST) return Number.POSITIVE_INFINITY;
    beforeLast = last;
    last = row;
  }
  return at(last, b.length);
}

const at = (row: readonly number[], index: number): number =>
  row[index] ?? Number.POSITIVE_INFINITY;

/** The known name a misspelled one was meant to be, if one is near enough (two slips). */
export function closestName(name: string, known: readonly string[]): string | undefined {
  const near = known
    .filter(({ length }) => Math.abs(length - name.length) <= FURTHEST)
    .map((candidate) => ({ candidate, distance: editDistance(name, candidate) }))
    .filter(
      ({ candidate, distance }) =>
        distance > 0 && distance <= Math.min(FURTHEST, candidate.length / 3),
    )
    .sort((a, b) => a.distance - b.distance);
  return near[0]?.candidate;
}
