import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Json } from "../json.ts";
import { mergeRows } from "./merge-rows.ts";

type Row = { hunde: string; normal: number; gefaehrlich?: number };
const base: Row[] = [
  { hunde: "eins", normal: 96, gefaehrlich: 600 },
  { hunde: "zwei", normal: 115, gefaehrlich: 720 },
  { hunde: "mehr", normal: 130, gefaehrlich: 840 },
];
const but = (hunde: string, change: Partial<Row>): Row[] =>
  base.map((row) => (row.hunde === hunde ? { ...row, ...change } : row));

describe("a table of values that both changed", () => {
  it("takes different rows, and different entries of one row", () => {
    const mine = but("eins", { normal: 100 });
    for (const theirs of [but("mehr", { normal: 150 }), but("eins", { gefaehrlich: 650 })]) {
      const merged = mergeRows({ base, mine, theirs }, "mine");
      expect(merged).toEqual({
        rows: theirs.map((row) => (row.hunde === "eins" ? { ...row, normal: 100 } : row)),
        contested: false,
      });
    }
  });

  it("takes new rows of both and removed ones of either", () => {
    const mine = [...base, { hunde: "viele", normal: 200 }];
    const theirs = [base[0]!, { hunde: "anderthalb", normal: 105 }, base[2]!];
    const merged = mergeRows({ base, mine, theirs }, "mine");
    expect((merged!.rows as Row[]).map(({ hunde }) => hunde)).toEqual([
      "eins",
      "anderthalb",
      "mehr",
      "viele",
    ]);
    expect(merged?.contested).toBe(false);
  });

  it("is contested at the same entry, and at a row that one removed", () => {
    const mine = but("eins", { normal: 100 });
    const theirs = but("eins", { normal: 90 });
    expect(mergeRows({ base, mine, theirs }, "mine")).toEqual({ rows: mine, contested: true });
    expect(mergeRows({ base, mine, theirs }, "theirs")).toEqual({ rows: theirs, contested: true });
    const without = base.slice(1);
    expect(mergeRows({ base, mine, theirs: without }, "mine")).toEqual({
      rows: mine,
      contested: true,
    });
    expect(mergeRows({ base, mine, theirs: without }, "theirs")).toEqual({
      rows: without,
      contested: true,
    });
  });

  it("is nothing for rows without names", () => {
    const twice: Json = [{ a: 1 }, { a: 1 }];
    expect(mergeRows({ base: twice, mine: [], theirs: [{ a: 2 }] }, "mine")).toBeUndefined();
  });

  const rows = fc.uniqueArray(
    fc.record({ name: fc.constantFrom("a", "b", "c", "d"), wert: fc.nat(2) }),
    { selector: ({ name }) => name, minLength: 1 },
  );

  it("is the other side's when one changed nothing, and contested for both alike", () => {
    fc.assert(
      fc.property(rows, rows, rows, (one, two, three) => {
        for (const sides of [
          { mine: one, theirs: two },
          { mine: two, theirs: one },
          { mine: two, theirs: two },
        ])
          expect(mergeRows({ base: one, ...sides }, "mine")).toEqual({
            rows: two,
            contested: false,
          });
        expect(mergeRows({ base: one, mine: two, theirs: three }, "mine")?.contested).toBe(
          mergeRows({ base: one, mine: three, theirs: two }, "mine")?.contested,
        );
      }),
    );
  });
});
