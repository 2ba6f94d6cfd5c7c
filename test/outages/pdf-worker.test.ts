import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { fixedClock } from "#platform/clock";
import { MAXIMUM_ATTEMPTS } from "#platform/jobs";
import { createPdfPress } from "#platform/pdf";
import { lettersOfCase } from "../../src/modules/cases/letter-queries.ts";
import { sentCase } from "../support/applications.ts";
import { FREE_TOWN, freeOrder } from "../support/free-order.ts";
import { openOperator } from "../support/operator.ts";
import { readJourney } from "../support/package-journey.ts";
import { openPortal } from "../support/portal.ts";
import { workOn } from "../support/town-hall.ts";

const folder = mkdtempSync(join(tmpdir(), "portal-press-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const worker = join(folder, "worker.mjs");
const own = new URL("../../src/platform/pdf/pdf-worker.ts", import.meta.url);
const setWorker = (state: "works" | "fails") =>
  writeFileSync(worker, `import ${JSON.stringify(state === "works" ? own.href : "no-compiler")};`);
setWorker("fails");

const clock = fixedClock("2026-04-16T08:00:00Z");
const press = createPdfPress({ entry: pathToFileURL(worker) });
const portal = await openPortal({ clock, press, patience: { freshMs: 0 } });
const { house, drain } = portal;
const NOTE = "PDF-Dateien wie die Eingangsbestätigung gibt es gerade nicht";
const KIND = "Schritt eines Vorgangs";
/** Whoever is on duty: sessions end while the clock runs. */
const onDuty = () => openOperator(portal, "gkd-re");

/** Somebody who ordered before and looks the case up. */
async function guestWithOrder() {
  const { reference, secretWord } = await freeOrder(house);
  await drain();
  const guest = portal.visitor(FREE_TOWN);
  await guest.submit("/vorgang", { reference, secret: secretWord });
  return { guest, path: `/vorgang/${reference}` };
}

/** A dog whose tax is decided: what is missing is the notice. */
async function decidedCase() {
  const journey = readJourney("hundesteuer-anmeldung", "ein-hund");
  const { staff: clerk } = await portal.employee("waltrop");
  const wanted = { slug: "waltrop", packageId: "hundesteuer-anmeldung", journey };
  const { db, id } = await sentCase(house, wanted);
  await drain();
  for (const outcome of ["vollstaendig", "festsetzen"]) {
    await workOn(house, db, { caseId: id, who: clerk, outcome });
    await drain();
  }
  return { db, id };
}

describe("a PDF worker that does not start", () => {
  it("takes the papers along and nothing else, and everybody is told", async () => {
    const { guest, path } = await guestWithOrder();
    const paper = await guest.get(`${path}/eingangsbestaetigung`);
    expect(paper.status).toBe(503);
    expect(paper.body).toContain("Was schon gespeichert war, ist noch da.");
    expect((await guest.get(path)).status).toBe(200);

    expect((await portal.visitor(FREE_TOWN).get("/antrag/sperrmuell")).body).toContain(NOTE);
    const another = await guestWithOrder();
    expect((await another.guest.get(another.path)).body).toContain("Wir suchen einen Abholtag.");
    expect((await portal.visit(FREE_TOWN, "/health/ready")).json()).toMatchObject({
      status: "degraded",
      parts: { pdf: "down", database: "up" },
    });
    expect(await (await onDuty()).part("PDF-Erzeugung")).toEqual([
      "Gestört",
      "Bescheide und Bestätigungen. Briefe gehen hinaus, sobald es wieder geht.",
    ]);
  });

  it("holds up letters, which are tried again, given up and written when an operator says so", async () => {
    const { db, id } = await decidedCase();
    expect(await lettersOfCase(db, id)).toEqual([]);
    const [town, count, problem] = (await (await onDuty()).retried(KIND)) ?? [];
    expect([town, count]).toEqual(["Stadt Waltrop", "1"]);
    expect(problem).toMatch(/^unavailable: the PDF worker failed/);
    for (let tries = 1; tries < MAXIMUM_ATTEMPTS; tries += 1) {
      clock.set(clock.now().add({ hours: 8 }).toString());
      await drain();
    }
    const operator = await onDuty();
    expect(await operator.dead(KIND)).toMatchObject(["Stadt Waltrop", problem, "14"]);

    setWorker("works");
    await operator.tryAgain(db.authorityId, "case.operation", "dead");
    await drain();
    expect(await lettersOfCase(db, id)).toHaveLength(1);
    expect(await operator.dead(KIND)).toBeUndefined();
    expect((await operator.part("PDF-Erzeugung"))?.[0]).toBe("Läuft");
    expect((await portal.visitor(FREE_TOWN).get("/antrag/sperrmuell")).body).not.toContain(NOTE);
  });
});
