import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compiled, surroundings } from "./dog-form.fixture.ts";
import { readPage } from "./read-page.ts";
import { validateDeclaration } from "./validate-declaration.ts";

describe("any body whatever", () => {
  const everyType = compiled({
    pages: [
      {
        id: "p",
        fields: [
          { id: "te", type: "text", maxLength: 20, pattern: "[a-z ]+" },
          { id: "nu", type: "number", min: 1, max: 99, decimals: 1 },
          { id: "da", type: "date", latest: "heute", earliest: 'heute - duration("P10Y")' },
          { id: "ch", type: "choice", options: [{ id: "x" }, { id: "y", when: "nu > 5" }] },
          { id: "mu", type: "choice", multiple: true, options: [{ id: "x" }, { id: "y" }] },
          { id: "yn", type: "yesNo" },
          { id: "ad", type: "address", within: "town" },
          { id: "pe", type: "person", withBirthDate: true },
          { id: "em", type: "email" },
          { id: "ph", type: "phone" },
          { id: "ib", type: "iban" },
          { id: "de", type: "declaration" },
          { id: "fi", type: "file", maxFiles: 2 },
          {
            id: "gr",
            type: "group",
            max: 3,
            fields: [
              { id: "ga", type: "text" },
              { id: "gb", type: "date" },
            ],
          },
        ].map((field) => ({ ...field, required: false })),
      },
    ],
  });
  const name = fc.oneof(
    fc.constantFrom(
      "te",
      "nu",
      "ch",
      "mu",
      "yn",
      "em",
      "ph",
      "ib",
      "de",
      "fi",
      "gr",
      "gr.0",
      "_add",
      "_remove",
      "__proto__",
      "constructor",
    ),
    fc
      .constantFrom("da", "pe.birthDate")
      .chain((day) => fc.constantFrom(day, `${day}.day`, `${day}.month`, `${day}.year`)),
    fc.constantFrom(
      "ad.street",
      "ad.houseNumber",
      "ad.postcode",
      "ad.town",
      "pe.givenNames",
      "pe.familyName",
    ),
    fc.nat(200).chain((n) => fc.constantFrom(`gr.${n}.ga`, `gr.${n}.gb`, `gr.${n}.gb.day`)),
    fc.string(),
  );
  const likely = fc.constantFrom(
    "x",
    "y",
    "yes",
    "no",
    "5",
    "31",
    "2",
    "2020",
    "1,5",
    "45657",
    "gr",
    "gr.0",
    "DE89370400440532013000",
    "02361 3000",
    "a@example.org",
    "2026-11-22",
    "01900000-0000-7000-8000-000000000001 12 Bescheid.pdf",
    "Ada",
    "\u0000",
    "\uD800",
    "\u202E",
    "👩‍🚀",
    "x".repeat(25_000),
    "Zoë",
  );
  const value = fc.oneof(
    { weight: 5, arbitrary: likely },
    fc.string({ unit: "binary" }),
    fc.array(fc.oneof(likely, fc.anything())),
    fc.anything(),
  );
  const body = fc
    .array(fc.tuple(name, value), { maxLength: 25 })
    .map((entries) => Object.fromEntries(entries));

  it("never throws, and what it accepts is valid for the declaration", () => {
    fc.assert(
      fc.property(body, (sent) => {
        const reading = readPage(everyType, "p", { body: sent, answers: {}, surroundings });
        const again = validateDeclaration(everyType, reading.answers, surroundings);
        if (reading.problems.length === 0 && reading.changedGroup === undefined)
          expect(again).toMatchObject({ kind: "acceptable" });
        expect(JSON.stringify(reading.answers)).not.toMatch(/\\u0000|\\ud800|\u202E/);
      }),
      { numRuns: 400 },
    );
  });

  it("reads its own answers back as the same", () => {
    fc.assert(
      fc.property(body, (sent) => {
        const { _add, _remove, ...plain } = sent;
        const first = readPage(everyType, "p", { body: plain, answers: {}, surroundings });
        const second = readPage(everyType, "p", { body: first.typed, answers: {}, surroundings });
        expect(second.answers).toEqual(first.answers);
      }),
    );
  });
});
