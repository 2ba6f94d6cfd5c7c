import { describe, expect, it } from "vitest";
import { compiled, completeAnswers, dogForm, surroundings } from "./dog-form.fixture.ts";
import { readPage } from "./read-page.ts";
import type { FormBody } from "./typed.ts";
import { walk } from "./walk.ts";

const read = (body: FormBody) =>
  readPage(dogForm, "hunde-seite", { body, answers: completeAnswers, surroundings });

describe("a repeat group", () => {
  const rex = { "hunde.0.hundName": "Rex", "hunde.0.rasse": "dackel" };

  it("is read as a list of records, each with its own conditions", () => {
    const second = {
      "hunde.1.hundName": "Bella",
      "hunde.1.rasse": "andere",
      "hunde.1.welche": "Pudel",
    };
    const body = { ...rex, "hunde.0.welche": "Pudel", ...second };
    const { answers, problems } = read(body);
    expect(problems).toEqual([]);
    expect(answers["hunde"]).toEqual([
      { hundName: "Rex", rasse: "dackel" },
      { hundName: "Bella", rasse: "andere", welche: "Pudel" },
    ]);
  });

  it("names the entry of a problem and keeps what is right", () => {
    const body = { ...rex, "hunde.1.hundName": "Bella" };
    const { answers, problems } = read(body);
    expect(problems).toEqual([{ field: "hunde.1.rasse", kind: "missing" }]);
    expect(answers["hunde"]).toEqual([{ hundName: "Rex", rasse: "dackel" }, { hundName: "Bella" }]);
  });

  it("asks for as many entries as it needs and drops empty ones beyond", () => {
    expect(read({}).problems.map(({ field }) => field)).toEqual([
      "hunde.0.hundName",
      "hunde.0.rasse",
    ]);
    const withGap = {
      ...rex,
      "hunde.1.hundName": " ",
      "hunde.2.hundName": "Bella",
      "hunde.2.rasse": "dogge",
    };
    expect(read(withGap).answers["hunde"]).toHaveLength(2);
    expect(read(withGap).typed).toHaveProperty(["hunde.1.hundName"], "Bella");
  });

  it("gets one more entry without complaints", () => {
    const reading = read({ ...rex, "hunde.0.rasse": "", _add: "hunde" });
    expect(reading).toMatchObject({ changedGroup: "hunde", problems: [] });
    expect(reading.typed).toEqual({ ...rex, "hunde.0.rasse": "", "hunde.1.hundName": "" });
  });

  it("gets no more entries than it may have", () => {
    const full = Object.fromEntries([0, 1, 2, 3].map((n) => [`hunde.${n}.hundName`, `Hund ${n}`]));
    const { typed } = read({ ...full, _add: "hunde" });
    expect(Object.keys(typed)).toHaveLength(3);
  });

  it("loses the entry whose button was pressed", () => {
    const body = { ...rex, "hunde.1.hundName": "Bella", _remove: "hunde.0" };
    expect(read(body)).toMatchObject({
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
      expect(read({ ...rex, ...button }).changedGroup).toBeUndefined();
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
