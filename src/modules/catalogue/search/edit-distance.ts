const LONGEST = 48;

/** Rows of the table of distances, used again and again: words are compared by thousands. */
const rows = {
  before: new Uint8Array(LONGEST + 1),
  above: new Uint8Array(LONGEST + 1),
  line: new Uint8Array(LONGEST + 1),
};

/**
 * How many letters were left out, added, changed or swapped with their neighbour between two words
 * (optimal string alignment); `limit + 1` as soon as it is sure to be more than `limit`, and for
 * words of more than 48 letters.
 */
export function editDistance(one: string, other: string, limit: number): number {
  const height = one.length;
  const width = other.length;
  if (Math.abs(height - width) > limit || Math.max(height, width) > LONGEST) return limit + 1;
  let { before, above, line } = rows;
  for (let column = 0; column <= width; column += 1) above[column] = column;
  for (let row = 1; row <= height; row += 1) {
    const letter = one.charCodeAt(row - 1);
    const previous = one.charCodeAt(row - 2);
    let least = row;
    line[0] = row;
    // Further from the diagonal than the limit, it is more than the limit anyway.
    const from = Math.max(1, row - limit);
    const to = Math.min(width, row + limit);
    if (from > 1) line[from - 1] = limit + 1;
    if (to < width) line[to + 1] = limit + 1;
    for (let column = from; column <= to; column += 1) {
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
    const oldest = before;
    before = above;
    above = line;
    line = oldest;
  }
  return Math.min(above[width] ?? Infinity, limit + 1);
}
