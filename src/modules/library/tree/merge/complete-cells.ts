import { type Growing } from "../grow-tree.ts";
import { type ElementKey, listOf, type PackageTree, type TreeElement } from "../package-tree.ts";
import type { Sides } from "./sides.ts";

const isNowhereTogether = ({ base, mine, theirs }: Sides, rule: ElementKey, column: ElementKey) =>
  ![base, mine, theirs].some(({ elements }) => elements.has(rule) && elements.has(column));

function missingCells(tree: PackageTree, sides: Sides, rule: TreeElement): TreeElement[] {
  return listOf(tree, rule.parent ?? "", "input").flatMap((column): TreeElement[] => {
    const id = tree.elements.get(column)?.id ?? "";
    const key = `${rule.key}/cell/${id}`;
    if (tree.elements.has(key) || !isNowhereTogether(sides, rule.key, column)) return [];
    const properties = { $type: "dmn:UnaryTests", text: "-" };
    return [{ key, kind: "cell", id, parent: rule.key, slot: "cells", properties }];
  });
}

/**
 * A rule of one side does not know a condition that the other side added: it does not matter for it
 * ("-"), as it did not before.
 */
export function completeCells(tree: PackageTree, sides: Sides): PackageTree {
  const missing = [...tree.elements.values()]
    .filter(({ kind }) => kind === "rule")
    .flatMap((rule) => missingCells(tree, sides, rule));
  if (missing.length === 0) return tree;
  const growing: Growing = { elements: new Map(tree.elements), lists: new Map(tree.lists) };
  for (const cell of missing) {
    growing.elements.set(cell.key, cell);
    const lists = growing.lists.get(cell.parent ?? "") ?? {};
    const cells = [...(lists["cells"] ?? []), cell.key].sort();
    growing.lists.set(cell.parent ?? "", { ...lists, cells });
  }
  return growing;
}
