import { layOutBpmn, readBpmnModel } from "#standards/bpmn";
import { addBranch, type Growing } from "../grow-tree.ts";
import { below, listOf, type PackageTree } from "../package-tree.ts";
import { diagramsIn } from "../read/read-process-part.ts";
import type { Sides } from "../merge/sides.ts";
import { drawingFaults } from "./drawing-faults.ts";

/** Whether merging spoilt the drawing: a fault that neither side had. */
export function needsDrawing(tree: PackageTree, { mine, theirs }: Sides): boolean {
  const known = new Set([...drawingFaults(mine), ...drawingFaults(theirs)]);
  return [...drawingFaults(tree)].some((fault) => !known.has(fault));
}

/** The tree with its process drawn anew from its written form; as it is when that cannot be arranged. */
export async function redraw(tree: PackageTree, xml: string): Promise<PackageTree> {
  const drawn = await layOutBpmn(xml);
  const model = drawn === undefined ? undefined : await readBpmnModel(drawn);
  if (model?.kind !== "read") return tree;
  const growing: Growing = { elements: new Map(tree.elements), lists: new Map(tree.lists) };
  for (const diagram of listOf(tree, "process", "diagrams"))
    for (const { key } of below(tree, diagram)) {
      growing.elements.delete(key);
      growing.lists.delete(key);
    }
  const diagrams = diagramsIn(model.model);
  for (const branch of diagrams)
    addBranch(growing, branch, { parent: "process", slot: "diagrams" });
  const lists = { ...growing.lists.get("process"), diagrams: diagrams.map(({ key }) => key) };
  growing.lists.set("process", lists);
  return growing;
}
