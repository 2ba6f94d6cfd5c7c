import * as z from "zod";
import type { PackageTree } from "../package-tree.ts";
import { apply } from "./apply.ts";
import { editSchema } from "./change.ts";
import { editsBetween } from "./edits-between.ts";

/**
 * What a town changed in a package besides its parameters, over one base version. `{}` is a town
 * that changed nothing. The same as JSON.
 */
export const overlaySchema = z.strictObject({ changes: z.array(editSchema).default([]) });
export type Overlay = z.infer<typeof overlaySchema>;

export const overlayOf = (base: PackageTree, mine: PackageTree): Overlay => ({
  changes: editsBetween(base, mine),
});

/** The town's tree. `base` is the version the overlay was made over; for another one use `merge3`. */
export const applyOverlay = (base: PackageTree, { changes }: Overlay): PackageTree =>
  apply(base, changes);
