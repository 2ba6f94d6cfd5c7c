import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createAddresses, createRegion } from "#authorities";
import { createCatalogue, type Online, readCatalogueFiles } from "#catalogue";
import { type Clock, systemClock } from "#platform/clock";
import { projectRoot } from "#platform/config";
import { createKeyring } from "#platform/crypto";
import { type Database, openDatabase } from "#platform/db";
import { createAssets, createServer, type Server } from "#platform/http";
import { createWorker } from "#platform/jobs";
import { createLog, type Log } from "#platform/log";
import { masterSecret } from "./master-secret.ts";
import type { Config } from "./config.ts";
import { brandStylesheets, readStylesheets } from "./pages/stylesheets.ts";
import { contentRevision } from "./pages/content-revision.ts";
import type { Dependencies, Preparation } from "./pages/dependencies.ts";
import { mountRoutes, showError } from "./pages/mount-routes.ts";
import { loadRouteModules } from "./pages/route-modules.ts";
import { partsOf } from "./ready-parts.ts";

export type App = {
  server: Server;
  house: Dependencies;
  /** For the start-up message. */
  promise: string;
  listen: () => Promise<number>;
  close: () => Promise<void>;
};

/** What tests and the demo replace. */
export type Parts = {
  clock?: Clock;
  log?: Log;
  database?: Database;
  online?: Online;
  preparation?: Preparation;
};

/** The composition root: everything is built here once, in reading order. */
export async function createApp(config: Config, parts: Parts = {}): Promise<App> {
  const clock = parts.clock ?? systemClock;
  const log = parts.log ?? createLog(config.LOG_LEVEL);
  const production = config.PORTAL_MODE === "production";
  let port = config.PORT;

  const regionFolder = join(projectRoot, "regions/emscher-lippe");
  const region = createRegion(JSON.parse(readFileSync(join(regionFolder, "region.json"), "utf8")));
  const catalogue = createCatalogue(readCatalogueFiles(regionFolder), region);
  const addresses = createAddresses(region, { mode: config.PORTAL_MODE, port: () => port });
  const assets = createAssets({ ...readStylesheets(projectRoot), ...brandStylesheets(region) });

  const database = parts.database ?? (await openDatabase(config.DATABASE_URL, config.DATA_DIR));
  const { databases } = database;
  const keyring = createKeyring(masterSecret(config));

  const worker = createWorker({ db: databases.worker, handlers: {}, clock, log });

  const house: Dependencies = {
    mode: config.PORTAL_MODE,
    clock,
    log,
    region,
    addresses,
    catalogue,
    online: parts.online ?? (() => undefined),
    preparation: parts.preparation ?? (() => []),
    databases,
    keyring,
    assets,
    revision: contentRevision(clock, () => "1"),
    parts: () => partsOf(database),
  };
  const server = await createServer({
    log,
    trustProxy: config.TRUST_PROXY === "true",
    secure: production,
    showError: showError(house),
  });
  mountRoutes({ server, house, modules: await loadRouteModules() });

  return {
    server,
    house,
    promise: database.promise,
    listen: async () => {
      await server.listen({ port, host: config.HOST });
      const address = server.server.address();
      if (address && typeof address === "object") port = address.port;
      worker.start();
      return port;
    },
    close: async () => {
      await server.close();
      await worker.stop();
      await database.close();
    },
  };
}
