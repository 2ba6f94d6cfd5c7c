import * as z from "zod";

export const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export const slug = z.string().regex(/^[a-z]+(-[a-z]+)*$/);
const postcode = z.string().regex(/^\d{5}$/);

/** Official keys of an authority in a period; keys change, the authority's own id never does. */
const datedKeys = z.strictObject({
  /** Amtlicher Regionalschlüssel, 12 digits. */
  ars: z.string().regex(/^\d{12}$/),
  ags: z.string().regex(/^\d{5}(\d{3})?$/),
  /** null: since before the data begins. */
  validFrom: isoDay.nullable(),
  validTo: isoDay.nullable(),
  asOf: isoDay,
});

/** Size classes of towns of a Kreis, the smallest first: Mittlere and Große kreisangehörige Stadt. */
export const SIZE_CLASSES = ["medium", "large"] as const;
export type SizeClass = (typeof SIZE_CLASSES)[number];

/** Where a statement comes from; null: our assumption, to be checked (domain rule 1). */
export const source = z
  .strictObject({ title: z.string().min(3), asOf: isoDay, url: z.url().optional() })
  .nullable();

/** A size class is decided for a period; it is never computed from the population. */
const datedSizeClass = z.strictObject({
  sizeClass: z.enum(SIZE_CLASSES),
  validFrom: isoDay.nullable(),
  validTo: isoDay.nullable(),
  source,
});

const authority = z.strictObject({
  id: z.uuid(),
  slug,
  /** Two letters in front of every reference. */
  code: z.string().regex(/^[A-Z]{2}$/),
  kind: z.enum(["independent-town", "district", "town"]),
  name: z.string(),
  shortName: z.string(),
  officialName: z.string(),
  /** Slug of the Kreis of a town. */
  parent: slug.nullable(),
  keys: z.array(datedKeys).min(1),
  seat: z.strictObject({ postcode, town: z.string() }),
  population: z.number().int(),
  /** Only of towns of a Kreis; a town without one has the tasks of no class. */
  sizeClasses: z.array(datedSizeClass).default([]),
  /** Postcodes of delivery; a postcode is never a key of responsibility (domain rule 2). */
  postcodes: z.array(postcode),
  /** Postcodes of one bulk receiver each; nobody lives there. */
  bulkPostcodes: z.array(z.strictObject({ postcode, receiver: z.string() })),
  hosts: z.array(z.string()).min(1),
  /** null: the host name follows the pattern of the others and is to be confirmed. */
  hostsSource: z.string().nullable(),
  operator: slug,
  /** Hue (degrees, OKLCH) from which the portal's colours are made. */
  brandHue: z.number().min(0).max(360),
});

export const regionDefinition = z.strictObject({
  _source: z.array(z.string()),
  slug,
  name: z.string(),
  regionName: z.string(),
  hosts: z.array(z.string()).min(1),
  hostsSource: z.string().nullable(),
  brandHue: z.number().min(0).max(360),
  operators: z.array(z.strictObject({ id: slug, name: z.string() })),
  authorities: z.array(authority).min(1),
});

export type Authority = z.infer<typeof authority>;
export type RegionDefinition = z.infer<typeof regionDefinition>;
