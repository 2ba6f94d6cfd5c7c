import * as z from "zod";

/** Words for people: German always, English and "Einfach erklärt" as far as somebody wrote them. */
export const wording = z.strictObject({
  de: z.string().min(1),
  en: z.string().min(1).optional(),
  "de-easy": z.string().min(1).optional(),
});

/** Words in German and English, as names need them. */
export const naming = z.strictObject({ de: z.string().min(1), en: z.string().min(1) });

/** Lower-case German letters and digits, words joined by hyphens; part of a URL. */
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "is no slug");

export const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "is no day");

/**
 * Where a statement comes from (domain rule 1). `null` in its place: nobody has a source, so it is
 * shown as "Beispielwert, ungeprüft" and cannot be published outside the demo.
 */
export const source = z.strictObject({
  /** Statute and paragraph, or document. */
  title: z.string().min(3),
  asOf: isoDay,
  url: z.url().optional(),
});
export type Source = z.infer<typeof source>;
