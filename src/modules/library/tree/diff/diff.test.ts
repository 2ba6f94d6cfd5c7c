import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { readPackageFolders } from "../../read-library-files.ts";
import { edited, randomEdit } from "../fixtures/random-edits.ts";
import { randomTree } from "../fixtures/random-tree.ts";
import type { PackageTree } from "../package-tree.ts";
import { readTree } from "../read/read-tree.ts";
import { apply } from "./apply.ts";
import { isPropertyEdit } from "./change.ts";
import { diff } from "./diff.ts";
import { invert } from "./invert.ts";
import { applyOverlay, overlayOf, overlaySchema } from "./overlay.ts";

const edits = fc.array(randomEdit, { maxLength: 8 });
const packages: PackageTree[] = [];

beforeAll(async () => {
  for (const content of readPackageFolders("library").values()) {
    const reading = await readTree(content);
    if (reading.kind === "read") packages.push(reading.tree);
  }
});

const pairOf = (base: PackageTree) =>
  edits.map((list) => ({ base, other: edited(base, list, "m") }));
const randomPair = randomTree.chain(pairOf);

function keepsTheLaws({ base, other }: { base: PackageTree; other: PackageTree }) {
  const changes = diff(base, other);
  expect(apply(base, changes)).toEqual(other);
  const stored = overlaySchema.parse(JSON.parse(JSON.stringify(overlayOf(base, other))));
  expect(applyOverlay(base, stored)).toEqual(other);
  if (changes.length === 0) expect(other).toEqual(base);
}

/** Every element stands in exactly one list, that of its parent. */
function isWhole({ elements, lists }: PackageTree) {
  for (const { key, parent, slot } of elements.values())
    if (parent !== null) expect(lists.get(parent)?.[slot]).toContain(key);
  const listed = [...lists.values()].flatMap((one) => Object.values(one).flat());
  expect(new Set(listed).size).toBe(listed.length);
  expect(listed.length).toBe(elements.size - 1);
}

describe("what is different between two trees", () => {
  it("makes the second of the first and can be undone, in random trees", () => {
    fc.assert(fc.property(randomPair, keepsTheLaws), { numRuns: 500 });
  });

  it("does so in the packages of the library", () => {
    for (const base of packages)
      fc.assert(fc.property(pairOf(base), keepsTheLaws), { numRuns: 25 });
  });

  it("is nothing between a tree and itself", () => {
    for (const base of packages) expect(diff(base, base)).toEqual([]);
  });

  it("can be undone one by one, and never breaks the tree", () => {
    fc.assert(
      fc.property(randomPair, ({ base, other }) => {
        for (const change of diff(base, other)) {
          const without = apply(other, [invert(change)]);
          isWhole(without);
          const left = diff(base, without).filter(({ key }) => key === change.key);
          if (isPropertyEdit(change))
            expect(
              left.some((one) => isPropertyEdit(one) && one.property === change.property),
            ).toBe(false);
          if (change.kind === "removed" && without.elements.has(change.at.parent))
            expect(without.elements.get(change.key)?.properties).toEqual(change.branch.properties);
        }
      }),
    );
  });

  it("can be applied to another tree without breaking it", () => {
    fc.assert(
      fc.property(randomPair, edits, ({ base, other }, more) => {
        isWhole(apply(edited(base, more, "t"), diff(base, other)));
      }),
    );
  });
});
