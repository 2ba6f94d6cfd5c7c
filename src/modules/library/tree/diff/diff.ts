import type { PackageTree } from "../package-tree.ts";
import { type Naming, naming } from "../words/naming.ts";
import type { Change, ChangeSet, Edit } from "./change.ts";
import { editsBetween } from "./edits-between.ts";

function nearOf(edit: Edit, after: PackageTree): Naming | undefined {
  if (edit.kind === "moved") return naming(after, edit.to.parent);
  if (edit.kind !== "reordered" || edit.to.behind === null) return undefined;
  return naming(after, edit.to.behind);
}

/** What is there no more is called as it was, everything else as people know it before the change. */
export function nameEdit(edit: Edit, before: PackageTree, after: PackageTree): Change {
  const near = nearOf(edit, after);
  const about = naming(before.elements.has(edit.key) ? before : after, edit.key);
  return { ...edit, about, ...(near && { near }) };
}

/** Everything that is different, by ids: from `before` to `after`. */
export const diff = (before: PackageTree, after: PackageTree): ChangeSet =>
  editsBetween(before, after).map((edit) => nameEdit(edit, before, after));
