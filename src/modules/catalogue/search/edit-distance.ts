const LONGEST = 48;

/** Three rows of the table of distances, used again and again: words are compared by thousands. */
const rows = [0, 1, 2].map(() => new Uint8Array(LONGEST + 1));

/**
 * How many letters were left out, added, changed or swapped with their neighbour between two words
 * (optimal string alignment); `limit + 1` as soon as it is sure to be more than `limit`, and for
 * words of more than 48 letters.
 */
export function editDistance(one: string, other: string, limit: number): number {
  const [height, width] = [one.length, other.length];
  if (Math.abs(height - width) > limit || Math.max(height, width) > LONGEST) return limit + 1;
  let [before, above, line] = rows as [Uint8Array, Uint8Array, Uint8Array];
  for (let column = 0; column <= width; column += 1) above[column] = column;
  for (let row = 1; row <= height; row += 1) {
    const letter = one.charCodeAt(row - 1);
    const previous = one.charCodeAt(row - 2);
    let least = row;
    line[0] = row;
    for (let column = 1; column <= width; column += 1) {
      const facing = other.charCodeAt(column - 1);
      const kept = (above[column - 1] ?? 0) + (letter === facing ? 0 : 1);
      let cost = Math.min(kept, (above[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1);
      const swapped =
        row > 1 && column > 1 && previous === facing && letter === other.charCodeAt(column - 2);
      if (swapped) cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      line[column] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    [before, above, line] = [above, line, before];
  }
  return Math.min(above[width] ?? Infinity, limit + 1);
}
