import type { ElementKey, PackageTree } from "#library";
import { withProperties, without } from "./tree-edits.ts";

const ownAndBelow = (tree: PackageTree, key: ElementKey): ElementKey[] => [
  key,
  ...Object.values(tree.lists.get(key) ?? {})
    .flat()
    .flatMap((child) => ownAndBelow(tree, child)),
];

/** Whether an input of a page belongs to one of the fields: `hunde.0.rasse` to `hunde` and `rasse`. */
const belongsTo = (input: string, fields: ReadonlySet<string>): boolean =>
  input.split(".").some((part) => fields.has(part));

/** Test journeys without the pages and answers that are gone: nobody should have to do that by hand. */
function withoutEntries(
  tree: PackageTree,
  gone: { pages: ReadonlySet<string>; fields: ReadonlySet<string> },
): PackageTree {
  let result = tree;
  for (const { key, kind, properties } of tree.elements.values()) {
    if (kind !== "visit" && kind !== "act") continue;
    if (gone.pages.has(String(properties["page"]))) {
      result = without(result, key);
      continue;
    }
    const entries = Object.keys(properties).filter(
      (name) => name.startsWith("enter/") && belongsTo(name.slice("enter/".length), gone.fields),
    );
    if (entries.length > 0)
      result = withProperties(
        result,
        key,
        Object.fromEntries(entries.map((name) => [name, undefined])),
      );
  }
  return result;
}

/** Takes an element out with everything in it, its words, and what test journeys enter there. */
export function removeElement(tree: PackageTree, key: ElementKey): PackageTree {
  const removed = ownAndBelow(tree, key).flatMap((one) => tree.elements.get(one) ?? []);
  const idsOf = (kind: string) =>
    new Set(removed.filter((one) => one.kind === kind).map(({ id }) => id));
  return withoutEntries(without(tree, key), { pages: idsOf("page"), fields: idsOf("field") });
}
