import type { Edit } from "./tree/diff/change.ts";
import type { ElementKey, PackageTree } from "./tree/package-tree.ts";

/** Words stand in what they belong to, and how a step is drawn follows from the process around it. */
const OF_OTHERS: ReadonlySet<string> = new Set(["text", "drawing"]);

/** Whether an element or what it stands in is declared unchangeable by its package. */
function isFixed(tree: PackageTree, start: ElementKey, fixed: ReadonlySet<string>): boolean {
  for (let key: ElementKey | null = start; key !== null;) {
    const element = tree.elements.get(key);
    if (!element) return false;
    if (!OF_OTHERS.has(element.kind) && fixed.has(element.id)) return true;
    key = element.parent;
  }
  return false;
}

const touched = (edit: Edit): ElementKey[] => {
  if (edit.kind === "added") return [edit.at.parent];
  if (edit.kind === "moved") return [edit.key, edit.to.parent];
  return [edit.key];
};

/**
 * Changes that an adopter may not make: to an element that the package declares as unchangeable
 * (`service.json`, `unchangeable`), to anything in it, or to that declaration itself.
 */
export function forbiddenChanges<E extends Edit>(base: PackageTree, changes: readonly E[]): E[] {
  const declared = base.elements.get("service")?.properties["unchangeable"];
  const fixed = new Set(Array.isArray(declared) ? declared.map(String) : []);
  return changes.filter(
    (change) =>
      ("property" in change && change.property === "unchangeable") ||
      touched(change).some((key) => isFixed(base, key, fixed)),
  );
}
