import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

function findUp(from: string): string {
  if (existsSync(join(from, "package.json")) && existsSync(join(from, "migrations"))) return from;
  const parent = dirname(from);
  if (parent === from) throw new Error("project root not found");
  return findUp(parent);
}

/** The folder with package.json, migrations and library; the same for sources and for the bundle. */
export const projectRoot: string = findUp(dirname(fileURLToPath(import.meta.url)));
