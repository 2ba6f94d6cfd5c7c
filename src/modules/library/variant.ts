import { type PackageCompilation, compilePackage } from "./compile-package.ts";
import type { PackageContent } from "./package-content.ts";
import { applyOverlay, type Overlay } from "./tree/diff/overlay.ts";
import { readTree } from "./tree/read/read-tree.ts";
import { type TreeWriting, writeTree } from "./tree/write/write-tree.ts";

/** The package as a town has it: a version with the town's own changes. */
export async function variantOf(base: PackageContent, overlay: Overlay): Promise<TreeWriting> {
  if (overlay.changes.length === 0) return { kind: "written", content: base };
  const reading = await readTree(base);
  return reading.kind === "read" ? writeTree(applyOverlay(reading.tree, overlay)) : reading;
}

/** The same, ready to run; refused with everything that stands against it. */
export async function compileVariant(
  base: PackageContent,
  overlay: Overlay,
): Promise<PackageCompilation> {
  const variant = await variantOf(base, overlay);
  return variant.kind === "written" ? compilePackage(variant.content) : variant;
}
