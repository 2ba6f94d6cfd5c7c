import { createRecentOnes, type Draft } from "#applications";
import type { CaseHouse } from "#cases";
import type { Online, StateSearchSetting } from "#catalogue";
import { createLibrary, seedLibrary } from "#library";
import { type Clock, systemClock } from "#platform/clock";
import { projectRoot } from "#platform/config";
import { type Database, openDatabase } from "#platform/db";
import { createAssets, createFailedAttempts, createServer, type Server } from "#platform/http";
import { createLog, type Log } from "#platform/log";
import type { PdfPress } from "#platform/pdf";
import type { Previewer } from "#platform/preview";
import { type AccountSettings, configuredAccounts, signInOptions } from "./accounts.ts";
import { createBackground } from "./background.ts";
import { buildCasework } from "./casework.ts";
import type { Config } from "./config.ts";
import { buildFileHouse } from "./file-house.ts";
import { masterSecret, openKeyring } from "./master-secret.ts";
import { openExchange } from "./exchange-services.ts";
import { createLiveSearch } from "./live-search.ts";
import { openBoards } from "./open-boards.ts";
import { openPaymentServices, type PaymentSettings } from "./payment-services.ts";
import { contentRevision } from "./pages/content-revision.ts";
import type { Dependencies, Preparation } from "./pages/dependencies.ts";
import { readIslandScripts } from "./pages/island-scripts.ts";
import { mountRoutes, showError } from "./pages/mount-routes.ts";
import { loadRouteModules } from "./pages/route-modules.ts";
import { brandStylesheets, readStylesheets } from "./pages/stylesheets.ts";
import { checksOf } from "./ready-parts.ts";
import { readRegion } from "./region-data.ts";
import { type Patience, watchParts } from "./watch-parts.ts";

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
  stateSearch?: StateSearchSetting;
  smtpUrl?: string;
  scannerUrl?: string;
  press?: PdfPress;
  previewer?: Previewer;
  online?: Online;
  preparation?: Preparation;
  patience?: Patience;
};

async function openServer(config: Config, house: Dependencies): Promise<Server> {
  const server = await createServer({
    log: house.log,
    proxies: config.TRUST_PROXY === "true" ? 1 : Number(config.TRUST_PROXY) || 0,
    secure: config.PORTAL_MODE === "production",
    requestsPerMinute: config.REQUESTS_PER_MINUTE,
    showError: showError(house),
  });
  mountRoutes({ server, house, modules: await loadRouteModules() });
  return server;
}

/** What a process remembers for a while. */
const memories = () => ({
  attempts: createFailedAttempts(),
  recentDrafts: createRecentOnes<Draft>(),
});

/** The composition root: everything is built here once, in reading order. */
export async function createApp(config: Config, parts: Parts = {}): Promise<App> {
  const clock = parts.clock ?? systemClock;
  const log = parts.log ?? createLog(config.LOG_LEVEL);
  const mode = config.PORTAL_MODE;
  let port = config.PORT;

  const data = readRegion({ mode, log, port: () => port });
  const { region, seed } = data;
  const stylesheets = { ...readStylesheets(projectRoot), ...brandStylesheets(region) };
  const assets = createAssets({ ...stylesheets, ...readIslandScripts(projectRoot) });

  const database = parts.database ?? (await openDatabase(config.DATABASE_URL, config.DATA_DIR));
  const { databases, promise } = database;
  const keyring = await openKeyring(databases.region, masterSecret(config));
  await seedLibrary(seed, { databases, now: clock.now() });
  const library = createLibrary(databases.region);
  const boards = await openBoards({ ...data, library, databases, clock, log });
  const { texts, disturbances, changes, usage } = boards;
  const online = parts.online ?? boards.offers.online;
  const { onlineSomewhere } = parts.online ? {} : boards.offers;
  const search = createLiveSearch({ ...data, databases, online, onlineSomewhere, clock, log });
  texts.whenChanged(search.refresh);

  const revision = contentRevision(clock, boards.revision);
  const opening = { data, databases, online, revision, config, clock, log };
  const exchange = openExchange(opening, parts.stateSearch);

  const foundation = { databases, keyring, library, region, clock, config };
  const caseHouse = buildCasework({ ...foundation, data }, parts);
  const { offices, press, marking } = caseHouse;
  const paymentProviders = await openPaymentServices(foundation, parts.payments);
  const signIn = signInOptions(parts.accounts ?? configuredAccounts(config), data);
  const fileHouse = buildFileHouse(foundation, parts);
  const working = { ...foundation, caseHouse, fileHouse, paymentProviders };
  const leaning = { ...working, ...signIn, database };
  const watch = watchParts(await checksOf(leaning), parts.patience);
  const background = createBackground({ ...working, mode, log, watch });

  const house: Dependencies = {
    ...foundation,
    ...data,
    ...{ mode, log, assets, ...memories(), texts, disturbances, changes, usage },
    ...{ online, paymentProviders, search, offices, press, marking, revision, exchange },
    preparation: parts.preparation ?? boards.offers.preparation,
    scansFiles: fileHouse.scanner !== undefined,
    wakeWorker: background.worker.wake,
    signIn: { ...foundation, ...signIn },
    ...watch,
  };
  const server = await openServer(config, house);

  const listen = async (): Promise<number> => {
    await server.listen({ port, host: config.HOST });
    const address = server.server.address();
    if (address && typeof address === "object") port = address.port;
    await background.schedule();
    background.worker.start();
    for (const repeated of [...boards.repeated, search]) repeated.start();
    return port;
  };
  const close = async (): Promise<void> => {
    for (const repeated of [...boards.repeated, search]) repeated.stop();
    await server.close();
    await background.worker.stop();
    await usage.flush().catch(() => log.warn({}, "the last counts are lost"));
    await Promise.all([press.close(), fileHouse.previewer.close()]);
    await database.close();
  };
  return { server, house, caseHouse, promise, drain: background.worker.drain, listen, close };
}
