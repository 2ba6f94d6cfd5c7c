import { lintBpmn } from "#standards/bpmn";
import { compilePackage } from "../../compile-package.ts";
import type { PackageContent, PackageProblem } from "../../package-content.ts";
import type { Decisions } from "../merge/conflict.ts";
import { type Merge, merge3 } from "../merge/merge3.ts";
import type { PackageTree } from "../package-tree.ts";
import { readTree } from "../read/read-tree.ts";
import { writeTree } from "../write/write-tree.ts";
import { needsDrawing, redraw } from "./redraw.ts";

/** The same package as a base and as each side has it. */
export type PackageSides = { base: PackageContent; mine: PackageContent; theirs: PackageContent };

export type PackageMerge =
  | {
      kind: "merged";
      merge: Merge;
      /** The merged package in its canonical form; where a question is open, it has mine. */
      content: PackageContent;
      /** What keeps it from being published, everything by name; none: it is valid. */
      problems: readonly PackageProblem[];
      /** What may run, but looks like a mistake that neither side made. */
      hints: readonly PackageProblem[];
    }
  | { kind: "refused"; problems: readonly PackageProblem[] };

type Trees = { base: PackageTree; mine: PackageTree; theirs: PackageTree };

async function treesOf(
  sides: PackageSides,
): Promise<{ kind: "read"; trees: Trees } | { kind: "refused"; problems: PackageProblem[] }> {
  const [base, mine, theirs] = [
    await readTree(sides.base),
    await readTree(sides.mine),
    await readTree(sides.theirs),
  ];
  if (base.kind === "read" && mine.kind === "read" && theirs.kind === "read")
    return { kind: "read", trees: { base: base.tree, mine: mine.tree, theirs: theirs.tree } };
  const problems = [base, mine, theirs].flatMap((reading) =>
    reading.kind === "refused" ? reading.problems : [],
  );
  return { kind: "refused", problems };
}

async function newHints(content: PackageContent, { mine, theirs }: PackageSides) {
  const nameOf = ({ element, problem }: { element?: string; problem: string }) =>
    `${element} ${problem}`;
  const known = new Set(
    [...(await lintBpmn(mine.process)), ...(await lintBpmn(theirs.process))].map(nameOf),
  );
  return (await lintBpmn(content.process))
    .filter((hint) => !known.has(nameOf(hint)))
    .map((hint): PackageProblem => ({ file: "process.bpmn", ...hint }));
}

/**
 * Merges stored packages: reads them, merges by ids, draws the process anew where merging spoilt its
 * drawing, and checks the result like any package before it is published.
 */
export async function mergePackages(
  sides: PackageSides,
  decisions: Decisions = {},
): Promise<PackageMerge> {
  const reading = await treesOf(sides);
  if (reading.kind === "refused") return reading;
  const merge = merge3(reading.trees, decisions);
  const written = await writeTree(merge.tree);
  if (written.kind === "refused") return written;
  if (!needsDrawing(merge.tree, reading.trees)) return checked(merge, written.content, sides);
  const tree = await redraw(merge.tree, written.content.process);
  const drawn = await writeTree(tree);
  return drawn.kind === "refused" ? drawn : checked({ ...merge, tree }, drawn.content, sides);
}

async function checked(
  merge: Merge,
  content: PackageContent,
  sides: PackageSides,
): Promise<PackageMerge> {
  const compilation = await compilePackage(content);
  const problems = compilation.kind === "refused" ? compilation.problems : [];
  return { kind: "merged", merge, content, problems, hints: await newHints(content, sides) };
}
