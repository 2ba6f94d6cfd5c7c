import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPackageFolders } from "../../read-library-files.ts";
import { edited, type RandomEdit, randomEdit } from "../fixtures/random-edits.ts";
import { randomTree } from "../fixtures/random-tree.ts";
import { brokenLaws } from "../fixtures/tree-laws.ts";
import type { PackageTree } from "../package-tree.ts";
import { readTree } from "../read/read-tree.ts";

const edits = fc.array(randomEdit, { maxLength: 6 });
const runs = (few: number) => ({ numRuns: Number(process.env["RUNS"] ?? few) });

type Scripts = { mine: RandomEdit[]; theirs: RandomEdit[]; apart: boolean };
const scripts: fc.Arbitrary<Scripts> = fc.record({
  mine: edits,
  theirs: edits,
  apart: fc.boolean(),
});

/** Both sides add the same ids unless they are kept apart. */
const sidesOf = (base: PackageTree, { mine, theirs, apart }: Scripts) => ({
  base,
  mine: edited(base, mine, "m"),
  theirs: edited(base, theirs, apart ? "t" : "m"),
});

describe("merging three trees", () => {
  it("keeps the laws in random trees", () => {
    fc.assert(
      fc.property(randomTree, scripts, (base, script) => {
        expect(brokenLaws(sidesOf(base, script))).toEqual([]);
      }),
      runs(300),
    );
  });

  it.each([...readPackageFolders("library")])("keeps them in %s", async (_, content) => {
    const reading = await readTree(content);
    if (reading.kind === "refused") throw new Error(JSON.stringify(reading.problems));
    fc.assert(
      fc.property(scripts, (script) => {
        expect(brokenLaws(sidesOf(reading.tree, script))).toEqual([]);
      }),
      runs(15),
    );
  });
});
