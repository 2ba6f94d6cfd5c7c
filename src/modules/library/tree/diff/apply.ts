import { addBranch, type Growing } from "../grow-tree.ts";
import type { Json } from "../json.ts";
import {
  below,
  type Branch,
  type ElementKey,
  type Lists,
  type PackageTree,
} from "../package-tree.ts";
import { arranged } from "../slots.ts";
import {
  type Edit,
  type EditOf,
  isPropertyEdit,
  keysOf,
  type Place,
  type PropertyEdit,
} from "./change.ts";

function setList(growing: Growing, at: Omit<Place, "behind">, keys: readonly ElementKey[]): void {
  const { [at.slot]: _, ...others } = growing.lists.get(at.parent) ?? ({} as Lists);
  const lists = keys.length > 0 ? { ...others, [at.slot]: arranged(at.slot, keys) } : others;
  if (Object.keys(lists).length > 0) growing.lists.set(at.parent, lists);
  else growing.lists.delete(at.parent);
}

const keysAt = (growing: Growing, { parent, slot }: Omit<Place, "behind">): readonly ElementKey[] =>
  growing.lists.get(parent)?.[slot] ?? [];

function takeOut(growing: Growing, key: ElementKey): void {
  const element = growing.elements.get(key);
  if (!element) return;
  const at = { parent: element.parent ?? "", slot: element.slot };
  setList(
    growing,
    at,
    keysAt(growing, at).filter((one) => one !== key),
  );
}

/** Behind its neighbour; behind all others when the neighbour is not there any more. */
function putIn(growing: Growing, key: ElementKey, at: Place): void {
  const keys = keysAt(growing, at);
  const neighbour = at.behind === null ? -1 : keys.indexOf(at.behind);
  const index = at.behind !== null && neighbour < 0 ? keys.length : neighbour + 1;
  setList(growing, at, keys.toSpliced(index, 0, key));
}

/** The part of a branch that is not in the tree already. */
const missing = (growing: Growing, branch: Branch): Branch => ({
  ...branch,
  children: Object.fromEntries(
    Object.entries(branch.children).map(([slot, children]) => [
      slot,
      children
        .filter(({ key }) => !growing.elements.has(key))
        .map((child) => missing(growing, child)),
    ]),
  ),
});

function isInside(growing: Growing, key: ElementKey, owner: ElementKey): boolean {
  for (let at: ElementKey | null = key; at !== null; at = growing.elements.get(at)?.parent ?? null)
    if (at === owner) return true;
  return false;
}

function add(growing: Growing, { key, at, branch }: EditOf<"added">): void {
  if (growing.elements.has(key) || !growing.elements.has(at.parent)) return;
  addBranch(growing, missing(growing, branch), at);
  putIn(growing, key, at);
}

function move(growing: Growing, { key, to }: EditOf<"moved"> | EditOf<"reordered">): void {
  const element = growing.elements.get(key);
  if (!element || !growing.elements.has(to.parent) || isInside(growing, to.parent, key)) return;
  takeOut(growing, key);
  growing.elements.set(key, { ...element, parent: to.parent, slot: to.slot });
  putIn(growing, key, to);
}

function setProperty(growing: Growing, edit: PropertyEdit): void {
  const element = growing.elements.get(edit.key);
  if (!element) return;
  const others = Object.entries(element.properties).filter(([name]) => name !== edit.property);
  const now: [string, Json][] = edit.after === undefined ? [] : [[edit.property, edit.after]];
  const properties = Object.fromEntries([...others, ...now]);
  growing.elements.set(edit.key, { ...element, properties });
}

/** What holds something that the edit does not know of stays. */
function remove(growing: Growing, { key, branch }: EditOf<"removed">): void {
  const known = new Set(keysOf(branch));
  const all = [...below(growing, key)].map((element) => element.key);
  if (!all.every((one) => known.has(one))) return;
  takeOut(growing, key);
  for (const one of all) {
    growing.elements.delete(one);
    growing.lists.delete(one);
  }
}

type Placing = EditOf<"added"> | EditOf<"moved"> | EditOf<"reordered">;

const isPlacing = (edit: Edit): edit is Placing =>
  edit.kind === "added" || edit.kind === "moved" || edit.kind === "reordered";

const parentOf = (edit: Placing): ElementKey =>
  edit.kind === "added" ? edit.at.parent : edit.to.parent;

/** In their order; what goes into something that is added later waits for it. */
function place(growing: Growing, edits: readonly Placing[]): void {
  const waiting: Placing[] = [];
  for (const edit of edits) {
    if (!growing.elements.has(parentOf(edit))) waiting.push(edit);
    else if (edit.kind === "added") add(growing, edit);
    else move(growing, edit);
  }
  if (waiting.length < edits.length) place(growing, waiting);
}

/**
 * A tree with edits applied. For all trees `apply(base, diff(base, x))` is x; in another tree than
 * the one they were made for, or one by one, edits of what is not there are passed over and an
 * element whose neighbour is gone comes last. Nothing is ever put into itself.
 */
export function apply(tree: PackageTree, edits: readonly Edit[]): PackageTree {
  const growing: Growing = { elements: new Map(tree.elements), lists: new Map(tree.lists) };
  place(growing, edits.filter(isPlacing));
  for (const edit of edits) if (isPropertyEdit(edit)) setProperty(growing, edit);
  for (const edit of edits) if (edit.kind === "removed") remove(growing, edit);
  return growing;
}
