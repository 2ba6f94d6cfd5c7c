import { describe, expect, it } from "vitest";
import { createConcepts } from "./concepts.ts";
import { fold } from "./fold.ts";

const concepts = [
  { id: "hund", words: ["Hund", "Vierbeiner"], hints: ["Dackel"] },
  { id: "umzug", words: ["umziehen", "neue Adresse", "ziehe … um"] },
];
const { texts, questions } = createConcepts({ concepts });
const found = (text: string) =>
  questions.phrasesIn(text.split(" ").map(fold)).map(({ places }) => places);

describe("a concept", () => {
  it("is meant by each of its words, in any form", () => {
    for (const word of ["hund", "hunde", "vierbeinern"])
      expect(texts.sensesOf(word)).toEqual([{ concept: "#hund", weight: 1 }]);
    expect(texts.sensesOf("katze")).toEqual([]);
  });

  it("is only hinted at in questions", () => {
    expect(questions.sensesOf("dackel")).toEqual([{ concept: "#hund", weight: 0.7 }]);
    expect(texts.sensesOf("dackel")).toEqual([]);
  });
});

describe("a phrase", () => {
  it("is found where its words stand beside each other", () => {
    expect(found("meine neue adresse melden")).toEqual([[1, 2]]);
    expect(found("neue leute adresse")).toEqual([]);
  });

  it("with an ellipsis is found over the words between", () => {
    expect(found("umziehe ich bald")).toEqual([]);
    expect(
      createConcepts({ concepts: [{ id: "x", words: ["finde … nicht"] }] }).texts.phrasesIn([
        "finde",
        "meinen",
        "pass",
        "nicht",
      ]),
    ).toMatchObject([{ places: [0, 3] }]);
  });
});
