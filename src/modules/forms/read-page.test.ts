import { describe, expect, it } from "vitest";
import type { Answers } from "./answers.ts";
import { completeAnswers, dogForm, surroundings } from "./dog-form.fixture.ts";
import { readPage } from "./read-page.ts";
import type { FormBody } from "./typed.ts";
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
