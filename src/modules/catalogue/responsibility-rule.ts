import * as z from "zod";
import { SIZE_CLASSES } from "#authorities";
import { isoDay, slug, source } from "./wording.ts";

/** A statement that holds in a period and has a source of its own. */
export const dated = {
  /** First and last day on which it holds; null: open. */
  validFrom: isoDay.nullable(),
  validTo: isoDay.nullable(),
  source: source.nullable(),
};

const body = z.strictObject({ name: z.string().min(3), url: z.url().optional() });

/**
 * Who is responsible (Leistung × ARS, domain rule 2). `office` is the kind of office in charge at
 * that authority; for a federal or state body, the office that also takes requests.
 */
export const responsibilityRule = z.discriminatedUnion("rule", [
  z.strictObject({ rule: z.literal("town"), office: slug, ...dated }),
  z.strictObject({ rule: z.literal("district-or-independent-town"), office: slug, ...dated }),
  /** A town of a Kreis from a size class on; the Kreis for its smaller towns. */
  z.strictObject({
    rule: z.literal("town-from-size"),
    from: z.enum(SIZE_CLASSES),
    office: slug,
    ...dated,
  }),
  /** The Standesamt that registered the event, not that of residence (PStG § 55 (2)). */
  z.strictObject({ rule: z.literal("registering-office"), office: slug, ...dated }),
  z.strictObject({ rule: z.literal("state"), body, office: slug.optional(), ...dated }),
  z.strictObject({ rule: z.literal("federal"), body, office: slug.optional(), ...dated }),
]);
export type ResponsibilityRule = z.infer<typeof responsibilityRule>;

export type Dated = { validFrom: string | null; validTo: string | null };

/** Whether two statements hold on the same day. */
export const overlap = (one: Dated, other: Dated): boolean =>
  (one.validFrom ?? "0000") <= (other.validTo ?? "9999") &&
  (other.validFrom ?? "0000") <= (one.validTo ?? "9999");
