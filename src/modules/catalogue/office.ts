import * as z from "zod";
import { naming, slug, source } from "./wording.ts";

const weekday = z.number().int().min(1).max(7);
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** Opening hours of a run of weekdays, Monday = 1. */
const openingHours = z.strictObject({
  first: weekday,
  last: weekday,
  opens: timeOfDay,
  closes: timeOfDay,
});
export type OpeningHours = z.infer<typeof openingHours>;

/** How to reach an office; postcode and town are those of the authority's seat. */
const contact = z.strictObject({
  street: z.string(),
  phone: z.string(),
  email: z.email(),
  hours: z.array(openingHours),
  source: source.nullable(),
});
export type Contact = z.infer<typeof contact>;

const officeKind = z.strictObject({ id: slug, name: naming, does: naming });

const officesOfAuthority = z.strictObject({
  authority: slug,
  /** For every office that has none of its own. */
  contact,
  /** By kind; a name or contact of its own where it differs. */
  offices: z.record(slug, z.strictObject({ name: naming.optional(), contact: contact.optional() })),
});

export const officesFile = z.strictObject({
  _source: z.array(z.string()),
  kinds: z.array(officeKind).min(1),
  authorities: z.array(officesOfAuthority).min(1),
});
export type OfficesFile = z.infer<typeof officesFile>;

/** A part of an authority that works on services. */
export type Office = z.infer<typeof officeKind> & { contact: Contact };

const officesIn = (own: z.infer<typeof officesOfAuthority>, { kinds }: OfficesFile): Office[] =>
  kinds.flatMap((kind) => {
    const special = own.offices[kind.id];
    if (!special) return [];
    return [{ ...kind, name: special.name ?? kind.name, contact: special.contact ?? own.contact }];
  });

/** The offices of an authority, by its slug, in the order of the kinds; read when first asked for. */
export function officesOf(file: OfficesFile): (authority: string) => readonly Office[] {
  const all = new Map(file.authorities.map((own) => [own.authority, own]));
  const known = new Map<string, readonly Office[]>();
  return (authority) => {
    const own = all.get(authority);
    const offices = known.get(authority) ?? (own ? officesIn(own, file) : []);
    known.set(authority, offices);
    return offices;
  };
}
