import { expect, it } from "vitest";
import { likelihoodOfSlip } from "./finger-slip.ts";

it.each([
  ["hnud", "hund", "swapped letters"],
  ["hunnd", "hund", "a key that was struck twice"],
  ["reisepas", "reisepass", "a repeated letter that was left out"],
  ["hubd", "hund", "the key beside it"],
  ["hnd", "hund", "a letter that was left out"],
])("%s for %s: %s is likelier than any other letter", (typed, meant) => {
  expect(likelihoodOfSlip(typed, meant)).toBeGreaterThan(likelihoodOfSlip("hupd", "hund"));
});

it("neighbours are beside or diagonally above and below each other", () => {
  expect(likelihoodOfSlip("gaus", "haus")).toBe(likelihoodOfSlip("haud", "haus"));
  expect(likelihoodOfSlip("qaus", "haus")).toBeLessThan(likelihoodOfSlip("gaus", "haus"));
});
