import * as z from "zod";

/** A package as it is stored and hashed: JSON parts as they were written, XML as text. */
export const packageContent = z.strictObject({
  service: z.unknown(),
  form: z.unknown(),
  process: z.string(),
  /** null: nothing is computed. */
  fees: z.string().nullable(),
  /** By language. */
  texts: z.record(z.string(), z.unknown()),
  /** By id. */
  letters: z.record(z.string(), z.unknown()),
  journeys: z.record(z.string(), z.unknown()),
});
export type PackageContent = z.infer<typeof packageContent>;

/** Why a package cannot be used: which file, which element in it, what is wrong. For people; German. */
export type PackageProblem = { file: string; element?: string; problem: string };
