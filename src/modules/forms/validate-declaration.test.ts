import { describe, expect, it } from "vitest";
import type { Answers } from "./answers.ts";
import { compiled, completeAnswers, dogForm, surroundings } from "./dog-form.fixture.ts";
import { validateDeclaration } from "./validate-declaration.ts";

const validate = (answers: Answers) => validateDeclaration(dogForm, answers, surroundings);

describe("validateDeclaration", () => {
  it("gives what is declared: answers that count, with computed values", () => {
    expect(validate({ ...completeAnswers, sachkunde: true, steuer: 1 })).toEqual({
      kind: "acceptable",
      answers: { ...completeAnswers, steuer: 9600 },
    });
  });

  it("names every page with a problem, whatever was stored", () => {
    const result = validate({
      wohntHier: true,
      seitWann: "2026-11-23",
      hunde: [{ hundName: "x".repeat(141), rasse: "katze" }],
      halter: { givenNames: "Ada", familyName: "Muster", birthDate: "2026-02-31" },
    });
    expect(result).toMatchObject({
      kind: "refused",
      pages: [
        { page: "wohnort", problems: [{ field: "seitWann", kind: "in-the-future" }] },
        {
          page: "hunde-seite",
          problems: [
            { field: "hunde.0.hundName", kind: "too-long" },
            { field: "hunde.0.rasse", kind: "invalid" },
          ],
        },
        { page: "kontakt", problems: [{ field: "halter", kind: "invalid" }] },
      ],
    });
  });

  it("refuses what lacks an answer and stops at an exit", () => {
    expect(validate({})).toMatchObject({ kind: "refused" });
    expect(validate({ ...completeAnswers, wohntHier: false })).toEqual({
      kind: "exit",
      page: "nicht-hier",
    });
  });

  it("takes nothing from what objects inherit", () => {
    const fields = [{ id: "constructor", type: "text", required: false }];
    const form = compiled({ pages: [{ id: "p", fields }] });
    expect(validateDeclaration(form, {}, surroundings)).toEqual({
      kind: "acceptable",
      answers: {},
    });
  });
});
