import type { ElementKey, PackageTree, TreeElement } from "../package-tree.ts";
import { type Label, labelOf } from "./labels.ts";
import { type Noun, nounOf } from "./nouns.ts";

type Name = { noun: Noun; id: string; label: Label };

/** What people call an element, and what it stands in. */
export type Naming = Name & { within?: Name };

/** What an element is looked for in. */
const CONTAINERS: ReadonlySet<string> = new Set([
  "page",
  "board",
  "field",
  "letter",
  "flowElement",
  "decision",
  "parameter",
  "journey",
  "message",
  "rule",
]);

const nameOf = (tree: PackageTree, element: TreeElement): Name => ({
  noun: nounOf(tree, element),
  id: element.id,
  label: labelOf(tree, element.key),
});

function containerOf(tree: PackageTree, { kind, parent }: TreeElement): TreeElement | undefined {
  const owner = tree.elements.get(parent ?? "");
  if (!owner || owner.kind === "package") return undefined;
  return kind === "text" || CONTAINERS.has(owner.kind) ? owner : containerOf(tree, owner);
}

const UNKNOWN: Naming = { noun: "part", id: "", label: {} };

/** Names an element as the tree knows it. */
export function naming(tree: PackageTree, key: ElementKey): Naming {
  const element = tree.elements.get(key);
  if (!element) return UNKNOWN;
  const container = containerOf(tree, element);
  return { ...nameOf(tree, element), ...(container && { within: nameOf(tree, container) }) };
}
