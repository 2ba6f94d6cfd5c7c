import type { CaseHouse } from "#cases";
import type { Online } from "#catalogue";
import { createLibrary, seedLibrary } from "#library";
import { type Clock, systemClock } from "#platform/clock";
import { projectRoot } from "#platform/config";
import { createKeyring } from "#platform/crypto";
import { type Database, openDatabase } from "#platform/db";
import { createAssets, createServer, type Server } from "#platform/http";
import { createLog, type Log } from "#platform/log";
import { type AccountSettings, configuredAccounts, signInOptions } from "./accounts.ts";
import { createBackground } from "./background.ts";
import { buildCasework } from "./casework.ts";
import type { Config } from "./config.ts";
import { checkSecret, masterSecret } from "./master-secret.ts";
import { createLiveSearch } from "./live-search.ts";
import { createOfferBoard } from "./offer-board.ts";
import { openPaymentServices, type PaymentSettings } from "./payment-services.ts";
import { contentRevision } from "./pages/content-revision.ts";
import type { Dependencies, Preparation } from "./pages/dependencies.ts";
import { readIslandScripts } from "./pages/island-scripts.ts";
import { mountRoutes, showError } from "./pages/mount-routes.ts";
import { loadRouteModules } from "./pages/route-modules.ts";
import { brandStylesheets, readStylesheets } from "./pages/stylesheets.ts";
import { partsOf } from "./ready-parts.ts";
import { readRegion } from "./region-data.ts";

export type App = {
  server: Server;
  house: Dependencies;
  caseHouse: CaseHouse;
  /** For the start-up message. */
  promise: string;
  /** Runs every job that is due; for tests and for the end of a process. */
  drain: () => Promise<void>;
  listen: () => Promise<number>;
  close: () => Promise<void>;
};

/** What tests and the demo replace. */
export type Parts = {
  clock?: Clock;
  log?: Log;
  database?: Database;
  accounts?: AccountSettings;
  payments?: PaymentSettings;
  smtpUrl?: string;
  online?: Online;
  preparation?: Preparation;
};

/** The composition root: everything is built here once, in reading order. */
export async function createApp(config: Config, parts: Parts = {}): Promise<App> {
  const clock = parts.clock ?? systemClock;
  const log = parts.log ?? createLog(config.LOG_LEVEL);
  const mode = config.PORTAL_MODE;
  let port = config.PORT;

  const data = readRegion({ mode, log, port: () => port });
  const { region, map, pilot, addresses, catalogue, seed } = data;
  const stylesheets = { ...readStylesheets(projectRoot), ...brandStylesheets(region) };
  const assets = createAssets({ ...stylesheets, ...readIslandScripts(projectRoot) });

  const database = parts.database ?? (await openDatabase(config.DATABASE_URL, config.DATA_DIR));
  const { databases } = database;
  const keyring = createKeyring(masterSecret(config));
  await checkSecret(databases.region, keyring);
  await seedLibrary(seed, { databases, now: clock.now() });
  const library = createLibrary(databases.region);
  const board = createOfferBoard({ library, databases, catalogue, log });
  await board.refresh();
  const online = parts.online ?? board.online;
  const search = createLiveSearch({ ...data, databases, online, clock, log });

  const foundation = { databases, keyring, library };
  const caseHouse = buildCasework({ ...foundation, data, config, smtpUrl: parts.smtpUrl });
  const opening = { ...foundation, region, clock, config };
  const paymentProviders = await openPaymentServices(opening, parts.payments);
  const background = createBackground({ caseHouse, paymentProviders, region, clock, log });

  const house: Dependencies = {
    ...foundation,
    ...{ mode, clock, log, region, map, pilot, addresses, catalogue, assets },
    ...{ online, paymentProviders, search },
    preparation: parts.preparation ?? board.preparation,
    offices: caseHouse.offices,
    press: caseHouse.press,
    marking: caseHouse.marking,
    wakeWorker: background.worker.wake,
    signIn: { ...foundation, ...signInOptions(parts.accounts ?? configuredAccounts(config), data) },
    revision: contentRevision(clock, board.revision),
    parts: () => partsOf(database),
  };
  const server = await createServer({
    log,
    trustProxy: config.TRUST_PROXY === "true",
    secure: mode === "production",
    requestsPerMinute: config.REQUESTS_PER_MINUTE,
    showError: showError(house),
  });
  mountRoutes({ server, house, modules: await loadRouteModules() });

  const listen = async (): Promise<number> => {
    await server.listen({ port, host: config.HOST });
    const address = server.server.address();
    if (address && typeof address === "object") port = address.port;
    await background.schedule();
    background.worker.start();
    board.start();
    return port;
  };
  const close = async (): Promise<void> => {
    board.stop();
    search.stop();
    await server.close();
    await background.worker.stop();
    await caseHouse.press.close();
    await database.close();
  };
  const { drain } = background.worker;
  return { server, house, caseHouse, promise: database.promise, drain, listen, close };
}
