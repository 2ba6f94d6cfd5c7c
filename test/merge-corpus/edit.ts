import * as z from "zod";

const json = z.json();
const id = z.string();

/** Words of a language; null takes them out. */
const words = z.string().nullable().optional();

/** `[…]` lines are joined, so that a piece of XML can be read in the story. */
const lines = z.array(z.string());

/**
 * What somebody did to the files of a package, by ids. `at` leads from the root of a JSON file
 * through keys and ids ("pages/zuzug/fields/zuzugAm"). Written without the code under test.
 */
export const editSchema = z.union([
  z.strictObject({ text: id, de: words, en: words, "de-easy": words }),
  /** All words of one element. */
  z.strictObject({ textsOf: id, remove: z.literal(true) }),
  z.strictObject({ text: id, in: z.string(), replace: z.string(), by: z.string() }),
  z.strictObject({ file: id, content: json }),
  z.strictObject({ file: id, at: id, set: z.record(z.string(), json) }),
  z.strictObject({ file: id, at: id, unset: z.array(id) }),
  z.strictObject({ file: id, at: id, remove: z.literal(true) }),
  z.strictObject({ file: id, at: id, insert: json, behind: id.nullable() }),
  z.strictObject({ file: id, at: id, to: id, behind: id.nullable() }),
  z.strictObject({ file: id, element: id, set: z.record(z.string(), z.string().nullable()) }),
  z.strictObject({ file: id, element: id, says: z.string() }),
  z.strictObject({ file: id, element: id, remove: z.literal(true) }),
  z.strictObject({ file: id, element: id, behind: id }),
  z.strictObject({ file: id, add: lines, behind: id }),
]);
export type Edit = z.infer<typeof editSchema>;
