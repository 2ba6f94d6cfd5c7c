import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answers } from "./answers.ts";
import { compiled, completeAnswers, dogForm, surroundings } from "./dog-form.fixture.ts";
import { readPage } from "./read-page.ts";
import type { FormBody } from "./typed.ts";
import { validateDeclaration } from "./validate-declaration.ts";
import { walk } from "./walk.ts";

const read = (page: string, body: FormBody, answers: Answers = completeAnswers) =>
  readPage(dogForm, page, { body, answers, surroundings });

describe("readPage", () => {
  it("answers the questions of the page anew and keeps all others", () => {
    const { answers, problems } = read("wohnort", {
      wohntHier: "yes",
      "seitWann.day": "1",
      "seitWann.month": "3",
      "seitWann.year": "2020",
    });
    expect(problems).toEqual([]);
    expect(answers).toEqual({ ...completeAnswers, seitWann: "2020-03-01" });
  });

  it("removes an answer that was cleared or is wrong now, and shows what was typed", () => {
    const body = { "halter.givenNames": " ", perMail: "yes", mail: "ada@", perPost: "yes" };
    const { answers, typed, problems } = read("kontakt", body);
    expect(problems).toEqual([
      { field: "halter", kind: "missing" },
      { field: "mail", kind: "invalid" },
    ]);
    expect(answers).not.toHaveProperty("halter");
    expect(answers).not.toHaveProperty("mail");
    expect(typed).toEqual({ "halter.givenNames": " ", perMail: "yes", mail: "ada@" });
  });

  it("reads required and optional from what was just typed", () => {
    expect(read("kontakt", { perMail: "yes" }).problems).toContainEqual({
      field: "mail",
      kind: "missing",
    });
    expect(read("kontakt", {}).problems).toEqual([{ field: "halter", kind: "missing" }]);
  });

  it("does not blame anybody for a question that just appeared", () => {
    const { problems, appeared, answers } = read("wohnort", { wohntHier: "yes" }, {});
    expect({ problems, appeared }).toEqual({ problems: [], appeared: ["seitWann"] });
    expect(walk(dogForm, answers, surroundings).firstIncomplete).toBe("wohnort");
    expect(read("wohnort", { wohntHier: "yes" }, answers).problems).toEqual([
      { field: "seitWann", kind: "missing" },
    ]);
  });

  it("shows the stored answer of a question that appears again", () => {
    const { typed } = read("wohnort", { wohntHier: "yes" }, { seitWann: "2020-03-01" });
    expect(typed).toMatchObject({ "seitWann.day": "1", "seitWann.year": "2020" });
  });

  it("ignores what the page does not ask", () => {
    const body = {
      wohntHier: "no",
      "seitWann.day": "x",
      mail: "a@example.org",
      __proto__: { a: 1 },
    };
    const { answers, problems } = read("wohnort", body, {});
    expect(answers).toEqual({ wohntHier: false });
    expect(problems).toEqual([]);
  });

  it("changes nothing for a page that is not asked or does not exist", () => {
    for (const page of ["dogge-seite", "gibt-es-nicht"])
      expect(read(page, { sachkunde: "yes" })).toMatchObject({
        answers: completeAnswers,
        typed: {},
      });
  });

  it("reads fields of staff by the id of their step", () => {
    const body = { auflage: "yes", grund: " Leine " };
    const { answers, problems } = readPage(dogForm, "pruefen", { body, answers: {}, surroundings });
    expect({ answers, problems }).toEqual({
      answers: { auflage: true, grund: "Leine" },
      problems: [],
    });
    const empty = readPage(dogForm, "pruefen", { body: {}, answers: {}, surroundings });
    expect(empty.problems).toEqual([{ field: "auflage", kind: "missing" }]);
  });
});

describe("a repeat group", () => {
  const rex = { "hunde.0.hundName": "Rex", "hunde.0.rasse": "dackel" };

  it("is read as a list of records, each with its own conditions", () => {
    const second = {
      "hunde.1.hundName": "Bella",
      "hunde.1.rasse": "andere",
      "hunde.1.welche": "Pudel",
    };
    const body = { ...rex, "hunde.0.welche": "Pudel", ...second };
    const { answers, problems } = read("hunde-seite", body);
    expect(problems).toEqual([]);
    expect(answers["hunde"]).toEqual([
      { hundName: "Rex", rasse: "dackel" },
      { hundName: "Bella", rasse: "andere", welche: "Pudel" },
    ]);
  });

  it("names the entry of a problem and keeps what is right", () => {
    const body = { ...rex, "hunde.1.hundName": "Bella" };
    const { answers, problems } = read("hunde-seite", body);
    expect(problems).toEqual([{ field: "hunde.1.rasse", kind: "missing" }]);
    expect(answers["hunde"]).toEqual([{ hundName: "Rex", rasse: "dackel" }, { hundName: "Bella" }]);
  });

  it("asks for as many entries as it needs and drops empty ones beyond", () => {
    expect(read("hunde-seite", {}).problems.map(({ field }) => field)).toEqual([
      "hunde.0.hundName",
      "hunde.0.rasse",
    ]);
    const withGap = {
      ...rex,
      "hunde.1.hundName": " ",
      "hunde.2.hundName": "Bella",
      "hunde.2.rasse": "dogge",
    };
    expect(read("hunde-seite", withGap).answers["hunde"]).toHaveLength(2);
    expect(read("hunde-seite", withGap).typed).toHaveProperty(["hunde.1.hundName"], "Bella");
  });

  it("gets one more entry without complaints", () => {
    const reading = read("hunde-seite", { ...rex, "hunde.0.rasse": "", _add: "hunde" });
    expect(reading).toMatchObject({ changedGroup: "hunde", problems: [] });
    expect(reading.typed).toEqual({ ...rex, "hunde.0.rasse": "", "hunde.1.hundName": "" });
  });

  it("gets no more entries than it may have", () => {
    const full = Object.fromEntries([0, 1, 2, 3].map((n) => [`hunde.${n}.hundName`, `Hund ${n}`]));
    const { typed } = read("hunde-seite", { ...full, _add: "hunde" });
    expect(Object.keys(typed)).toHaveLength(3);
  });

  it("loses the entry whose button was pressed", () => {
    const body = { ...rex, "hunde.1.hundName": "Bella", _remove: "hunde.0" };
    expect(read("hunde-seite", body)).toMatchObject({
      changedGroup: "hunde",
      problems: [],
      typed: { "hunde.0.hundName": "Bella" },
    });
  });

  it("is read as usual when the button is none of its own", () => {
    for (const button of [
      { _add: "mail" },
      { _remove: "hunde" },
      { _remove: "hunde.x" },
      { _add: ["hunde"] },
    ])
      expect(read("hunde-seite", { ...rex, ...button }).changedGroup).toBeUndefined();
  });

  it("may be empty when none are needed, which is an answer", () => {
    const fields = [
      { id: "g", type: "group", min: 0, max: 2, fields: [{ id: "a", type: "text" }] },
    ];
    const form = compiled({ pages: [{ id: "p", fields }] });
    const { answers, problems } = readPage(form, "p", { body: {}, answers: {}, surroundings });
    expect({ answers, problems }).toEqual({ answers: { g: [] }, problems: [] });
    expect(walk(form, {}, surroundings).complete).toBe(false);
    expect(walk(form, answers, surroundings).complete).toBe(true);
  });

  it("runs its own checks", () => {
    const strict = { ...surroundings, parameter: { hoechstzahl: 0 } };
    const reading = readPage(dogForm, "hunde-seite", {
      body: rex,
      answers: {},
      surroundings: strict,
    });
    expect(reading.problems).toEqual([{ field: "hunde", kind: "check", check: "anzahl" }]);
  });
});

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
        const first = readPage(everyType, "p", { body: sent, answers: {}, surroundings });
        const second = readPage(everyType, "p", { body: first.typed, answers: {}, surroundings });
        expect(second.answers).toEqual(first.answers);
      }),
    );
  });
});
