import fc from "fast-check";
import { evaluate } from "feelin";
import { describe, expect, it } from "vitest";
import { evaluateToFeel, feelDate } from "./index.ts";
import { plainReading } from "./plain-reading.ts";

const scope = {
  antrag: {
    vorname: "Erika",
    kinder: 2,
    allein: false,
    ohne: null,
    geboren: feelDate("1984-03-12"),
    anschrift: { street: "Hauptstraße", town: "Waltrop" },
    hunde: [{ name: "Bella" }, { name: "Rex" }],
  },
  heute: feelDate("2026-11-23"),
};

const path = fc.constantFrom(
  "heute",
  "antrag",
  "antrag.vorname",
  "antrag.kinder",
  "antrag.allein",
  "antrag.ohne",
  "antrag.geboren",
  "antrag.geboren.year",
  "antrag.anschrift",
  "antrag.anschrift.town",
  "antrag.anschrift.postcode",
  "antrag.hunde",
  "antrag.hunde.name",
  "antrag.constructor",
  "nichts.da",
  "true",
  "null",
);
const blank = fc.constantFrom("", " ");
const entry = fc
  .tuple(fc.constantFrom("a", "b", "c"), blank, path, blank)
  .map(([name, before, from, after]) => `${after}${name}${before}:${before}${from}${after}`);
const context = fc
  .uniqueArray(entry, { minLength: 1, maxLength: 3, selector: (one) => one.trim().charAt(0) })
  .map((entries) => `{${entries.join(",")}}`);

describe("an expression that only names what there is", () => {
  it("gives what FEEL gives", () => {
    fc.assert(
      fc.property(fc.oneof(path, context), (expression) => {
        const { value } = evaluateToFeel(expression, scope);
        expect(value).toEqual(evaluate(expression, scope).value);
      }),
    );
  });

  it.each([
    "{a: antrag.kinder + 1}",
    '{a: "x, y: z"}',
    "{a: {b: antrag.vorname}}",
    "{a: antrag.vorname, a b: heute}",
    "{}",
    "{a: antrag.vorname,}",
    "antrag.hunde[1]",
    "antrag.kinder + 1",
  ])("is nothing more than that, so FEEL reads %s", (expression) => {
    expect(plainReading(expression)).toBeUndefined();
  });

  it("is read without a parser", () => {
    expect(plainReading("{a: antrag.vorname}")?.(scope)).toEqual({ a: "Erika" });
    expect(plainReading("{a: antrag.fehlt}")?.(scope)).toBeUndefined();
  });
});
