import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { takeIn } from "#files";
import { fixedClock } from "#platform/clock";
import { type JobTables, MAXIMUM_ATTEMPTS } from "#platform/jobs";
import { createPreviewer } from "#platform/preview";
import { sentCase } from "../support/applications.ts";
import { readJourney } from "../support/package-journey.ts";
import { openOperator } from "../support/operator.ts";
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
const ABSENT = 'import "no-such-renderer";';
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
const owner = await portal.citizen("waltrop", { subject: "owner" });
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

const later = async (wait: { minutes: number } | { hours: number } = { minutes: 10 }) => {
  clock.set(clock.now().add(wait).toString());
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
/** Whoever looks now: sessions end while the clock runs. */
const somebody = () => portal.citizen("waltrop", { subject: "owner" });
const casePage = async () => (await (await somebody()).get(`/vorgang/${reference}`)).body;
const startPage = async () =>
  (await portal.visitor("gelsenkirchen").get("/antrag/sperrmuell")).body;
const onDuty = () => openOperator(portal, "gkd-re");
const KIND = "Vorschau einer Datei";
const NOTE = "Vorschaubilder Ihrer Dateien erscheinen gerade verspätet.";
const WAITS = "Die Vorschau entsteht noch.";

describe("a preview worker that does not start", () => {
  it("keeps nobody from the file, and everybody is told", async () => {
    expect(await startPage()).not.toContain(NOTE);
    writeFileSync(worker, ABSENT);
    const file = await sendPicture();
    await drain();
    expect(await casePage()).toContain(WAITS);
    expect((await owner.get(`/vorgang/${reference}/datei/${file}`)).status).toBe(200);
    expect(await lastJob()).toMatchObject({ state: "ready", attempts: 1 });
    const health = await portal.visit("waltrop", "/health/ready");
    expect(health.json()).toMatchObject({ status: "degraded", parts: { preview: "down" } });
    expect(await startPage()).toContain(NOTE);
    const operator = await onDuty();
    expect(await operator.part("Vorschaubilder")).toEqual([
      "Gestört",
      "Bilder von mitgeschickten Dateien. Die Dateien selbst lassen sich öffnen.",
    ]);
    expect(await operator.retried(KIND)).toEqual([
      ...["Stadt Waltrop", "1", "the preview worker ended"],
    ]);

    writeFileSync(worker, ANSWERS);
    await later();
    expect(await lastJob()).toMatchObject({ state: "done" });
    expect(await casePage()).toContain("Keine Vorschau möglich.");
    expect((await portal.visit("waltrop", "/health/ready")).json().parts.preview).toBe("up");
    expect(await startPage()).not.toContain(NOTE);
  });

  it("for days: previews are given up, and drawn when an operator says so", async () => {
    writeFileSync(worker, ABSENT);
    await sendPicture();
    await drain();
    for (let tries = 1; tries < MAXIMUM_ATTEMPTS; tries += 1) await later({ hours: 8 });
    const operator = await onDuty();
    expect(await operator.dead(KIND)).toMatchObject(["Stadt Waltrop", /./, "14"]);
    writeFileSync(worker, ANSWERS);
    await operator.tryAgain(db.authorityId, "files.preview", "dead");
    await drain();
    expect(await lastJob()).toMatchObject({ state: "done" });
    expect(await casePage()).not.toContain(WAITS);
  });
});

describe("a preview worker that is killed over a file", () => {
  it("is tried again, and after the third time the file has none", async () => {
    writeFileSync(worker, DIES);
    await sendPicture();
    await drain();
    expect(await lastJob()).toMatchObject({
      ...{ state: "ready", last_problem: "the preview worker ended" },
    });
    expect(await casePage()).toContain(WAITS);
    await later();
    expect(await lastJob()).toMatchObject({ state: "ready" });
    expect(await casePage()).toContain(WAITS);
    await later();
    expect(await lastJob()).toMatchObject({ state: "done" });
    expect(await casePage()).not.toContain(WAITS);
  });

  it("has its three tries however long the worker was away before", async () => {
    writeFileSync(worker, ABSENT);
    await sendPicture();
    await drain();
    for (let tries = 1; tries < 6; tries += 1) await later({ hours: 8 });
    writeFileSync(worker, DIES);
    await later({ hours: 8 });
    await later();
    expect(await casePage()).toContain(WAITS);
    writeFileSync(worker, ABSENT);
    await later();
    expect(await casePage()).toContain(WAITS);
    writeFileSync(worker, ANSWERS);
    await later();
    expect(await casePage()).not.toContain(WAITS);
  });
});
