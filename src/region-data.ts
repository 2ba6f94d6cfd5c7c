import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Addresses, createAddresses, createRegion, type Region } from "#authorities";
import { type Catalogue, createCatalogue, readCatalogueFiles } from "#catalogue";
import { type LibrarySeed, readAdoptionFiles, readPackageFolders } from "#library";
import { projectRoot } from "#platform/config";

/** Everything that files say about the region. */
export type RegionData = {
  region: Region;
  catalogue: Catalogue;
  addresses: Addresses;
  seed: LibrarySeed;
};

const FOLDER = join(projectRoot, "regions/emscher-lippe");

/** Reads and checks the region's files once, at start. Throws with file and place. */
export function readRegion(mode: "demo" | "production", port: () => number): RegionData {
  const region = createRegion(JSON.parse(readFileSync(join(FOLDER, "region.json"), "utf8")));
  return {
    region,
    catalogue: createCatalogue(readCatalogueFiles(FOLDER), region),
    addresses: createAddresses(region, { mode, port }),
    seed: {
      packages: readPackageFolders(join(projectRoot, "library")),
      adoptions: readAdoptionFiles(join(FOLDER, "adoptions")),
      authorityId: (slug) => region.bySlug(slug)?.id,
    },
  };
}
