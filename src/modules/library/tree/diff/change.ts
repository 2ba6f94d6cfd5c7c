import * as z from "zod";
import type { Json } from "../json.ts";
import type { Branch, ElementKey } from "../package-tree.ts";
import type { Naming } from "../words/naming.ts";

const key = z.string();
const json = z.json() as z.ZodType<Json>;

const branch: z.ZodType<Branch> = z.strictObject({
  key,
  kind: z.string(),
  id: z.string(),
  properties: z.record(z.string(), json),
  get children() {
    return z.record(z.string(), z.array(branch));
  },
});

/** Where an element stands: a list of its parent, and behind whom; null is the beginning. */
const place = z.strictObject({ parent: key, slot: z.string(), behind: key.nullable() });
export type Place = z.infer<typeof place>;

const property = { key, property: z.string(), before: json.optional(), after: json.optional() };

/** One change, as it is stored in an overlay. */
export const editSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("added"), key, at: place, branch }),
  z.strictObject({ kind: z.literal("removed"), key, at: place, branch }),
  /** Into another list. */
  z.strictObject({ kind: z.literal("moved"), key, from: place, to: place }),
  /** Within its list. */
  z.strictObject({ kind: z.literal("reordered"), key, from: place, to: place }),
  /** The words people know the element by. */
  z.strictObject({ kind: z.literal("renamed"), ...property }),
  /** Any other words. */
  z.strictObject({ kind: z.literal("reworded"), ...property }),
  z.strictObject({ kind: z.literal("changed"), ...property }),
]);

/**
 * What is different, without words: enough to be applied and undone. `before` or `after` is missing
 * where the property is. An element that is added or removed brings everything below it along, but
 * not what only moves.
 */
export type Edit = z.infer<typeof editSchema>;

/**
 * An edit with what people call the element; `near` is where it went: what it stands in now when it
 * was moved, whom it stands behind when it was reordered.
 */
export type Change = Edit & { about: Naming; near?: Naming };

/** All changes from one tree to another, in an order in which they can be read and applied. */
export type ChangeSet = readonly Change[];

export type EditOf<K extends Edit["kind"]> = Extract<Edit, { kind: K }>;

export type PropertyEdit = EditOf<"renamed" | "reworded" | "changed">;

export const isPropertyEdit = (edit: Edit): edit is PropertyEdit =>
  edit.kind === "renamed" || edit.kind === "reworded" || edit.kind === "changed";

/** Keys of an added or removed element and of all that come or go with it. */
export const keysOf = (part: Branch): ElementKey[] => [
  part.key,
  ...Object.values(part.children).flat().flatMap(keysOf),
];
