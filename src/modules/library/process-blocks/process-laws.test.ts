import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lintBpmn } from "#standards/bpmn";
import { type CompiledPackage, compilePackage } from "../compile-package.ts";
import { configurePackage } from "../configured-package.ts";
import { canonicalJson } from "../canonical-form.ts";
import { diff } from "../tree/diff/diff.ts";
import { treeOf, variant } from "../tree/fixtures/variants.ts";
import { merge3 } from "../tree/merge/merge3.ts";
import type { PackageTree } from "../tree/package-tree.ts";
import { writeTree } from "../tree/write/write-tree.ts";
import type { BlockEdit } from "./block-edit.ts";
import { type Block, blocksIn } from "./block.ts";
import { editProcess } from "./edit-process.ts";
import { playThrough } from "./fixtures/play-through.ts";
import { isDrawn, type Pick, someEdit } from "./fixtures/random-block-edit.ts";
import { graphOf } from "./process-graph.ts";
import { readBlocks } from "./read-blocks.ts";
import { unsoundness } from "./soundness.ts";

const packages = {
  sperrmuell: await treeOf(variant("sperrmuell")),
  "hundesteuer-anmeldung": await treeOf(variant("hundesteuer-anmeldung")),
};
const names = Object.keys(packages) as (keyof typeof packages)[];

const contentOf = async (tree: PackageTree) => {
  const writing = await writeTree(tree);
  if (writing.kind === "refused") throw new Error(JSON.stringify(writing.problems));
  return writing.content;
};

async function compiled(tree: PackageTree): Promise<CompiledPackage> {
  const compilation = await compilePackage(await contentOf(tree));
  if (compilation.kind === "refused") throw new Error(JSON.stringify(compilation.problems));
  return compilation.package;
}

const pickFrom = (seed: number): Pick => {
  let state = seed >>> 0;
  return (bound) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return bound <= 0 ? 0 : Math.floor((state / 2 ** 32) * bound);
  };
};

const eachOnce = (tree: PackageTree): void => {
  const { sequence, loose } = readBlocks(tree)!;
  const listed = [...blocksIn(sequence), ...loose].map(({ id }: Block) => id).sort();
  const steps = [...graphOf(tree)!.steps.values()]
    .filter(isDrawn)
    .map(({ id }) => id)
    .sort();
  expect(listed).toEqual(steps);
};

/** What an edit of the process may touch besides drawings. */
const TOUCHED =
  /^(flowElement|outcome|text|message|board|field|option|check|roleSlot|rootElement|eventDefinition|drawing|diagram)$/;

/** What changes in a step that is not named by an edit: where ways lead, and which is the standard. */
const LINKS: readonly string[] = ["targetRef", "default"];

/** What follows a question to the applicant says that it is the town hall's turn again. */
const asksApplicant = (edit: BlockEdit): boolean =>
  [edit.edit === "add" && edit.step, "then" in edit && edit.then.step].some(
    (step) => step && step.kind === "correction",
  );

/** Changes that nobody asked for. */
function surplus(before: PackageTree, after: PackageTree, edit: BlockEdit): string[] {
  const named = Object.values(edit).filter((value) => typeof value === "string");
  return diff(before, after).flatMap((change) => {
    const { kind = "", id = "" } =
      after.elements.get(change.key) ?? before.elements.get(change.key) ?? {};
    if (!TOUCHED.test(kind)) return [change.key];
    const isStep = kind === "flowElement" && "property" in change;
    if (!isStep || LINKS.includes(change.property) || named.includes(id)) return [];
    if (change.property === "@verbund:status" && asksApplicant(edit)) return [];
    return [`${change.key} ${change.property}`];
  });
}

/** Steps are taken back by merging the draft with what it was before them. */
async function isUndone(before: PackageTree, after: PackageTree): Promise<boolean> {
  const { tree } = merge3({ base: after, mine: before, theirs: after });
  return canonicalJson(await contentOf(tree)) === canonicalJson(await contentOf(before));
}

/** Every edit compiles a package; many are for an own run with `BLOCK_RUNS`. */
const LONGEST = 1_000_000;

describe("random edits of real packages", () => {
  it(
    "give a process that is valid, sound and comes to an end, or are refused in words",
    async () => {
      let [accepted, refused] = [0, 0];
      await fc.assert(
        fc.asyncProperty(fc.nat(), fc.constantFrom(...names), async (seed, name) => {
          const pick = pickFrom(seed);
          let tree = packages[name];
          for (let edits = 0; edits < 5; edits++) {
            const edit = someEdit(graphOf(tree)!, pick);
            const result = await editProcess(tree, edit);
            if ("refused" in result) {
              refused += 1;
              expect(result.refused).toMatch(/^\p{Lu}|^„/u);
              continue;
            }
            accepted += 1;
            expect(surplus(tree, result, edit)).toEqual([]);
            expect(await isUndone(tree, result)).toBe(true);
            eachOnce(result);
            tree = result;
          }
          expect([...unsoundness(graphOf(tree)!)]).toEqual([]);
          const made = await compiled(tree);
          const style = await lintBpmn(made.processXml);
          expect(style.filter(({ problem }) => !problem.startsWith("In der Zeichnung"))).toEqual(
            [],
          );
          const { configured } = configurePackage(made, {});
          for (let runs = 0; runs < 20; runs++)
            expect(playThrough(made.process, configured.parameterScope, pick)).toBe("ended");
        }),
        { numRuns: Number(process.env["BLOCK_RUNS"] ?? 3) },
      );
      expect(accepted).toBeGreaterThan(0);
      expect(refused).toBeGreaterThan(0);
    },
    LONGEST,
  );
});
