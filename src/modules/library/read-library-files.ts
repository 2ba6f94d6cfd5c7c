import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type AdoptionsFile, adoptionsFile } from "./adoption.ts";
import type { PackageContent, PackageProblem } from "./package-content.ts";
import { readPackageFolder } from "./read-package-folder.ts";

/** Files of the library hold something that cannot be used; the message names every place. */
export class LibraryRefused extends Error {
  override name = "LibraryRefused";
  readonly problems: readonly PackageProblem[];

  constructor(where: string, problems: readonly PackageProblem[]) {
    const lines = problems.map(
      ({ file, element, problem }) => `${file}${element ? ` (${element})` : ""}: ${problem}`,
    );
    super(`${where}: ${lines.join("\n  ")}`);
    this.problems = problems;
  }
}

/** Packages that come with the software, by folder name. Throws LibraryRefused. */
export function readPackageFolders(folder: string): ReadonlyMap<string, PackageContent> {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return new Map(
    names.map(({ name }) => {
      const reading = readPackageFolder(join(folder, name));
      if (reading.kind === "refused") throw new LibraryRefused(name, reading.problems);
      return [name, reading.content];
    }),
  );
}

/** What the towns of a region run from the beginning. Throws LibraryRefused. */
export function readAdoptionFiles(folder: string): AdoptionsFile[] {
  const names = existsSync(folder)
    ? readdirSync(folder).filter((name) => name.endsWith(".json"))
    : [];
  return names.sort().map((file) => {
    const result = adoptionsFile.safeParse(JSON.parse(readFileSync(join(folder, file), "utf8")));
    if (result.success) return result.data;
    throw new LibraryRefused(
      "adoptions",
      result.error.issues.map(({ path, message }) => ({
        file,
        problem: `${path.join(".")}: ${message}`,
      })),
    );
  });
}
