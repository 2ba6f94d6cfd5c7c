import { type Authority, authorityByArs, findPlace, type PlaceFound } from "#authorities";
import { dayOf } from "#platform/clock";
import type { Dependencies } from "../../../../dependencies.ts";
import type { Visit } from "../../../../visit.ts";

export type AskedPlace =
  | { kind: "places"; precision: PlaceFound["kind"]; authorities: readonly Authority[] }
  | { kind: "refused"; status: 400 | 404; detail: string };

const NAMES = ["postcode", "ars", "town"] as const;
const refused = (status: 400 | 404, detail: string): AskedPlace => ({
  kind: "refused",
  status,
  detail,
});

function named(text: string, what: string, { region }: Dependencies): AskedPlace {
  const found = findPlace(text, region);
  if (found.kind === "place")
    return { kind: "places", precision: "place", authorities: [found.authority] };
  if (found.kind === "elsewhere" || found.kind === "unknown")
    return refused(404, `no authority of this region has the ${what} ${text}`);
  return { kind: "places", precision: found.kind, authorities: found.authorities };
}

/** The authorities that the one given parameter means. */
export function askedPlace({ query, now }: Visit, house: Dependencies): AskedPlace {
  const given = NAMES.filter((name) => query[name] !== undefined);
  const [name, ...others] = given;
  if (!name || others.length > 0) return refused(400, "give exactly one of postcode, ars and town");
  const text = query[name] ?? "";
  if (name === "postcode")
    return /^\d{5}$/.test(text)
      ? named(text, "postcode", house)
      : refused(400, "postcode must have 5 digits");
  if (name === "town")
    return text.trim() && text.length <= 200
      ? named(text, "name", house)
      : refused(400, "town must be a name of at most 200 characters");
  if (!/^\d{12}$/.test(text)) return refused(400, "ars must have 12 digits");
  const authority = authorityByArs(house.region, text, dayOf(now));
  return authority
    ? { kind: "places", precision: "place", authorities: [authority] }
    : refused(404, `no authority of this region has the ars ${text}`);
}
