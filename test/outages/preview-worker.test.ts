import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { takeIn } from "#files";
import { fixedClock } from "#platform/clock";
import type { JobTables } from "#platform/jobs";
import { createPreviewer } from "#platform/preview";
import { sentCase } from "../support/applications.ts";
import { readJourney } from "../support/package-journey.ts";
import { openPortal } from "../support/portal.ts";
import { samplePng } from "../support/sample-files.ts";
import { startScanner } from "../support/scanner-sandbox.ts";
import { caseOf } from "../support/town-hall.ts";

const folder = mkdtempSync(join(tmpdir(), "portal-preview-"));
const scanner = await startScanner();
afterAll(async () => {
  await scanner.stop();
  rmSync(folder, { recursive: true, force: true });
});
const worker = join(folder, "worker.mjs");
const ANSWERS = `process.on("message", (order) => order.kind === "end" &&
  process.send({ kind: "impossible", why: "locked" })); process.send({ kind: "ready" });`;
const DIES = `process.on("message", () => process.kill(process.pid, "SIGKILL"));
  process.send({ kind: "ready" });`;

const journey = readJourney("hundesteuer-anmeldung", "ein-hund");
const clock = fixedClock(`${journey.surroundings.today}T08:00:00Z`);
const previewer = createPreviewer({ entry: pathToFileURL(worker), idleMs: 0 });
const patience = { freshMs: 0 };
const portal = await openPortal({ clock, scannerUrl: scanner.url, previewer, patience });
const { house, drain } = portal;
const owner = await portal.citizen("waltrop");
const { db, id, reference } = await sentCase(house, {
  ...{ slug: "waltrop", packageId: "hundesteuer-anmeldung", journey, personId: owner.personId },
});
const { dataKey } = (await caseOf(house, db, id)).key;

async function sendPicture(): Promise<string> {
  const incoming = { name: "hund.png", body: Readable.from([samplePng()]) };
  const allowance = { kinds: ["png" as const], bytes: 10_000 };
  const taking = { allowance, scanned: true, now: clock.now() };
  const intake = await takeIn({ db, caseId: id, dataKey }, incoming, taking);
  if (intake.kind === "refused") throw new Error(intake.why);
  return intake.file.id;
}

const later = async () => {
  clock.set(clock.now().add({ minutes: 10 }).toString());
  await drain();
};
const lastJob = async () =>
  db
    .tables<JobTables>()
    .selectFrom("job")
    .select(["state", "attempts", "last_problem"])
    .where("kind", "=", "files.preview")
    .orderBy("id", "desc")
    .executeTakeFirst();
const casePage = async () => (await owner.get(`/vorgang/${reference}`)).body;

describe("a preview worker", () => {
  it("that does not start keeps nobody from the file, waits, and is named to the operators", async () => {
    writeFileSync(worker, 'import "no-such-renderer";');
    const file = await sendPicture();
    await drain();
    expect(await casePage()).toContain("Die Vorschau entsteht noch.");
    expect((await owner.get(`/vorgang/${reference}/datei/${file}`)).status).toBe(200);
    expect(await lastJob()).toMatchObject({ state: "ready", attempts: 1 });
    const health = await portal.visit("waltrop", "/health/ready");
    expect(health.json()).toMatchObject({ status: "degraded", parts: { preview: "down" } });
    const operator = await portal.employee("emscher-lippe", {
      ...{ authority: null, office: null, roles: ["operator"] },
    });
    const { body } = await operator.get("/betrieb");
    expect(body).toContain("Vorschaubilder");
    expect(body).toContain("Die Dateien selbst lassen sich öffnen.");

    writeFileSync(worker, ANSWERS);
    await later();
    expect(await lastJob()).toMatchObject({ state: "done" });
    expect(await casePage()).toContain("Keine Vorschau möglich.");
    expect((await portal.visit("waltrop", "/health/ready")).json().parts.preview).toBe("up");
  });

  it("that is killed over a file is tried again, and after the third time the file has none", async () => {
    writeFileSync(worker, DIES);
    await sendPicture();
    await drain();
    expect(await lastJob()).toEqual({
      ...{ state: "ready", attempts: 1, last_problem: "the preview worker ended" },
    });
    expect(await casePage()).toContain("Die Vorschau entsteht noch.");
    await later();
    expect(await lastJob()).toMatchObject({ state: "ready", attempts: 2 });
    await later();
    expect(await lastJob()).toMatchObject({ state: "done", attempts: 3 });
    expect(await casePage()).not.toContain("Die Vorschau entsteht noch.");
  });
});
