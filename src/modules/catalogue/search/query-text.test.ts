import fc from "fast-check";
import { expect, it } from "vitest";
import { clausesOf, cleanQuery, wordsOf } from "./query-text.ts";

it("is one line of at most 200 characters, whatever was typed", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (typed) => {
      const query = cleanQuery(typed);
      expect(query.length).toBeLessThanOrEqual(600); // a composed letter may be written as three
      expect(query).not.toMatch(/[\p{C}\n\t]|^\s|\s$| {2}/u);
    }),
  );
  expect(cleanQuery("x".repeat(10_000))).toHaveLength(200);
  expect(cleanQuery("\u202Egnuedlem\u0000 \u0007an")).toBe("gnuedlem an");
});

it("is read word by word and clause by clause", () => {
  expect(wordsOf("Bürger-ID: 2. Versuch")).toEqual(["Bürger", "ID", "2", "Versuch"]);
  expect(clausesOf("Ich zog um, was nun? Hund und Katze")).toEqual([
    ["Ich", "zog", "um"],
    ["was", "nun"],
    ["Hund", "und"],
    ["Katze"],
  ]);
});
