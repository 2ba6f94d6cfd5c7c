import { type BpmnProblem, lintBpmn } from "#standards/bpmn";
import { compilePackage } from "../compile-package.ts";
import type { PackageContent } from "../package-content.ts";
import { below, type PackageTree } from "../tree/package-tree.ts";
import { needsDrawing, redraw } from "../tree/packages/redraw.ts";
import { writeTree } from "../tree/write/write-tree.ts";
import type { BlockEdit } from "./block-edit.ts";
import { changeStep, changeWay } from "./change-step.ts";
import { writeCondition } from "./condition.ts";
import { addDeadline, addDecision, addWayTo } from "./divide.ts";
import { moveStep } from "./move-step.ts";
import { putIn } from "./put-in.ts";
import { nameOfStep } from "./read-blocks.ts";
import { graphNow, Refusal, type Sketch } from "./sketch.ts";
import { unsoundness } from "./soundness.ts";
import { dropUnused, odditiesOf, removeStep, removeWay, tidy } from "./take-away.ts";

/** The changed package, or why not, in German. */
export type ProcessEdit = PackageTree | { refused: string };

function change(sketch: Sketch, edit: BlockEdit): void {
  switch (edit.edit) {
    case "add":
      return putIn(sketch, edit.way, edit.step);
    case "remove":
      return removeStep(sketch, edit.id);
    case "move":
      return moveStep(sketch, edit.id, edit.to);
    case "change":
      return changeStep(sketch, edit.id, edit.values);
    case "addDecision":
      return addDecision(sketch, edit);
    case "addWay":
      return addWayTo(sketch, edit);
    case "changeWay": {
      const { name, condition } = edit;
      const written = condition && writeCondition(condition);
      return changeWay(sketch, edit.way, { name, condition: written });
    }
    case "removeWay":
      return removeWay(sketch, edit.way);
    case "addDeadline":
      return addDeadline(sketch, edit);
  }
}

/** Steps whose entries or results something else in the package still reads. */
function stillRead(before: PackageTree, { tree }: Sketch): string[] {
  const now = graphNow({ tree }).steps;
  const gone = [...graphNow({ tree: before }).steps.keys()].filter((id) => !now.has(id));
  if (gone.length === 0) return [];
  const words = [...below(tree, "package")]
    .filter(({ kind }) => !["journey", "visit", "act", "drawing"].includes(kind))
    .map(({ properties }) => JSON.stringify(properties));
  return gone
    .filter((id) => words.some((word) => new RegExp(`\\bschritt\\.${id}\\b`).test(word)))
    .map(
      (id) => `Was bei „${nameOfStep(before, id)}“ herauskommt, wird an anderer Stelle gebraucht.`,
    );
}

/** The tree with its process drawn anew where the drawing does not fit any more. */
async function drawn(before: PackageTree, tree: PackageTree, xml: string): Promise<PackageTree> {
  const sides = { base: before, mine: before, theirs: before };
  return needsDrawing(tree, sides) ? redraw(tree, xml) : tree;
}

/** Style is asked of what somebody made, so before it is drawn anew. */
async function problemsOf(content: PackageContent): Promise<BpmnProblem[]> {
  const compilation = await compilePackage(content);
  const problems = compilation.kind === "refused" ? compilation.problems : [];
  const found = problems.map(({ element = "", problem }) => ({ element, problem }));
  return [...found, ...(await lintBpmn(content.process))];
}

const nameOf = ({ element, problem }: BpmnProblem): string => `${element} ${problem}`;

/** What a change made wrong that was not wrong before. */
async function newProblems(before: PackageTree, content: PackageContent): Promise<string[]> {
  const found = await problemsOf(content);
  if (found.length === 0) return [];
  const old = await writeTree(before);
  const known = new Set(old.kind === "written" ? (await problemsOf(old.content)).map(nameOf) : []);
  return found.filter((one) => !known.has(nameOf(one))).map(({ problem }) => problem);
}

const refused = (reasons: Iterable<string>): { refused: string } => ({
  refused: [...new Set(reasons)].join(" "),
});

/**
 * Changes the process of a package as a list. Nothing that the edit does not name is lost; what it
 * leaves without purpose goes with it, and the drawing is made anew where it has to be. Refused is
 * whatever would make the package invalid or a case stand still that was not so before.
 */
export async function editProcess(before: PackageTree, edit: BlockEdit): Promise<ProcessEdit> {
  const sketch: Sketch = { tree: before };
  try {
    const graph = graphNow(sketch);
    const known = unsoundness(graph);
    change(sketch, edit);
    tidy(sketch, odditiesOf(graph));
    dropUnused(sketch, { tree: before });
    const reasons = [
      ...[...unsoundness(graphNow(sketch))].filter((reason) => !known.has(reason)),
      ...stillRead(before, sketch),
    ];
    if (reasons.length > 0) return refused(reasons);
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.message };
    throw error;
  }
  const written = await writeTree(sketch.tree);
  if (written.kind === "refused") return refused(["Der Ablauf lässt sich so nicht schreiben."]);
  const problems = await newProblems(before, written.content);
  if (problems.length > 0) return refused(problems);
  return drawn(before, sketch.tree, written.content.process);
}
