import type { Temporal } from "#platform/clock";
import { placeIndex } from "./place-index.ts";
import {
  type Authority,
  type RegionDefinition,
  regionDefinition,
  SIZE_CLASSES,
  type SizeClass,
} from "./region-definition.ts";

/** The roof, or the portal of one authority. */
export type Portal =
  | { kind: "roof"; slug: string; name: string; shortName: string }
  | { kind: "local"; slug: string; name: string; shortName: string; authority: Authority };

export type Region = {
  definition: RegionDefinition;
  roof: Portal;
  /** The roof first, then the authorities in the order of the data. */
  portals: readonly Portal[];
  authorities: readonly Authority[];
  bySlug: (slug: string) => Authority | undefined;
  byId: (id: string) => Authority | undefined;
  byCode: (code: string) => Authority | undefined;
};

/** The data of a region are contradictory; the message names the place. */
export class RegionRefused extends Error {
  override name = "RegionRefused";
}

function refuseDoubles(what: string, values: readonly string[]): void {
  const doubled = values.find((value, index) => values.indexOf(value) !== index);
  if (doubled) throw new RegionRefused(`${what} ${doubled} is used twice`);
}

function check({ authorities, operators, hosts }: RegionDefinition): void {
  refuseDoubles(
    "authority id",
    authorities.map(({ id }) => id),
  );
  refuseDoubles(
    "slug",
    authorities.map(({ slug }) => slug),
  );
  refuseDoubles(
    "code",
    authorities.map(({ code }) => code),
  );
  refuseDoubles("host", [...hosts, ...authorities.flatMap((authority) => authority.hosts)]);
  for (const { slug, parent, operator, kind, sizeClasses } of authorities) {
    if (!operators.some(({ id }) => id === operator))
      throw new RegionRefused(`${slug}: unknown operator ${operator}`);
    const district = authorities.find((candidate) => candidate.slug === parent);
    if ((kind === "town") !== (district?.kind === "district"))
      throw new RegionRefused(`${slug}: a town belongs to a Kreis, and only a town does`);
    if (kind !== "town" && sizeClasses.length > 0)
      throw new RegionRefused(`${slug}: only a town of a Kreis has a size class`);
  }
}

/** Checks the data of a region. Throws RegionRefused or the schema's error with the path. */
export function createRegion(data: unknown): Region {
  const definition = regionDefinition.parse(data);
  check(definition);
  const { authorities } = definition;
  const roof: Portal = {
    kind: "roof",
    slug: definition.slug,
    name: definition.name,
    shortName: definition.regionName,
  };
  const local = authorities.map((authority): Portal => ({
    kind: "local",
    slug: authority.slug,
    name: `Serviceportal ${authority.name}`,
    shortName: authority.shortName,
    authority,
  }));
  const index = (of: (authority: Authority) => string) =>
    new Map(authorities.map((authority) => [of(authority), authority]));
  const [slugs, ids, codes] = [index((a) => a.slug), index((a) => a.id), index((a) => a.code)];
  return {
    definition,
    roof,
    portals: [roof, ...local],
    authorities,
    bySlug: (slug) => slugs.get(slug),
    byId: (id) => ids.get(id),
    byCode: (code) => codes.get(code),
  };
}

type Dated = { validFrom: string | null; validTo: string | null };

const holdsOn =
  (day: Temporal.PlainDate) =>
  ({ validFrom, validTo }: Dated): boolean =>
    (validFrom ?? "0000") <= day.toString() && day.toString() <= (validTo ?? "9999");

/** The keys of an authority that are valid on a day. */
export const keysOn = (authority: Authority, day: Temporal.PlainDate) =>
  authority.keys.find(holdsOn(day));

/** The authority whose ARS (12 digits) is valid on a day. */
export const authorityByArs = (
  region: Region,
  ars: string,
  day: Temporal.PlainDate,
): Authority | undefined =>
  placeIndex(region.authorities)
    .ars.get(ars)
    ?.find((authority) => keysOn(authority, day)?.ars === ars);

/** All towns, or those of a Kreis. */
export function townsOf({ authorities }: Region, district?: Authority): readonly Authority[] {
  const { towns, ofDistrict } = placeIndex(authorities);
  return district ? (ofDistrict.get(district.slug) ?? []) : towns;
}

/** The size class that a town of a Kreis has on a day. */
export const sizeClassOn = (authority: Authority, day: Temporal.PlainDate) =>
  authority.sizeClasses.find(holdsOn(day));

/** Whether a town of a Kreis is of at least a size class on a day. */
export function isAtLeast(authority: Authority, least: SizeClass, day: Temporal.PlainDate) {
  const held = sizeClassOn(authority, day)?.sizeClass;
  return held !== undefined && SIZE_CLASSES.indexOf(held) >= SIZE_CLASSES.indexOf(least);
}
