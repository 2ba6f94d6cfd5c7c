import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CatalogueRefused, type DataFile } from "./refused.ts";

/** The files of a region's catalogue, parsed but not checked. */
export type CatalogueFiles = {
  themes: DataFile;
  popular: DataFile;
  offices: DataFile;
  services: readonly DataFile[];
};

/** Reads the catalogue of a region folder such as `regions/emscher-lippe`. Throws CatalogueRefused. */
export function readCatalogueFiles(regionFolder: string): CatalogueFiles {
  const read = (path: string): DataFile => {
    try {
      return { path, content: JSON.parse(readFileSync(join(regionFolder, path), "utf8")) };
    } catch (error) {
      throw new CatalogueRefused(
        path,
        "file",
        error instanceof Error ? error.message : "unreadable",
      );
    }
  };
  const services = readdirSync(join(regionFolder, "catalogue/services"))
    .filter((name) => name.endsWith(".json"))
    .map((name) => name.slice(0, -".json".length))
    .sort();
  return {
    themes: read("catalogue/themes.json"),
    popular: read("catalogue/popular.json"),
    offices: read("offices.json"),
    services: services.map((id) => read(`catalogue/services/${id}.json`)),
  };
}
