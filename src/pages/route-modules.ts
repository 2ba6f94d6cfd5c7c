import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { projectRoot } from "#platform/config";
import { absolute, discoverRoutes } from "#platform/http";
import type { Route } from "./route-definition.ts";

export type RouteModule = { file: string; url: string; route: Route };

/**
 * Loads every route below `src/pages`. The server bundle replaces this file by one with the same
 * list as static imports (scripts/bundle.mjs).
 */
export async function loadRouteModules(): Promise<RouteModule[]> {
  const folder = join(projectRoot, "src/pages");
  return Promise.all(
    discoverRoutes(folder).map(async (found) => {
      const module = (await import(pathToFileURL(absolute(folder, found)).href)) as {
        route: Route;
      };
      return { ...found, route: module.route };
    }),
  );
}
