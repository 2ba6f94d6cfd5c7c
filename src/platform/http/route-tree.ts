import { readdirSync } from "node:fs";
import { join, sep } from "node:path";

export type DiscoveredRoute = {
  /** Path of the route file below the pages folder, with `/`. */
  file: string;
  /** URL pattern: `(group)` folders vanish, `[name]` becomes `:name`. */
  url: string;
};

/** `(citizen)/antrag/[service]/route.ts` → `/antrag/:service` */
export function urlOf(file: string): string {
  const folders = file.split("/").slice(0, -1);
  const parts = folders
    .filter((folder) => !/^\(.+\)$/.test(folder))
    .map((folder) => folder.replace(/^\[(.+)\]$/, ":$1"));
  return `/${parts.join("/")}`;
}

/** Every `route.ts` or `route.tsx` below a folder; the folder path is the URL, nothing else to register. */
export function discoverRoutes(pagesFolder: string): DiscoveredRoute[] {
  return readdirSync(pagesFolder, { recursive: true, encoding: "utf8" })
    .map((path) => path.split(sep).join("/"))
    .filter((path) => /(^|\/)route\.tsx?$/.test(path))
    .sort()
    .map((file) => ({ file, url: urlOf(file) }));
}

export const absolute = (pagesFolder: string, route: DiscoveredRoute): string =>
  join(pagesFolder, route.file);
