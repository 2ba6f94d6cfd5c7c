import type { ElementKey, PackageTree, TreeElement } from "../package-tree.ts";
import type { Difference } from "./conflict.ts";
import { type Known, survivors } from "./existence.ts";
import { mergeLists } from "./merge-lists.ts";
import { homesOf } from "./places.ts";
import { mergeProperties } from "./properties.ts";
import type { Ask } from "./question.ts";
import { anyElement, type Sides } from "./sides.ts";

export type Merged = { tree: PackageTree; expectations: readonly Difference[] };

/** One merge from beginning to end, with every question put to `ask` when it comes up. */
export function mergeOnce(sides: Sides, ask: Ask, known: Known): Merged {
  const alive = survivors(sides, ask, known);
  const homes = homesOf(sides, alive, ask);
  const properties = mergeProperties(sides, alive, ask);
  const elements = new Map<ElementKey, TreeElement>();
  for (const [key, { parent, slot }] of homes) {
    const { kind = "", id = "" } = anyElement(sides, key) ?? {};
    elements.set(key, { key, kind, id, parent, slot, properties: properties.of(key) });
  }
  const lists = mergeLists(sides, homes, ask);
  return { tree: { elements, lists }, expectations: properties.expectations };
}
