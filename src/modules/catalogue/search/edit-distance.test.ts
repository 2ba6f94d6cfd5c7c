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
