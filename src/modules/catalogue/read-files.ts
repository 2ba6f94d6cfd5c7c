import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CatalogueRefused, type DataFile } from "./refused.ts";

/** The files of a region's catalogue, parsed but not checked. */
export type CatalogueFiles = {
  themes: DataFile;
  popular: DataFile;
  offices: DataFile;
  services: readonly DataFile[];
  /** Federal and state bodies with the addresses of their pages. */
  bodies: readonly DataFile[];
  /** Values of single towns. */
  towns: readonly DataFile[];
  /** Situations written out step by step. */
  guides: readonly DataFile[];
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
  const readAll = (folder: string): DataFile[] =>
    namesIn(join(regionFolder, folder)).map((name) => read(`${folder}/${name}`));
  return {
    themes: read("catalogue/themes.json"),
    popular: read("catalogue/popular.json"),
    offices: read("offices.json"),
    services: readAll("catalogue/services"),
    bodies: readAll("catalogue/links"),
    towns: readAll("catalogue/towns"),
    guides: readAll("catalogue/guides"),
  };
}

const namesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(".json"))
        .sort()
    : [];
