import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  newId,
  newReference,
  newSecretWord,
  normaliseSecretWord,
  parseReference,
} from "./index.ts";

describe("newId", () => {
  it("is a version 7 UUID that sorts by time", () => {
    const earlier = newId(1_000);
    const later = newId(2_000);
    expect(earlier).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(earlier < later).toBe(true);
  });
});

describe("a public reference", () => {
  it("is read back however a person types it", () => {
    const reference = newReference("WA");
    const typed = ` ${reference.toLowerCase().replaceAll("-", " ")} `.replaceAll("0", "o");
    expect(parseReference(typed)).toEqual({ authority: "WA", reference });
  });

  it("is refused when one symbol is wrong", () => {
    const symbols = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 7 }),
        fc.integer({ min: 1, max: 31 }),
        (place, shift) => {
          const reference = newReference("GE");
          const at = place < 4 ? 3 + place : 4 + place;
          const wrong = symbols.charAt((symbols.indexOf(reference.charAt(at)) + shift) % 32);
          const typed = reference.slice(0, at) + wrong + reference.slice(at + 1);
          expect(parseReference(typed)).toBeUndefined();
        },
      ),
    );
  });

  it("is refused when it is something else", () => {
    for (const typed of ["", "WA", "<script>", "WA-7K3M-9QF2", "💥".repeat(12)])
      expect(parseReference(typed)).toBeUndefined();
  });
});

describe("a secret word", () => {
  it("compares equal however it is typed", () => {
    const word = newSecretWord();
    expect(normaliseSecretWord(` ${word.toLowerCase()} `)).toBe(word.replaceAll("-", ""));
  });
});
