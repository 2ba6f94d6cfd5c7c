import { readFileSync } from "node:fs";
import {
  type Authority,
  authorityByArs,
  createRegion,
  findPlace,
  type Portal,
  type Region,
} from "#authorities";
import { type CatalogueFiles, createCatalogue, onlineOffers, readCatalogueFiles } from "#catalogue";
import { Temporal } from "#platform/clock";
import { newId } from "#platform/ids";

export const FOLDER = "regions/emscher-lippe";
export const day = Temporal.PlainDate.from("2026-11-22");
const TOWNS_OF_A_DISTRICT = 40;

const files: CatalogueFiles = readCatalogueFiles(FOLDER);
export const ownRegion: Region = createRegion(
  JSON.parse(readFileSync(`${FOLDER}/region.json`, "utf8")),
);

/** A made-up authority: every so many towns make up a Kreis. */
function townNumber(at: number, model: Authority): Authority {
  const isDistrict = at % TOWNS_OF_A_DISTRICT === 0;
  return {
    ...model,
    id: newId(),
    slug: `ort-${at}`,
    code: `O${at}`,
    kind: isDistrict ? "district" : "town",
    name: `Stadt Ort ${at}`,
    shortName: `Ort ${at}`,
    parent: isDistrict ? null : `ort-${at - (at % TOWNS_OF_A_DISTRICT)}`,
    postcodes: [String(10_000 + at)],
    bulkPostcodes: [],
    keys: model.keys.map((key) => ({ ...key, ars: String(100_000_000_000 + at) })),
  };
}

/** A region of made-up authorities. */
export function wideRegion(count: number): Region {
  const [model] = ownRegion.authorities;
  if (!model) throw new Error("the region has no authority");
  const authorities = Array.from({ length: count }, (_, at) => townNumber(at, model));
  const by = (key: "id" | "slug" | "code") =>
    new Map(authorities.map((authority) => [authority[key], authority]));
  const [ids, slugs, codes] = [by("id"), by("slug"), by("code")];
  const local = authorities.map((authority): Portal => ({
    kind: "local",
    slug: authority.slug,
    name: authority.name,
    shortName: authority.shortName,
    authority,
  }));
  return {
    ...ownRegion,
    authorities,
    portals: [ownRegion.roof, ...local],
    bySlug: (slug) => slugs.get(slug),
    byId: (id) => ids.get(id),
    byCode: (code) => codes.get(code),
  };
}

/** Types offered in a region, every authority of it with the same offices. */
export function filesIn(
  region: Region,
  services: CatalogueFiles["services"] = files.services,
): CatalogueFiles {
  const offices = files.offices.content as { authorities: readonly object[] };
  const [model] = offices.authorities;
  const authorities = region.authorities.map(({ slug }) => ({ ...model, authority: slug }));
  const popular = { roof: [], town: [], "independent-town": [], district: [] };
  return {
    ...files,
    services,
    towns: [],
    guides: [],
    popular: { path: "popular", content: popular },
    offices: { path: "offices", content: { ...offices, authorities } },
  };
}

/** Enough of what takes microseconds to be measured; this region has ten towns of the Kreis. */
const [TOWNS, SERVICES] = [10, 20];

/** What is asked of a region in memory: some towns of it, one after the other. */
function pathsIn(region: Region) {
  const catalogue = createCatalogue(filesIn(region), region);
  const asked = region.authorities.filter(({ kind }) => kind === "town").slice(0, TOWNS);
  const portals = region.portals.filter((portal) => portal.kind === "local").slice(1, TOWNS + 1);
  const offered = catalogue.services.slice(0, SERVICES);
  const each = (ask: (authority: Authority) => unknown) => () => asked.forEach(ask);
  return {
    "responsible by postcode": each(({ postcodes }) => findPlace(postcodes[0] ?? "", region)),
    "responsible by name of the town": each(({ name }) => findPlace(name, region)),
    "responsible by ARS": each(({ keys }) => authorityByArs(region, keys[0]?.ars ?? "", day)),
    "page of a service on a town's portal": each((place) => {
      for (const service of offered) {
        const question = { service, place, day };
        onlineOffers(service, catalogue.responsible(question), () => undefined);
        catalogue.factsAt(question);
      }
    }),
    "services of a portal": () =>
      portals.forEach((portal) => catalogue.servicesOf({ portal, day })),
  };
}

/** The paths through memory, in this region and in one of so many authorities. */
export function wideRegionPaths(count: number) {
  const [here, there] = [pathsIn(ownRegion), pathsIn(wideRegion(count))];
  return Object.entries(here).map(([name, small]) => ({
    name,
    small,
    large: there[name as keyof typeof there],
  }));
}
