import * as z from "zod";

const trouble = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("none") }),
  /** Every answer is 503. */
  z.strictObject({ kind: z.literal("down") }),
  /** Every answer comes this much later. */
  z.strictObject({ kind: z.literal("slow"), milliseconds: z.number().int().min(1) }),
  /** Takes requests and never answers. */
  z.strictObject({ kind: z.literal("silent") }),
  /** 200 with an HTML page. */
  z.strictObject({ kind: z.literal("garbage") }),
  /** 200 with JSON that has other fields. */
  z.strictObject({ kind: z.literal("other-shape") }),
  /** An answer without end. */
  z.strictObject({ kind: z.literal("endless") }),
  /** Addresses that are none of the web, and HTML in texts. */
  z.strictObject({ kind: z.literal("hostile") }),
]);
export type Trouble = z.infer<typeof trouble>;

const settings = z.strictObject({
  /** 0 chooses a free port; the parent is told which. */
  port: z.number().int().min(0).max(65_535).default(0),
  trouble: trouble.default({ kind: "none" }),
});
export type Settings = z.infer<typeof settings>;

const instruction = z.strictObject({ trouble });
export type Instruction = z.infer<typeof instruction>;

/** Throws with every problem named when the JSON is not what is expected. */
export const readSettings = (text: string | undefined): Settings =>
  settings.parse(JSON.parse(text ?? "{}"));

export const readInstruction = (message: unknown): Instruction => instruction.parse(message);
