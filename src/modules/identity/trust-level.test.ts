import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isAtLeast, lowerOf, stepUpNeeded, TRUST_LEVELS } from "./trust-level.ts";

const level = fc.constantFrom(...TRUST_LEVELS);

describe("trust levels", () => {
  it("are ordered: none, basis, substanziell, hoch", () => {
    expect(isAtLeast("hoch", "substanziell")).toBe(true);
    expect(isAtLeast("substanziell", "substanziell")).toBe(true);
    expect(isAtLeast("basis", "substanziell")).toBe(false);
    expect(isAtLeast("none", "basis")).toBe(false);
    expect(isAtLeast("none", "none")).toBe(true);
  });

  it("ask for a step-up only from people who are signed in", () => {
    expect(stepUpNeeded("basis", "hoch")).toBe(true);
    expect(stepUpNeeded("hoch", "hoch")).toBe(false);
    expect(stepUpNeeded("none", "hoch")).toBe(false);
  });

  it("give the weaker of two", () => {
    fc.assert(
      fc.property(level, level, (a, b) => {
        const weaker = lowerOf(a, b);
        return isAtLeast(a, weaker) && isAtLeast(b, weaker) && [a, b].includes(weaker);
      }),
    );
  });
});
