import { describe, expect, it } from "vitest";
import { hitRates, searchOfRegion, slippedNames } from "./measure.ts";
import { QUESTION_FILES, readQuestions } from "./questions.ts";

const { ask, catalogue } = searchOfRegion();
const heldOut = readQuestions("held-out");
const all = QUESTION_FILES.flatMap(readQuestions);

describe("questions nothing was tuned on", () => {
  const rates = hitRates(ask, heldOut);

  it("are at least 250", () => {
    expect(rates.asked).toBeGreaterThanOrEqual(250);
  });

  it("are answered rightly first in nine of ten, and among five nearly always", () => {
    expect(rates.first).toBeGreaterThanOrEqual(0.9);
    expect(rates.amongFive).toBeGreaterThanOrEqual(0.97);
  });

  it("are asked only once", () => {
    const texts = all.map(({ text }) => text.toLowerCase());
    expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
  });
});

it("what blind questions taught is not forgotten", () => {
  const taught = QUESTION_FILES.filter((name) => name.startsWith("blind")).flatMap(readQuestions);
  const rates = hitRates(ask, taught);
  expect(rates.first).toBeGreaterThanOrEqual(0.94);
  expect(rates.amongFive).toBeGreaterThanOrEqual(0.98);
});

it("a slip of the finger is forgiven", () => {
  const slipped = slippedNames(catalogue).filter((_, at) => at % 24 === 0);
  const rates = hitRates(ask, slipped);
  expect(rates.first).toBeGreaterThanOrEqual(0.97);
  expect(rates.amongFive).toBeGreaterThanOrEqual(0.98);
});

it("every question expects services that there are", () => {
  const expected = new Set(all.flatMap((question) => question.expected));
  expect([...expected].filter((id) => !catalogue.service(id))).toEqual([]);
});
