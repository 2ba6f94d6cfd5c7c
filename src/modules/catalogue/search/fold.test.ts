import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold, indexLetter } from "./fold.ts";

describe("spellings of the same word", () => {
  it.each([
    ["Müllabfuhr", "muellabfuhr"],
    ["Müllabfuhr", "MULLABFUHR"],
    ["Straße", "strasse"],
    ["Straße", "STRASSE"],
    ["Bescheinigung für Ämter", "bescheinigung fuer aemter"],
    ["Café", "cafe"],
    ["Führerschein", "Fu\u0308hrerschein"],
  ])("%j and %j are brought together", (one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  it.each([
    ["Steuer", "steuer"],
    ["neue", "neue"],
    ["Frequenz", "frequenz"],
  ])("%j keeps its e: it is no umlaut", (word, folded) => {
    expect(fold(word)).toBe(folded);
  });

  it("leaves neither capitals nor accents", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(fold(text)).not.toMatch(/[A-ZÄÖÜß]|\p{M}/u);
      }),
    );
  });
});

it("puts a title under the letter people look for", () => {
  expect(["Änderung", "Öffnung", "wohnen", "5G"].map(indexLetter)).toEqual(["A", "O", "W", "#"]);
});
