import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type CheckResults, readCheckResults } from "#accessibility";
import {
  type Addresses,
  createAddresses,
  createRegion,
  createRegionMap,
  type PilotEvent,
  readPilotEvents,
  type Region,
  type RegionMap,
} from "#authorities";
import {
  type Catalogue,
  createLiveCatalogue,
  type LiveCatalogue,
  type DeadLinks,
  readCatalogueFiles,
  readDeadLinks,
  readSearchLanguage,
  type SearchLanguage,
} from "#catalogue";
import { type LibrarySeed, readAdoptionFiles, readPackageFolders } from "#library";
import { projectRoot } from "#platform/config";
import type { Log } from "#platform/log";

/** Everything that files say about the region. */
export type RegionData = {
  region: Region;
  map: RegionMap;
  /** What happened in the pilot phase, newest first. */
  pilot: readonly PilotEvent[];
  catalogue: Catalogue;
  /** The same, to be told what editors published. */
  live: LiveCatalogue;
  /** Addresses that the last check of links found to be dead. */
  deadLinks: DeadLinks;
  /** What the automatic checks of the portals found. */
  accessibility: CheckResults;
  addresses: Addresses;
  language: SearchLanguage;
  seed: LibrarySeed;
};

type ReadOptions = { mode: "demo" | "production"; log: Log; port: () => number };

const FOLDER = join(projectRoot, "regions/emscher-lippe");

const readJson = (name: string): unknown => JSON.parse(readFileSync(join(FOLDER, name), "utf8"));

/**
 * Reads and checks the region's files once, at start. Outside the demo, statements that nobody has
 * a source for are withheld (domain rule 1). Throws with file and place.
 */
export function readRegion({ mode, log, port }: ReadOptions): RegionData {
  const region = createRegion(readJson("region.json"));
  const unsourced = mode === "demo" ? "shown" : "withheld";
  const live = createLiveCatalogue(readCatalogueFiles(FOLDER), region, unsourced);
  const { withheld } = live.catalogue;
  if (withheld > 0) log.warn({ withheld }, "statements without a source are not published");
  return {
    region,
    map: createRegionMap(readJson("map.json"), region),
    pilot: readPilotEvents(readJson("pilot.json"), region),
    catalogue: live.catalogue,
    live,
    deadLinks: readDeadLinks(FOLDER),
    accessibility: readCheckResults(FOLDER),
    addresses: createAddresses(region, { mode, port }),
    language: readSearchLanguage(FOLDER),
    seed: {
      packages: readPackageFolders(join(projectRoot, "library")),
      adoptions: readAdoptionFiles(join(FOLDER, "adoptions")),
      authorityId: (slug) => region.bySlug(slug)?.id,
    },
  };
}
