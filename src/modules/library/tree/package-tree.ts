import type { Json } from "./json.ts";

/** Names an element in the whole package for ever: its kind and id, below its owner where ids are the owner's. */
export type ElementKey = string;

export type Properties = Readonly<Record<string, Json>>;

/**
 * Something with an id of its own. `slot` is the list of the parent it stands in ("fields"); its
 * place there is said by its neighbours in `lists`, never by a number.
 */
export type TreeElement = {
  key: ElementKey;
  kind: string;
  /** As files and people name it; `#…` when the file gives no id and its place has to do. */
  id: string;
  /** null: the root. */
  parent: ElementKey | null;
  slot: string;
  properties: Properties;
};

/** Below whom an element stands, and in which list. */
export type Home = Pick<TreeElement, "parent" | "slot">;

/** The lists of an element by slot. */
export type Lists = Readonly<Record<string, readonly ElementKey[]>>;

/** A package as one tree. Every element but the root stands in exactly one list of its parent. */
export type PackageTree = {
  elements: ReadonlyMap<ElementKey, TreeElement>;
  lists: ReadonlyMap<ElementKey, Lists>;
};

/** An element with everything below it; the same as JSON. */
export type Branch = {
  key: ElementKey;
  kind: string;
  id: string;
  properties: Properties;
  children: Readonly<Record<string, readonly Branch[]>>;
};

const NO_LISTS: Lists = {};

export const listsOf = (tree: PackageTree, key: ElementKey): Lists =>
  tree.lists.get(key) ?? NO_LISTS;

/** The keys in one list of an element, in order. */
export const listOf = (tree: PackageTree, key: ElementKey, slot: string): readonly ElementKey[] =>
  listsOf(tree, key)[slot] ?? [];

export const childrenOf = (tree: PackageTree, key: ElementKey): ElementKey[] =>
  Object.values(listsOf(tree, key)).flat();

/** An element and all below it, each before what is below it. */
export function* below(tree: PackageTree, key: ElementKey): Generator<TreeElement> {
  const element = tree.elements.get(key);
  if (!element) return;
  yield element;
  for (const child of childrenOf(tree, key)) yield* below(tree, child);
}

/** The part of a tree below an element for which `belongs` is true. */
export function branchAt(
  tree: PackageTree,
  key: ElementKey,
  belongs: (key: ElementKey) => boolean = () => true,
): Branch | undefined {
  const element = tree.elements.get(key);
  if (!element) return undefined;
  const { kind, id, properties } = element;
  const children: Record<string, Branch[]> = {};
  for (const [slot, keys] of Object.entries(listsOf(tree, key))) {
    const branches = keys.filter(belongs).flatMap((child) => branchAt(tree, child, belongs) ?? []);
    if (branches.length > 0) children[slot] = branches;
  }
  return { key, kind, id, properties, children };
}
