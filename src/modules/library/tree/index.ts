export { apply } from "./diff/apply.ts";
export type { Change, ChangeSet, Edit, Place } from "./diff/change.ts";
export { diff } from "./diff/diff.ts";
export { invert } from "./diff/invert.ts";
export { applyOverlay, type Overlay, overlayOf, overlaySchema } from "./diff/overlay.ts";
export {
  type Choice,
  type Conflict,
  type ConflictKind,
  type Decision,
  type Decisions,
  decisionsSchema,
  type Difference,
} from "./merge/conflict.ts";
export { type Merge, merge3 } from "./merge/merge3.ts";
export type { Side, Sides } from "./merge/sides.ts";
export {
  branchAt,
  type Branch,
  type ElementKey,
  type PackageTree,
  type TreeElement,
} from "./package-tree.ts";
export { canonicalPackage } from "./packages/canonical-package.ts";
export { type PackageMerge, type PackageSides, mergePackages } from "./packages/merge-packages.ts";
export { readTree, type TreeReading } from "./read/read-tree.ts";
export { describe } from "./words/describe.ts";
export type { Label } from "./words/labels.ts";
export { type Naming, naming } from "./words/naming.ts";
export { type Area, summary, type SummaryGroup } from "./words/summary.ts";
export { type TreeWriting, writeTree } from "./write/write-tree.ts";
