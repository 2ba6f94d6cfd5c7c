import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPackageFolders } from "../../read-library-files.ts";
import { randomSides } from "../fixtures/random-sides.ts";
import { randomTree } from "../fixtures/random-tree.ts";
import { brokenLaws } from "../fixtures/tree-laws.ts";
import { readTree } from "../read/read-tree.ts";

describe("merging three trees", () => {
  it("keeps the laws in random trees", () => {
    fc.assert(
      fc.property(randomTree.chain(randomSides), (sides) => {
        expect(brokenLaws(sides)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it.each([...readPackageFolders("library")])(
    "keeps them in %s",
    async (_, content) => {
      const reading = await readTree(content);
      if (reading.kind === "refused") throw new Error(JSON.stringify(reading.problems));
      fc.assert(
        fc.property(randomSides(reading.tree), (sides) => {
          expect(brokenLaws(sides)).toEqual([]);
        }),
        { numRuns: 8 },
      );
    },
    120_000,
  );
});
