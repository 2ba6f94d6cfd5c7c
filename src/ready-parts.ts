import { existsSync } from "node:fs";
import { statfs } from "node:fs/promises";
import type { Region } from "#authorities";
import type { CaseHouse } from "#cases";
import type { FileHouse } from "#files";
import type { AccountProvider } from "#identity";
import type { Providers } from "#payments";
import { type Clock, systemClock, type Temporal } from "#platform/clock";
import type { Database } from "#platform/db";
import type { Config } from "./config.ts";
import type { Check } from "./watch-parts.ts";

/** Where uploads and the embedded database grow; below this nothing big should begin. */
const LEAST_FREE_BYTES = 100 * 1024 * 1024;
/** Deadlines are days; a minute is what servers without time synchronisation drift in weeks. */
const LARGEST_DRIFT_SECONDS = 60;

async function hasRoom(folder: string): Promise<boolean> {
  const { bavail, bsize } = await statfs(existsSync(folder) ? folder : ".");
  return bavail * bsize >= LEAST_FREE_BYTES;
}

/** The clock of the database server is another one than ours, unless the database is embedded. */
const databaseTime = async ({ inspect }: Database): Promise<Temporal.Instant> => {
  const [row] = await inspect<{ now: Temporal.Instant }>("select now() as now");
  if (!row) throw new Error("the database does not know what time it is");
  return row.now;
};

async function isOnTime(clock: Clock, otherTime: Promise<Temporal.Instant>): Promise<boolean> {
  const drift = clock.now().since(await otherTime);
  return Math.abs(drift.total("seconds")) <= LARGEST_DRIFT_SECONDS;
}

type Leaning = {
  database: Database;
  caseHouse: Pick<CaseHouse, "databases" | "mailer" | "press">;
  fileHouse: Pick<FileHouse, "scanner" | "previewer">;
  /** Of accounts. */
  providers: readonly AccountProvider[];
  paymentProviders: Providers;
  region: Region;
  clock: Clock;
  config: Pick<Config, "DATA_DIR">;
};

/** One part for each town that takes money online. Whom it would pay does not matter here. */
async function paymentChecks(leaning: Leaning): Promise<[string, Check][]> {
  const { region, caseHouse, paymentProviders } = leaning;
  const found = await Promise.all(
    region.authorities.map(async ({ id, slug }): Promise<[string, Check][]> => {
      const db = caseHouse.databases.forAuthority(id);
      const provider = () => paymentProviders.of(db);
      const isThere = await provider().then(Boolean, () => true);
      const check = async () => (await (await provider())?.check(slug))?.kind !== "unavailable";
      return isThere ? [[`payment/${slug}`, check]] : [];
    }),
  );
  return found.flat();
}

/** Everything outside of the process that the portal leans on, by the name operators know it by. */
export async function checksOf(leaning: Leaning): Promise<Record<string, Check>> {
  const { database, caseHouse, fileHouse, providers, clock, config } = leaning;
  const { scanner, previewer } = fileHouse;
  // A clock that was set by hand is right by definition.
  const isSystemClock = clock === systemClock;
  return {
    database: () => database.inspect("select 1"),
    disk: () => hasRoom(config.DATA_DIR),
    ...(isSystemClock && { clock: () => isOnTime(clock, databaseTime(database)) }),
    pdf: async () => caseHouse.press.isReady(),
    preview: async () => previewer.isReady(),
    mail: caseHouse.mailer.isReady,
    ...(scanner && { scanner: scanner.ping }),
    ...Object.fromEntries(providers.map(({ id, isReady }) => [`account/${id}`, isReady])),
    ...Object.fromEntries(await paymentChecks(leaning)),
  };
}
