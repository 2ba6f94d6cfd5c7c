import { sameJson } from "../json.ts";
import { isOrdered } from "../slots.ts";
import {
  below,
  branchAt,
  type ElementKey,
  listOf,
  listsOf,
  type PackageTree,
  type TreeElement,
} from "../package-tree.ts";
import { propertyOf } from "../properties.ts";
import { isLabel } from "../words/text-slot.ts";
import type { Edit, EditOf, Place } from "./change.ts";
import { unmoved } from "./longest-run.ts";

/** Where an element stands in a tree; never asked for the root. */
export function placeOf(tree: PackageTree, { key, parent, slot }: TreeElement): Place {
  const keys = listOf(tree, parent ?? "", slot);
  const behind = isOrdered(slot) ? (keys[keys.indexOf(key) - 1] ?? null) : null;
  return { parent: parent ?? "", slot, behind };
}

function kindOfProperty({ kind, id }: TreeElement, property: string) {
  if (kind === "text") return isLabel(id) ? "renamed" : "reworded";
  return property === "name" ? "renamed" : "changed";
}

function propertyEdits(before: TreeElement, after: TreeElement): Edit[] {
  if (sameJson(before.properties, after.properties)) return [];
  const names = new Set([...Object.keys(before.properties), ...Object.keys(after.properties)]);
  return [...names].flatMap((property): Edit[] => {
    const [old, now] = [propertyOf(before, property), propertyOf(after, property)];
    if (sameJson(old, now)) return [];
    return [
      {
        kind: kindOfProperty(after, property),
        key: after.key,
        property,
        ...(old !== undefined && { before: old }),
        ...(now !== undefined && { after: now }),
      },
    ];
  });
}

type Trees = { before: PackageTree; after: PackageTree };

/** What of an element and all below it is in one tree only. */
const onlyIn = (tree: PackageTree, other: PackageTree, key: ElementKey) =>
  branchAt(tree, key, (one) => !other.elements.has(one));

function addition(trees: Trees, element: TreeElement): EditOf<"added">[] {
  const { key, parent } = element;
  if (!trees.before.elements.has(parent ?? "")) return [];
  const branch = onlyIn(trees.after, trees.before, key);
  return branch ? [{ kind: "added", key, at: placeOf(trees.after, element), branch }] : [];
}

function placement(trees: Trees, element: TreeElement, staying: ReadonlySet<string>): Edit[] {
  const { key, parent, slot } = element;
  const old = trees.before.elements.get(key);
  if (!old) return addition(trees, element);
  const kind = old.parent === parent && old.slot === slot ? "reordered" : "moved";
  if (kind === "reordered" && staying.has(key)) return [];
  return [{ kind, key, from: placeOf(trees.before, old), to: placeOf(trees.after, element) }];
}

/** Everything that has to be put somewhere below an element, from the outside in. */
function* placements(trees: Trees, key: ElementKey): Generator<Edit> {
  for (const [slot, keys] of Object.entries(listsOf(trees.after, key))) {
    const staying = isOrdered(slot)
      ? unmoved(listOf(trees.before, key, slot), keys)
      : new Set(keys);
    for (const child of keys) {
      const element = trees.after.elements.get(child);
      if (element) yield* placement(trees, element, staying);
    }
    for (const child of keys) yield* placements(trees, child);
  }
}

function* removals({ before, after }: Trees, root: ElementKey): Generator<EditOf<"removed">> {
  for (const element of below(before, root)) {
    const { key, parent } = element;
    if (after.elements.has(key) || !after.elements.has(parent ?? "")) continue;
    const branch = onlyIn(before, after, key);
    if (branch) yield { kind: "removed", key, at: placeOf(before, element), branch };
  }
}

const ROOT = "package";

/** The edits that make one tree of the other: what is put somewhere, what says something else, what goes. */
export function editsBetween(before: PackageTree, after: PackageTree): Edit[] {
  const trees = { before, after };
  const edits = [...placements(trees, ROOT)];
  for (const element of below(after, ROOT)) {
    const old = before.elements.get(element.key);
    if (old) edits.push(...propertyEdits(old, element));
  }
  return [...edits, ...removals(trees, ROOT)];
}
