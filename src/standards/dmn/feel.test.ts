import { describe, expect, it } from "vitest";
import {
  evaluateFeel,
  feelDate,
  feelSyntaxError,
  isTrue,
  namesOf,
  passesUnaryTest,
} from "./feel.ts";

describe("FEEL", () => {
  it("answers with plain values, dates as ISO days", () => {
    const scope = { heute: feelDate("2026-11-22"), hunde: [{ steuer: 9600 }, { steuer: 12000 }] };
    expect(evaluateFeel('heute + duration("P1M")', scope).value).toBe("2026-12-22");
    expect(evaluateFeel("sum(for h in hunde return h.steuer)", scope).value).toBe(21_600);
  });

  it("never throws at what somebody wrote", () => {
    for (const written of ["1 + ", "unknown > 3", "a.b.c", "constructor", "", "💥"])
      expect(evaluateFeel(written, {}).value ?? null).toBeNull();
    expect(isTrue("unknown", {})).toBe(false);
  });

  it("names the place of a syntax error", () => {
    expect(feelSyntaxError('a = "x"')).toBeUndefined();
    expect(feelSyntaxError("1 + ")).toMatch(/character/);
  });

  it("lists the variables an expression reads", () => {
    expect([
      ...namesOf('schritt.pruefen.ergebnis = "x" and count(hunde) > parameter.grenze'),
    ]).toEqual(["schritt", "hunde", "parameter"]);
    expect([...namesOf("some h in hunde satisfies h.rasse = rasse")]).toEqual(["hunde", "rasse"]);
    expect([...namesOf("hunde[item.alter > 3]")]).toEqual(["hunde"]);
  });

  it("runs unary tests", () => {
    expect(passesUnaryTest("[1..5]", 3, {})).toBe(true);
    expect(passesUnaryTest("> grenze", 3, { grenze: 4 })).toBe(false);
    expect(passesUnaryTest("-", null, {})).toBe(true);
  });
});
