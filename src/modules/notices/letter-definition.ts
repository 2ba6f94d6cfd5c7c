import * as z from "zod";

const id = z.string().regex(/^[a-z][a-zA-Z0-9]*(-[a-zA-Z0-9]+)*$/);
const feel = z.string().min(1);
const common = { id, when: feel.optional() };

/**
 * A letter as data: blocks in order. Words stand in texts/<language>.json under
 * `<letter>.title` and `<letter>.<block>`; `{expression}` in them is FEEL over the letter's scope,
 * `{expression|money}`, `|date`, `|number` choose how it is written.
 */
const heading = z.strictObject({ ...common, type: z.literal("heading") });
const paragraph = z.strictObject({ ...common, type: z.literal("paragraph") });
/** A paragraph that the case worker may rewrite before the letter is signed. */
const passage = z.strictObject({ ...common, type: z.literal("passage") });
const list = z.strictObject({
  ...common,
  type: z.literal("list"),
  /** FEEL list; each item is rendered by the block's text with `item` in scope. */
  items: feel,
});
const column = z.strictObject({
  id,
  /** FEEL over `row`; the heading is the text `<letter>.<block>.<column>`. */
  value: feel,
  format: z.enum(["text", "money", "number", "date"]).default("text"),
});
const table = z.strictObject({
  ...common,
  type: z.literal("table"),
  rows: feel,
  columns: z.array(column).min(1),
});
/** Remedy and where it goes, worded from the service's `remedy` (domain rule 4). */
const remedy = z.strictObject({ ...common, type: z.literal("remedy") });

export const letterBlock = z.discriminatedUnion("type", [
  heading,
  paragraph,
  passage,
  list,
  table,
  remedy,
]);

export const letterDefinition = z.strictObject({
  id,
  /** `notice`: a decision that must be announced; `information`: a letter without that effect. */
  kind: z.enum(["notice", "information"]),
  blocks: z.array(letterBlock).min(1),
});

export type LetterDefinition = z.infer<typeof letterDefinition>;
export type LetterBlock = z.infer<typeof letterBlock>;
