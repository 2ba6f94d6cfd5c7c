import { readFileSync } from "node:fs";
import { createRegion, type Portal, type Region } from "../../src/modules/authorities/index.ts";

const folder = "regions/emscher-lippe";

/** The region of the repository's data. */
export const testRegion = (): Region =>
  createRegion(JSON.parse(readFileSync(`${folder}/region.json`, "utf8")));

/** A portal of it by slug. */
export function portalOf(region: Region, slug: string): Portal {
  const portal = region.portals.find((candidate) => candidate.slug === slug);
  if (!portal) throw new Error(`no portal ${slug}`);
  return portal;
}
