// How long it takes until all cases of a service have followed a new version, and whether pages stay
// quick meanwhile: on the embedded database, in one process with the portal.
// node --import ./scripts/tsx-hook.mjs bench/move-cases.ts [number of cases]
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createApp } from "../src/app.ts";
import { readConfig } from "../src/config.ts";
import { openCases } from "./open-cases.ts";
import { beginWeighing, countFates, listPublications, publish } from "#publications";
import { newId } from "#platform/ids";
import { withSecondLook } from "../test/support/changed-package.ts";
import { readyDraft } from "../test/support/town-draft.ts";

const PACKAGE = "hundesteuer-anmeldung";
const TOWN = "recklinghausen";
const count = Number(process.argv[2] ?? 10_000);

const folder = mkdtempSync(join(tmpdir(), "move-cases-"));
const app = await createApp(
  readConfig({ DATA_DIR: folder, LOG_LEVEL: "error", REQUESTS_PER_MINUTE: "100000000" }),
);
const { house, server, drain } = app;
const db = house.databases.forAuthority(house.region.bySlug(TOWN)?.id ?? "");
const adopted = await house.library.adopted(db, PACKAGE);
if (!adopted) throw new Error(`${TOWN} does not run ${PACKAGE}`);

const seconds = (since: number): string => ((performance.now() - since) / 1_000).toFixed(1);
/** Of the processor, which says more than the clock where others work on the same machine. */
const cpuSeconds = (since: NodeJS.CpuUsage): string => {
  const { user, system } = process.cpuUsage(since);
  return ((user + system) / 1_000_000).toFixed(1);
};

/** Asks for a page again and again until told to stop; gives the slowest answers in milliseconds. */
function visitMeanwhile() {
  const took: number[] = [];
  let goes = true;
  const done = (async () => {
    while (goes) {
      const asked = performance.now();
      await server.inject({ url: "/leistungen", headers: { host: `${TOWN}.localhost` } });
      took.push(performance.now() - asked);
      await new Promise((go) => setTimeout(go, 20));
    }
  })();
  return async () => {
    goes = false;
    await done;
    const sorted = took.toSorted((a, b) => a - b);
    const at = (part: number) => Math.round(sorted[Math.floor((sorted.length - 1) * part)] ?? 0);
    return `pages=${sorted.length} p50=${at(0.5)} ms p95=${at(0.95)} ms slowest=${at(1)} ms`;
  };
}

let began = performance.now();
await openCases(house, db, { adopted, count, now: house.clock.now() });
process.stdout.write(`${count} cases opened in ${seconds(began)} s\n`);

const staffId = newId();
const change = withSecondLook;
const { edition } = await readyDraft(house, db, { packageId: PACKAGE, staffId, change });
const target = { kind: "draft" as const, edition };
for (const step of ["weigh", "move"] as const) {
  const id =
    step === "weigh"
      ? await beginWeighing(db, { packageId: PACKAGE, target, staffId, now: house.clock.now() })
      : await published();
  const stop = visitMeanwhile();
  began = performance.now();
  const cpu = process.cpuUsage();
  await drain();
  const counted = (await countFates(db, id)).map((one) => `${one.fate}=${one.count}`).join(" ");
  const spent = `${seconds(began)} s (cpu ${cpuSeconds(cpu)} s)`;
  process.stdout.write(`${step}: ${spent}, ${counted}, ${await stop()}\n`);
}
await app.close();
rmSync(folder, { recursive: true, force: true });

async function published(): Promise<string> {
  const [publication] = await listPublications(db, PACKAGE, 1);
  if (!publication) throw new Error("nothing was weighed");
  const result = await publish(house, db, {
    publication: { ...publication, staffId },
    now: house.clock.now(),
  });
  if (result.kind !== "published") throw new Error(JSON.stringify(result));
  return publication.id;
}
