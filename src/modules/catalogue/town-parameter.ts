import * as z from "zod";
import { dated } from "./responsibility-rule.ts";
import { naming, slug, wording } from "./wording.ts";

const parameterId = z.string().regex(/^[a-z][a-zA-Z0-9]*$/, "is no parameter");

/** What differs by town in the facts of a service; a fact names it as `{id}`. */
export const townParameter = z.strictObject({
  id: parameterId,
  /** money: integer cents; url: address of a page; the others as they stand. */
  kind: z.enum(["money", "number", "text", "url"]),
  label: naming,
});
export type TownParameter = z.infer<typeof townParameter>;

const cents = z.number().int().min(0);

/** A value in the shape of its kind. */
export const valueOfKind: Record<TownParameter["kind"], z.ZodType<TownValue["value"]>> = {
  money: cents,
  number: z.number(),
  text: wording,
  url: z.url({ protocol: /^https$/ }),
};

const townValue = z.strictObject({
  service: slug,
  parameter: parameterId,
  value: z.union([z.number(), z.string(), wording]),
  ...dated,
});
export type TownValue = z.infer<typeof townValue>;

/** The values of one authority. */
export const townFile = z.strictObject({ authority: slug, values: z.array(townValue) });
export type TownFile = z.infer<typeof townFile>;
