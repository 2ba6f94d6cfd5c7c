import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { brandStylesheet, type Region } from "#authorities";

/** KERN's stylesheet as it is published, and ours. */
export function readStylesheets(projectFolder: string): Record<string, Buffer> {
  const { resolve } = createRequire(join(projectFolder, "package.json"));
  return {
    "kern.css": readFileSync(resolve("@kern-ux/native/dist/kern.min.css")),
    "portal.css": readFileSync(join(projectFolder, "src/ui/assets/portal.css")),
  };
}

/** One small stylesheet a portal with its colours. */
export const brandStylesheets = (region: Region): Record<string, string> =>
  Object.fromEntries(
    region.portals.map((portal) => [`brand-${portal.slug}.css`, brandStylesheet(portal, region)]),
  );
