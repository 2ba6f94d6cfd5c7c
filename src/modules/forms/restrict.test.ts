import { describe, expect, it } from "vitest";
import type { Answers } from "./answers.ts";
import { completeAnswers, dogForm, german, surroundings } from "./dog-form.fixture.ts";
import { presentPage } from "./present-page.ts";

import { readPage } from "./read-page.ts";
import { restrict } from "./restrict.ts";
import { validateDeclaration } from "./validate-declaration.ts";
import { walk } from "./walk.ts";

const declared = walk(dogForm, completeAnswers, surroundings);
const form = restrict(dogForm, ["hunde"], declared);
const walkAgain = (answers: Answers) => walk(form, answers, surroundings);

describe("a correction", () => {
  it("shows only pages with open questions", () => {
    const walked = walkAgain(declared.answers);
    expect(walked.pages).toMatchObject([{ id: "hunde-seite", open: ["hunde"] }]);
    expect(walked).toMatchObject({ complete: true, answers: declared.answers });
  });

  it("leaves closed questions as declared, whatever is sent", () => {
    const { answers, problems } = readPage(restrict(dogForm, ["mail"], declared), "kontakt", {
      body: { "halter.givenNames": "Eve", perMail: "yes", mail: "ada@example.org" },
      answers: declared.answers,
      surroundings,
    });
    expect(problems).toEqual([]);
    expect(answers).toEqual({ ...declared.answers, mail: "ada@example.org" });
  });

  it("lets nobody open a question by sending an answer to a closed one", () => {
    const body = { perMail: "yes" };
    const closed = { body, answers: declared.answers, surroundings };
    expect(readPage(dogForm, "kontakt", closed).problems).toContainEqual({
      field: "mail",
      kind: "missing",
    });
    expect(readPage(restrict(dogForm, ["mail"], declared), "kontakt", closed).problems).toEqual([]);
  });

  it("draws only open questions", () => {
    const stored = { answers: declared.answers, surroundings, words: german };
    const page = presentPage(restrict(dogForm, ["mail"], declared), "kontakt", stored);
    expect(page?.fields.map(({ name }) => name)).toEqual(["mail"]);
  });

  it("asks what a changed answer makes reachable before it is complete", () => {
    const body = { "hunde.0.hundName": "Rex", "hunde.0.rasse": "dogge" };
    const { answers } = readPage(form, "hunde-seite", {
      body,
      answers: declared.answers,
      surroundings,
    });
    const open = walkAgain(answers);
    expect(open).toMatchObject({ complete: false, firstIncomplete: "dogge-seite" });
    expect(validateDeclaration(form, answers, surroundings).kind).toBe("refused");
    const answered = { ...answers, sachkunde: true };
    expect(walkAgain(answered).pages.map(({ id }) => id)).toEqual(["hunde-seite", "dogge-seite"]);
    expect(validateDeclaration(form, answered, surroundings).kind).toBe("acceptable");
  });

  it("does not judge closed questions by today's limits", () => {
    const early = { ...surroundings, heute: surroundings.heute.subtract({ years: 1 }) };
    expect(validateDeclaration(dogForm, declared.answers, early).kind).toBe("refused");
    expect(validateDeclaration(form, declared.answers, early).kind).toBe("acceptable");
  });
});
