import * as z from "zod";
import type { Change } from "../diff/change.ts";
import type { Json } from "../json.ts";
import type { ElementKey } from "../package-tree.ts";
import type { Naming } from "../words/naming.ts";

/**
 * - `changed`: both sides changed the same property, or the same sentence
 * - `added`: both added an element of the same id, differently
 * - `removed`: one side removed what the other one changed
 * - `moved`: both put it elsewhere, to different places
 * - `reordered`: both put the same elements of one list into different orders
 * - `needed`: one side removed what an expression of the other needs
 * - `inserted`: both put steps onto the same way of the process
 */
export type ConflictKind =
  "changed" | "added" | "removed" | "moved" | "reordered" | "needed" | "inserted";

export type Choice = "mine" | "theirs" | "both" | "new";

/** An answer. `values` are new values by property; a text has its languages. */
export const decisionSchema = z.discriminatedUnion("choice", [
  z.strictObject({ choice: z.enum(["mine", "theirs", "both"]), reason: z.string().optional() }),
  z.strictObject({
    choice: z.literal("new"),
    values: z.record(z.string(), z.json() as z.ZodType<Json>),
    reason: z.string().optional(),
  }),
]);
export type Decision = z.infer<typeof decisionSchema>;

/** Answers by the key of their conflict; kept with the adoption, so nobody is asked twice. */
export const decisionsSchema = z.record(z.string(), decisionSchema);
export type Decisions = Readonly<Record<string, Decision>>;

/** What the sides say in place of what the base said. */
export type Difference = {
  element: ElementKey;
  property: string;
  base?: Json;
  mine?: Json;
  theirs?: Json;
};

/** What somebody has to decide, with everything a dialog shows. */
export type Conflict = {
  /** The same for the same difference, whenever and over whatever base it comes again. */
  key: string;
  kind: ConflictKind;
  element: ElementKey;
  about: Naming;
  /** What each side did to it. */
  mine: readonly Change[];
  theirs: readonly Change[];
  /** For `changed` and `added`; all of them get the same answer. */
  differences: readonly Difference[];
  choices: readonly Choice[];
};
