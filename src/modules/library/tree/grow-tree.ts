import type { Branch, ElementKey, Lists, PackageTree, TreeElement } from "./package-tree.ts";
import { arranged } from "./slots.ts";

export type Growing = {
  elements: Map<ElementKey, TreeElement>;
  lists: Map<ElementKey, Lists>;
};

type Place = { parent: ElementKey | null; slot: string };

/** Adds an element and all below it, but not to the list of its parent. */
export function addBranch(growing: Growing, branch: Branch, { parent, slot }: Place): void {
  const { key, kind, id, properties, children } = branch;
  growing.elements.set(key, { key, kind, id, parent, slot, properties });
  const lists: Record<string, readonly ElementKey[]> = {};
  for (const [name, branches] of Object.entries(children)) {
    if (branches.length === 0) continue;
    for (const child of branches) addBranch(growing, child, { parent: key, slot: name });
    lists[name] = arranged(
      name,
      branches.map((child) => child.key),
    );
  }
  if (branchesIn(lists)) growing.lists.set(key, lists);
}

const branchesIn = (lists: Lists): boolean => Object.keys(lists).length > 0;

/** The tree of a root with all its branches. Keys must be unique. */
export function growTree(root: Branch): PackageTree {
  const growing: Growing = { elements: new Map(), lists: new Map() };
  addBranch(growing, root, { parent: null, slot: "" });
  return growing;
}
