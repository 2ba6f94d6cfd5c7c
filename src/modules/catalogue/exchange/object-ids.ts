import { type Authority, keysOn } from "#authorities";
import type { Temporal } from "#platform/clock";
import type { Identifikator } from "#standards/xzufi";

/** Kinds of objects in the identifiers of the Portalverbund: `<office>.<kind>.<id>`. */
export type IdScheme = "LB" | "OE" | "OD" | "ZU";

const RS = "urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:rs";

/** Makes identifiers of one editorial office. Ids are made of slugs, which never change. */
export const idsOf =
  (agency: string) =>
  (schemeID: IdScheme, ...parts: string[]): Identifikator => ({
    schemeAgencyID: agency,
    schemeID,
    value: parts.join("."),
  });
export type Ids = ReturnType<typeof idsOf>;

/** Where something holds: the ARS of each authority on the day. */
export const areaIds = (areas: readonly Authority[], day: Temporal.PlainDate): Identifikator[] =>
  areas.flatMap((area) => {
    const keys = keysOn(area, day);
    return keys ? [{ schemeID: RS, value: keys.ars }] : [];
  });
