/**
 * npm run kill-test: people apply, upload, pay and decide while the portal is killed again and again, on the
 * embedded database and on PostgreSQL, which is killed itself, too. Ends with
 * `kills=… acknowledged=… found=… lost=0 half=0`.
 * `-- --kills=10` for fewer, `-- --database=pglite` or `postgres` for one of them.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { startPayment } from "../../sandbox/payment/testing/start-payment.ts";
import { Temporal } from "../../src/platform/clock/index.ts";
import { PAYING_TOWN } from "../support/paying-town.ts";
import { startScanner } from "../support/scanner-sandbox.ts";
import { createLives } from "./kill/lives.ts";
import { countMails } from "./kill/mail-count.ts";
import { type Acknowledged, crowd, type World } from "./kill/people.ts";
import { startPostgres } from "./kill/postgres-server.ts";
import { type Findings, verify } from "./kill/verify.ts";

const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "50" },
    database: { type: "string", default: "both" },
  },
});
const KILLS = Number(values.kills);
const MINUTES_A_LIFE = 10;
/** Three times more than a week goes by: deadlines pass, reminders are sent, and no draft dies yet. */
const LEAPS = 3;
const LEAP = { hours: 8 * 24 };
/** At the end, for everything that waits for its next try; payment services are asked every six hours. */
const LATER = { hours: 30 };
const leapsUntil = (kills: number) => Math.floor((kills * (LEAPS + 1)) / (KILLS + 1));
const LONGEST_LIFE_MS = 6_000;
const FIRST_DAY = "2026-08-03T06:00:00Z";

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

async function run(kind: "pglite" | "postgres"): Promise<Findings> {
  const dataDir = mkdtempSync(join(tmpdir(), "portal-kill-"));
  const postgres = kind === "postgres" ? await startPostgres() : undefined;
  const [mail, payment, scanner, port] = await Promise.all([
    countMails(),
    startPayment(),
    startScanner(),
    freePort(),
  ]);
  await payment.setCallback(`http://127.0.0.1:${port}/schnittstellen/bezahlung/${PAYING_TOWN}`);
  const { smtpUrl } = mail;
  const paymentOrigin = payment.origin;
  const outside = { smtpUrl, paymentOrigin, scannerUrl: scanner.url };
  const lives = createLives({ dataDir, databaseUrl: postgres?.url, port, ...outside });

  let now = Temporal.Instant.from(FIRST_DAY);
  let over = false;
  const acknowledged: Acknowledged = {
    ...{ sent: new Set(), done: new Set(), paid: new Set() },
    photos: new Map(),
  };
  const { act } = payment;
  const world: World = {
    ...{ lives, port, paymentOrigin, acknowledged, act, surprises: [] },
    now: () => now,
    over: () => over,
  };
  await lives.begin(now.toString());
  const people = crowd(world);
  for (let kills = 1; kills <= KILLS; kills++) {
    await pause(200 + Math.random() * LONGEST_LIFE_MS);
    await lives.kill();
    if (postgres && kills % 3 === 0) await postgres.killAndRestart();
    now = now.add(leapsUntil(kills) > leapsUntil(kills - 1) ? LEAP : { minutes: MINUTES_A_LIFE });
    await lives.begin(now.toString());
  }
  await pause(2_000);
  over = true;
  await people;
  await lives.kill();
  now = now.add(LATER);
  await lives.begin(now.toString());
  const files = await lives.finish();

  const findings = await verify({
    dataDir,
    adminUrl: postgres?.adminUrl,
    acknowledged,
    mails: mail.seen,
    files,
    now,
  });
  await Promise.all([mail.close(), payment.stop(), scanner.stop()]);
  postgres?.stop();
  rmSync(dataDir, { recursive: true, force: true });
  for (const one of new Set(world.surprises)) process.stdout.write(`${kind}: surprise: ${one}\n`);
  return findings;
}

const kinds = (["pglite", "postgres"] as const).filter(
  (kind) => values.database === "both" || values.database === kind,
);
let bad = 0;
for (const kind of kinds) {
  const { acknowledged, found, problems, lost, half, repeated, told } = await run(kind);
  for (const problem of problems) process.stdout.write(`${kind}: ${problem}\n`);
  process.stdout.write(
    `${kind}: ${told}, of these delivered again under the same Message-ID: ${repeated}\n`,
  );
  process.stdout.write(
    `kills=${KILLS} acknowledged=${acknowledged} found=${found} lost=${lost} half=${half}\n`,
  );
  bad += lost + half;
}
process.exit(bad === 0 ? 0 : 1);
