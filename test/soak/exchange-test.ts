/**
 * npm run soak:exchange [-- --megabytes 500]: an XZuFi delivery as large as nobody should send one.
 * It is read in little memory, and while a portal imports it everybody else is answered.
 */
import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createApp } from "../../src/app.ts";
import { readConfig } from "../../src/config.ts";
import { readImport } from "../../src/modules/catalogue/index.ts";
import { systemClock } from "../../src/platform/clock/index.ts";
import { newId } from "../../src/platform/ids/index.ts";
import { largeDelivery } from "./exchange/large-delivery.ts";

const option = process.argv.indexOf("--megabytes");
const MEGABYTES = option < 0 ? 500 : Number(process.argv[option + 1]);
const HEAP_MB = 64;
const MOST_GROWTH_MB = 100;
const SLOWEST_MS = 500;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
let failed = 0;
function check(name: string, holds: boolean): void {
  if (!holds) failed += 1;
  say(`${holds ? "yes" : "NO "}  ${name}`);
}

const start = (file: string, args: readonly (string | number)[], memory: readonly string[] = []) =>
  fork(join(import.meta.dirname, "exchange", file), args.map(String), {
    execArgv: [...memory, "--import", "./scripts/tsx-hook.mjs"],
  });

async function readInLittleMemory(): Promise<void> {
  const reader = start("read-delivery.ts", [MEGABYTES], [`--max-old-space-size=${HEAP_MB}`]);
  const ended = once(reader, "exit");
  const [told] = await Promise.race([once(reader, "message"), ended]);
  const { last, seconds, megabytes } = Object(told);
  check(
    `${MEGABYTES} MB are read to the end with a heap of ${HEAP_MB} MB`,
    last?.kind === "complete",
  );
  say(
    `     ${last?.written} objects in ${Math.round(seconds)} s, at most ${megabytes} MB in memory`,
  );
  await ended;
}

const memoryMb = (): number => Math.round(process.memoryUsage().rss / 2 ** 20);

async function importBesideOthers(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "portal-exchange-"));
  const config = readConfig({
    DATA_DIR: folder,
    LOG_LEVEL: "error",
    PORT: "0",
    REQUESTS_PER_MINUTE: "1000000",
  });
  const app = await createApp(config);
  const port = await app.listen();
  const importOf = (megabytes: number) =>
    readImport(largeDelivery(megabytes), {
      db: app.house.databases.region,
      services: app.house.catalogue,
      document: {
        id: newId(),
        townId: null,
        staffId: newId(),
        fileName: "sehr-gross.xml",
        readAt: systemClock.now(),
      },
      largest: 2 * MEGABYTES * 2 ** 20,
    });
  const asking = start("ask-pages.ts", [port]);
  // What the work itself takes is taken by then; from here on memory must stay flat.
  await importOf(MEGABYTES / 10);
  const before = memoryMb();
  let highest = before;
  const watch = setInterval(() => (highest = Math.max(highest, memoryMb())), 200);
  const began = performance.now();
  const outcome = await importOf(MEGABYTES);
  clearInterval(watch);
  const seconds = Math.round((performance.now() - began) / 1_000);
  asking.send("how long?");
  const [{ pages, p50, p99 }] = await once(asking, "message");
  check(`a portal imports ${MEGABYTES} MB`, outcome.kind === "complete");
  say(`     ${seconds} s; memory ${before} → at most ${highest} MB`);
  check(`its memory grows by less than ${MOST_GROWTH_MB} MB`, highest - before < MOST_GROWTH_MB);
  check(`others are answered meanwhile within ${SLOWEST_MS} ms (p99)`, p99 <= SLOWEST_MS);
  say(`     ${pages} pages, p50 ${p50} ms, p99 ${p99} ms`);
  await app.close();
  rmSync(folder, { recursive: true, force: true });
}

await readInLittleMemory();
await importBesideOthers();
process.exitCode = failed === 0 ? 0 : 1;
