import { describe, expect, it } from "vitest";
import { evaluateFeel } from "./feel.ts";

/**
 * Where feelin differs from DMN 1.5. Each of these is expected to fail, so that an update that
 * mends it is noticed; what to write instead stands beside it.
 */
describe("gaps of feelin", () => {
  const value = (expression: string) => evaluateFeel(expression, {}).value;

  it.fails("min and max of dates", () => {
    expect(value('max([date("2026-01-01"), date("2026-02-01")])')).toBe("2026-02-01");
  });
  it("sort dates instead", () => {
    const sorted = 'sort([date("2026-02-01"), date("2026-01-01")], function(a, b) a < b)';
    expect(value(`${sorted}[-1]`)).toBe("2026-02-01");
  });

  it.fails("decimal numbers", () => {
    expect(value("0.1 + 0.2")).toBe(0.3);
  });
  it("count cents instead", () => {
    expect(value("10 + 20")).toBe(30);
  });

  it.fails("a comparison of different types is null", () => {
    expect(value('"a" > 1')).toBeNull();
  });
});
