import * as z from "zod";
import { isoDay, source } from "./wording.ts";

export const leikaKey = z.string().regex(/^99\d{12}$/, "is no LeiKa key");

/**
 * What is known about a key beyond the catalogue of 2019: LeiKa keys get replaced (domain rule 12).
 * A key that was replaced stays here, so that links and documents that name it still find the
 * service.
 */
export const leikaHistory = z.array(
  z.strictObject({
    key: leikaKey,
    validFrom: isoDay.nullable(),
    /** Last day on which the key was in use. */
    validTo: isoDay.nullable(),
    replacedBy: leikaKey.optional(),
    source,
  }),
);
