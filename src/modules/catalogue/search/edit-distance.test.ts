import fc from "fast-check";
import { expect, it } from "vitest";
import { editDistance } from "./edit-distance.ts";

it.each([
  ["ausweis", "ausweis", 0],
  ["ausweis", "auswis", 1],
  ["ausweis", "ausweiss", 1],
  ["ausweis", "auswies", 1],
  ["ausweis", "aufweis", 1],
  ["ausweis", "asuwies", 2],
  ["ausweis", "hund", 3],
])("%s and %s differ by %i", (one, other, distance) => {
  expect(editDistance(one, other, 2)).toBe(distance);
});

const word = fc.string({ unit: fc.constantFrom(..."abcdü"), maxLength: 60 });

it("is the same both ways and never more than the limit and one", () => {
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 3 }), (one, other, limit) => {
      const distance = editDistance(one, other, limit);
      expect(editDistance(other, one, limit)).toBe(distance);
      expect(distance).toBeLessThanOrEqual(limit + 1);
    }),
  );
});

it("is what the letters need at least, as far as the limit reaches", () => {
  const needed = (one: string, other: string): number => {
    const table = Array.from({ length: one.length + 1 }, (_, row) =>
      Array.from({ length: other.length + 1 }, (__, column) => (row === 0 ? column : row)),
    );
    const at = (row: number, column: number): number => table[row]?.[column] ?? Infinity;
    for (let row = 1; row <= one.length; row += 1)
      for (let column = 1; column <= other.length; column += 1) {
        const kept = at(row - 1, column - 1) + (one[row - 1] === other[column - 1] ? 0 : 1);
        const swaps = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
        const swapped = row > 1 && column > 1 && swaps ? at(row - 2, column - 2) + 1 : Infinity;
        table[row]![column] = Math.min(
          ...[kept, swapped, at(row - 1, column) + 1, at(row, column - 1) + 1],
        );
      }
    return at(one.length, other.length);
  };
  const short = fc.string({ unit: fc.constantFrom(..."abc"), maxLength: 9 });
  fc.assert(
    fc.property(short, short, fc.integer({ min: 0, max: 3 }), (one, other, limit) => {
      expect(editDistance(one, other, limit)).toBe(Math.min(needed(one, other), limit + 1));
    }),
  );
});
