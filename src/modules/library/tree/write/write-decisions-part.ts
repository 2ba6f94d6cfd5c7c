import type { PlainElement, PlainValue } from "#platform/xml";
import { writeDmnModel } from "#standards/dmn";
import { DMN_SHAPE, nameless } from "../model-shapes.ts";
import { listOf, type PackageTree, type TreeElement } from "../package-tree.ts";
import { plainOf } from "./write-model.ts";

const EMPTY: Readonly<Record<string, PlainElement>> = {
  input: { $type: "dmn:UnaryTests", text: "-" },
  output: { $type: "dmn:LiteralExpression" },
};

/** Ids of the cells of a rule in order: those of the columns, then any that have no column. */
function cellIds(tree: PackageTree, { key, parent }: TreeElement, slot: string): string[] {
  const columns = listOf(tree, parent ?? "", slot).map((column) => tree.elements.get(column)?.id);
  const ids = columns.flatMap((id) => id ?? []);
  while (tree.elements.has(`${key}/cell/${nameless(slot, ids.length)}`))
    ids.push(nameless(slot, ids.length));
  return ids;
}

/** The cells of a rule below their columns. A cell that is missing leaves its place empty. */
function entriesOf(tree: PackageTree, rule: TreeElement, slot: string): PlainElement[] {
  const cells = cellIds(tree, rule, slot).map(
    (id) => tree.elements.get(`${rule.key}/cell/${id}`)?.properties as PlainElement | undefined,
  );
  const last = cells.findLastIndex((cell) => cell !== undefined);
  return cells.slice(0, last + 1).map((cell) => cell ?? EMPTY[slot] ?? { $type: "" });
}

function cellsOf(tree: PackageTree, rule: TreeElement): Record<string, PlainValue> {
  const inputEntry = entriesOf(tree, rule, "input");
  const outputEntry = entriesOf(tree, rule, "output");
  return {
    ...(inputEntry.length > 0 && { inputEntry }),
    ...(outputEntry.length > 0 && { outputEntry }),
  };
}

/** fees.dmn in its canonical spelling; undefined when the tree's decisions are no DMN model. */
export async function writeDecisionsPart(tree: PackageTree): Promise<string | undefined> {
  const refine = (plain: PlainElement, element: TreeElement): PlainElement => ({
    ...plain,
    ...(element.kind === "rule" && cellsOf(tree, element)),
  });
  const model = plainOf("fees", { tree, shape: DMN_SHAPE, refine });
  return model && writeDmnModel(model);
}
