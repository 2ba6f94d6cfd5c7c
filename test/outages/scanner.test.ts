import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { fixedClock } from "#platform/clock";
import type { JobTables } from "#platform/jobs";
import { FREE_TOWN, freeOrder } from "../support/free-order.ts";
import { openLine } from "../support/line.ts";
import { openPortal } from "../support/portal.ts";
import { samplePng } from "../support/sample-files.ts";
import { startScanner } from "../support/scanner-sandbox.ts";

const scanner = await startScanner();
afterAll(scanner.stop);
const line = await openLine(Number(new URL(scanner.url).port));
const clock = fixedClock("2026-04-07T08:00:00Z");
const portal = await openPortal({
  clock,
  scannerUrl: `clamav://127.0.0.1:${line.port}`,
  patience: { freshMs: 0, patienceMs: 2_000, pageMs: 3_000 },
});
const { house, drain } = portal;
const db = house.databases.forAuthority(house.region.bySlug(FREE_TOWN)!.id);
const START = "/antrag/sperrmuell";
const THINGS = `${START}/sachen`;
const NOTE = "Hochgeladene Dateien werden gerade verspätet auf Viren geprüft";

beforeEach(() => line.set("open"));

const scanJobs = () =>
  db
    .tables<JobTables>()
    .selectFrom("job")
    .select("state")
    .where("kind", "=", "files.scan")
    .where("state", "<>", "done")
    .execute();

describe("a scanner whose line is cut", () => {
  it("is said before the first question and named by the health page", async () => {
    const start = async () => (await portal.visitor(FREE_TOWN).get(START)).body;
    expect(await start()).not.toContain(NOTE);
    line.set("cut");
    expect(await start()).toContain(NOTE);
    expect((await portal.visit(FREE_TOWN, "/health/ready")).json()).toMatchObject({
      status: "degraded",
      parts: { scanner: "down" },
    });
  });

  it("keeps files locked up until it looked into them, and holds up no case", async () => {
    line.set("cut");
    const guest = portal.visitor(FREE_TOWN);
    await guest.submit(START, {});
    await guest.submit(`${START}/sonderabfall-frage`, { sonderabfall: "nein" });
    await guest.submit(`${START}/ort`, {
      "abholort.street": "Ebertstraße",
      "abholort.houseNumber": "11",
      "abholort.postcode": "45879",
      "abholort.town": "Gelsenkirchen",
    });
    const file = { field: "fotos.datei", name: "sofa.png", content: samplePng() };
    const { body } = await guest.upload(THINGS, { _upload: "fotos" }, [file]);
    expect(body).toContain("sofa.png");
    expect(body).toContain("wird auf Schadsoftware geprüft");
    await drain();
    expect(await scanJobs()).toEqual([{ state: "ready" }]);

    const { reference, secretWord } = await freeOrder(house);
    await drain();
    const other = portal.visitor(FREE_TOWN);
    await other.submit("/vorgang", { reference, secret: secretWord });
    expect((await other.get(`/vorgang/${reference}`)).body).toContain("Wir suchen einen Abholtag.");

    line.set("open");
    clock.set(clock.now().add({ minutes: 10 }).toString());
    await drain();
    expect(await scanJobs()).toEqual([]);
  });
});
