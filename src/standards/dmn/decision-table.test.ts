import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DecisionTable, HitPolicy } from "./decision-model.ts";
import { evaluateTable } from "./evaluate-table.ts";
import { feelDate } from "./feel.ts";

type Row = [test: string, value: string];

const table = (
  hitPolicy: HitPolicy,
  rows: Row[],
  more: Partial<DecisionTable> = {},
): DecisionTable => ({
  kind: "decisionTable",
  hitPolicy,
  inputs: [{ expression: "n" }],
  outputs: [{}],
  rules: rows.map(([test, value], index) => ({
    id: `r${index + 1}`,
    tests: [test],
    values: [value],
  })),
  ...more,
});

function decide(decisions: DecisionTable, n: unknown) {
  const warnings: string[] = [];
  const outcome = evaluateTable(decisions, { scope: { n }, warn: (text) => warnings.push(text) });
  return { ...outcome, ...(warnings.length > 0 && { warnings }) };
}

const overlapping: Row[] = [
  ["> 1", '"low"'],
  ["> 2", '"high"'],
  ["> 3", '"low"'],
];
const ranked = { outputs: [{ allowed: '"high", "low"' }] };

describe("a decision table", () => {
  it.each([
    ["UNIQUE", 2, "low", ["r1"]],
    ["FIRST", 4, "low", ["r1"]],
    ["PRIORITY", 4, "high", ["r2"]],
    ["RULE ORDER", 4, ["low", "high", "low"], ["r1", "r2", "r3"]],
    ["OUTPUT ORDER", 4, ["high", "low", "low"], ["r2", "r1", "r3"]],
    ["COLLECT", 3, ["low", "high"], ["r1", "r2"]],
  ] as const)("with %s names value and rules", (policy, n, value, rules) => {
    expect(decide(table(policy, overlapping, ranked), n)).toEqual({
      kind: "decided",
      value,
      rules,
    });
  });

  it("does not choose when rules collide", () => {
    expect(decide(table("UNIQUE", overlapping), 3)).toEqual({
      kind: "undecided",
      reason: "Die Regeln „r1“ und „r2“ treffen zugleich zu.",
    });
    expect(decide(table("ANY", overlapping), 3)).toEqual({
      kind: "undecided",
      reason: "Die Regeln „r1“ und „r2“ widersprechen sich.",
    });
    const agreeing: Row[] = [
      ["> 1", "5"],
      ["> 2", "2 + 3"],
    ];
    expect(decide(table("ANY", agreeing), 3)).toMatchObject({ value: 5, rules: ["r1", "r2"] });
  });

  it("sums, counts and compares", () => {
    const rows: Row[] = [
      ["> 0", "300"],
      ["> 1", "100"],
      ["> 2", "200"],
    ];
    const collected = (aggregation: "SUM" | "MIN" | "MAX" | "COUNT", n: number) =>
      decide(table("COLLECT", rows, { aggregation }), n);
    expect(collected("SUM", 3)).toMatchObject({ value: 600, rules: ["r1", "r2", "r3"] });
    expect(collected("MIN", 3)).toMatchObject({ value: 100 });
    expect(collected("MAX", 3)).toMatchObject({ value: 300 });
    expect(collected("COUNT", 3)).toMatchObject({ value: 3 });
    expect(collected("COUNT", 0)).toMatchObject({ value: 0 });
    expect(collected("SUM", 0)).toMatchObject({ kind: "undecided" });
  });

  it("finds the earliest and the latest day", () => {
    const rows: Row[] = [
      ["-", 'date("2026-03-01")'],
      ["-", "n"],
    ];
    const on = (aggregation: "MIN" | "MAX") =>
      JSON.stringify(decide(table("COLLECT", rows, { aggregation }), feelDate("2026-02-01")));
    expect(on("MIN")).toContain("2026-02-01");
    expect(on("MAX")).toContain("2026-03-01");
  });

  it("does not sum what is no number or missing", () => {
    const sum = (value: string) =>
      decide(table("COLLECT", [["-", value]], { aggregation: "SUM" }), 1);
    expect(sum('"a"')).toMatchObject({ kind: "undecided" });
    expect(sum("null")).toMatchObject({ kind: "undecided", reason: "Für SUM fehlt ein Wert." });
  });

  it("gives the default when no rule applies, a list as a list", () => {
    const outputs = [{ defaultValue: "7 + n" }];
    expect(decide(table("UNIQUE", overlapping, { outputs }), 0)).toMatchObject({
      value: 7,
      rules: [],
    });
    expect(decide(table("COLLECT", overlapping, { outputs }), 0)).toMatchObject({ value: [7] });
    expect(decide(table("COLLECT", overlapping), 0)).toMatchObject({ value: [] });
    expect(decide(table("UNIQUE", overlapping), 0)).toEqual({
      kind: "undecided",
      reason: "Keine Regel trifft zu.",
    });
  });

  it("answers several outputs as a context", () => {
    const rules = [{ id: "r1", tests: ["-"], values: ["n * 2", '"x"'] }];
    const outputs = [{ name: "betrag" }, { name: "grund" }];
    expect(decide(table("FIRST", [], { rules, outputs }), 2)).toMatchObject({
      value: { betrag: 4, grund: "x" },
    });
  });

  it("refuses values that are not allowed, but not an open question", () => {
    const inputs = [{ expression: "n", allowed: "[1..9]" }];
    const limited = table("FIRST", [["-", "1"]], { inputs });
    expect(decide(limited, 10)).toEqual({
      kind: "undecided",
      reason: "„n“ hat keinen erlaubten Wert.",
    });
    expect(decide(limited, null)).toMatchObject({ value: 1 });
    const wrong = table("FIRST", [["-", '"blue"']], ranked);
    expect(decide(wrong, 1)).toMatchObject({
      reason: "Die Regel „r1“ ergibt keinen erlaubten Wert.",
    });
  });

  it("warns about names that a rule does not find", () => {
    expect(decide(table("FIRST", [["> grenze", "1"]]), 1)).toMatchObject({
      kind: "undecided",
      warnings: [expect.stringMatching(/grenze/)],
    });
  });

  it("agrees with plain comparison, whatever the limits", () => {
    const limits = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(limits, fc.integer({ min: -50, max: 50 }), (lower, n) => {
        const rows = lower.map((limit): Row => [`>= ${limit}`, `${limit}`]);
        const hit = lower.filter((limit) => n >= limit);
        expect(decide(table("COLLECT", rows), n)).toMatchObject({ value: hit });
        expect(decide(table("FIRST", rows), n)).toMatchObject(
          hit.length > 0 ? { value: hit[0] } : { kind: "undecided" },
        );
      }),
      { numRuns: 50 },
    );
  });
});
