import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { fixedClock } from "#platform/clock";
import { type JobTables, MAXIMUM_ATTEMPTS } from "#platform/jobs";
import { FREE_TOWN, freeOrder } from "../support/free-order.ts";
import { openLine } from "../support/line.ts";
import { openOperator } from "../support/operator.ts";
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
const KIND = "Virenprüfung einer Datei";
/** Whoever is on duty: sessions end while the clock runs. */
const onDuty = () => openOperator(portal, "gkd-el");
const START = "/antrag/sperrmuell";
const THINGS = `${START}/sachen`;
const NOTE = "Hochgeladene Dateien werden gerade verspätet auf Viren geprüft";

beforeEach(() => line.set("open"));

const scanJobs = () =>
  db
    .tables<JobTables>()
    .selectFrom("job")
    .select(["state", "attempts"])
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

  /** Somebody sends a picture of a sofa along. */
  async function sofaPicture() {
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
    return guest.upload(THINGS, { _upload: "fotos" }, [file]);
  }

  it("keeps files locked up until it looked into them, and holds up no case", async () => {
    line.set("cut");
    const { body } = await sofaPicture();
    expect(body).toContain("sofa.png");
    expect(body).toContain("wird auf Schadsoftware geprüft");
    await drain();
    expect(await scanJobs()).toEqual([{ state: "ready", attempts: 1 }]);
    const operator = await onDuty();
    expect(await operator.part("Virenprüfung")).toEqual([
      "Gestört",
      "Dateien bleiben unter Verschluss, bis sie geprüft sind.",
    ]);
    expect(await operator.retried(KIND)).toMatchObject(["Stadt Gelsenkirchen", "1", /./]);

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

  it("for days: files are given up, and looked into when an operator says so", async () => {
    line.set("cut");
    await sofaPicture();
    for (let tries = 0; tries < MAXIMUM_ATTEMPTS; tries += 1) {
      await drain();
      clock.set(clock.now().add({ hours: 8 }).toString());
    }
    expect(await scanJobs()).toEqual([{ state: "dead", attempts: MAXIMUM_ATTEMPTS }]);
    const operator = await onDuty();
    expect(await operator.dead(KIND)).toMatchObject(["Stadt Gelsenkirchen", /./, "14"]);
    line.set("open");
    await operator.tryAgain(db.authorityId, "files.scan", "dead");
    await drain();
    expect(await scanJobs()).toEqual([]);
    expect(await operator.dead(KIND)).toBeUndefined();
  });
});
