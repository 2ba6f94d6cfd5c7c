import * as z from "zod";
import { naming, slug } from "./wording.ts";

const situation = z.strictObject({
  id: slug,
  /** Number of the Lage in the OZG catalogue. */
  number: z.number().int().min(1).max(55),
  official: z.string(),
  name: naming,
});
export type Situation = z.infer<typeof situation>;

const theme = z.strictObject({
  id: slug,
  /** Name of the OZG-Themenfeld. */
  official: z.string(),
  /** In everyday words. */
  name: naming,
  situations: z.array(situation).min(1),
});
export type Theme = z.infer<typeof theme>;

export const themesFile = z.strictObject({
  _source: z.array(z.string()),
  themes: z.array(theme).min(1),
});

/** Services that a home page shows first, by kind of portal. */
export const popularFile = z.strictObject({
  roof: z.array(slug),
  town: z.array(slug),
  "independent-town": z.array(slug),
  district: z.array(slug),
});
export type Popular = z.infer<typeof popularFile>;
