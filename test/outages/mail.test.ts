import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { fixedClock } from "#platform/clock";
import { type JobTables, MAXIMUM_ATTEMPTS } from "#platform/jobs";
import { FREE_TOWN as TOWN, freeOrder } from "../support/free-order.ts";
import { openLine } from "../support/line.ts";
import { startMail } from "../support/mail-sandbox.ts";
import { openOperator } from "../support/operator.ts";
import { openPortal } from "../support/portal.ts";

const mail = await startMail();
afterAll(mail.stop);
const line = await openLine(Number(new URL(mail.smtpUrl).port));
const clock = fixedClock("2026-04-07T08:00:00Z");
const portal = await openPortal({
  clock,
  smtpUrl: `smtp://127.0.0.1:${line.port}`,
  patience: { freshMs: 0, patienceMs: 2_000, pageMs: 3_000 },
});
const { house, drain } = portal;
const townId = house.region.bySlug(TOWN)!.id;
const db = house.databases.forAuthority(townId);
/** Whoever is on duty: sessions end while the clock runs. */
const onDuty = () => openOperator(portal, "gkd-el");
const KIND = "Benachrichtigung per E-Mail";

/** Everything is well, and nothing is left of before. */
beforeEach(async () => {
  line.set("open");
  clock.set(clock.now().add({ hours: 8 }).toString());
  await drain();
});

const order = () => freeOrder(house);
const mailJobs = () =>
  db
    .tables<JobTables>()
    .selectFrom("job")
    .select(["state", "attempts", "run_at", "last_problem"])
    .where("kind", "=", "case.mail")
    .where("state", "<>", "done")
    .execute();
const startPage = async () => (await portal.visitor(TOWN).get("/antrag/sperrmuell")).body;
const LATE = "E-Mails kommen gerade verspätet an";

describe.each(["cut", "silent"] as const)("a mail server whose line is %s", (state) => {
  it("is said before the first question and named by the health page, and nothing else stops", async () => {
    expect(await startPage()).not.toContain(LATE);
    line.set(state);
    expect(await startPage()).toContain(LATE);
    const health = await portal.visit(TOWN, "/health/ready");
    expect([health.statusCode, health.json()]).toMatchObject([
      200,
      { status: "degraded", parts: { mail: "down", database: "up" } },
    ]);
    const { reference, secretWord } = await order();
    await drain();
    const guest = portal.visitor(TOWN);
    await guest.submit("/vorgang", { reference, secret: secretWord });
    expect((await guest.get(`/vorgang/${reference}`)).body).toContain("Wir suchen einen Abholtag.");
    const operator = await onDuty();
    expect((await operator.part("E-Mail"))?.[0]).toBe("Gestört");
    expect(await operator.retried(KIND)).toMatchObject(["Stadt Gelsenkirchen", "1", /./]);
  }, 60_000);
});

describe("mails that could not be sent", () => {
  it("are tried again, later and later, and go out once the server is back", async () => {
    line.set("cut");
    await order();
    await drain();
    const before = (await mail.mails()).length;
    const [first] = await mailJobs();
    expect(first).toMatchObject({ state: "ready", last_problem: expect.stringMatching(/./) });
    expect(first!.run_at.since(clock.now()).total("seconds")).toBe(5);
    clock.set(clock.now().add({ seconds: 6 }).toString());
    await drain();
    const [second] = await mailJobs();
    expect(second!.run_at.since(clock.now()).total("seconds")).toBe(20);
    line.set("open");
    clock.set(clock.now().add({ seconds: 21 }).toString());
    await drain();
    expect(await mailJobs()).toEqual([]);
    expect((await mail.mails()).length).toBeGreaterThan(before);
  });

  it("go out at once when an operator does not want to wait for their next try", async () => {
    line.set("cut");
    await order();
    for (let tries = 0; tries < 5; tries += 1) {
      clock.set(clock.now().add({ hours: 8 }).toString());
      await drain();
    }
    line.set("open");
    await drain();
    expect(await mailJobs()).toMatchObject([{ state: "ready" }]); // not before its time
    const operator = await onDuty();
    await operator.tryAgain(townId, "case.mail", "retrying");
    await drain();
    expect(await mailJobs()).toEqual([]);
    expect(await operator.retried(KIND)).toBeUndefined();
  });

  it("are given up after days, shown to the operators and sent when one of them says so", async () => {
    line.set("cut");
    await order();
    for (let tries = 0; tries < MAXIMUM_ATTEMPTS; tries += 1) {
      await drain();
      clock.set(clock.now().add({ hours: 8 }).toString());
    }
    expect(await mailJobs()).toMatchObject([{ state: "dead", attempts: MAXIMUM_ATTEMPTS }]);
    const operator = await onDuty();
    expect(await operator.dead(KIND)).toMatchObject(["Stadt Gelsenkirchen", /./, "14"]);
    expect((await operator.get("/betrieb")).body).not.toContain("ilse@example.org");
    line.set("open");
    const before = (await mail.mails()).length;
    await operator.submit("/betrieb", {}, "/betrieb/auftrag");
    await drain();
    expect(await mailJobs()).toEqual([]);
    expect((await mail.mails()).length).toBe(before + 1);
  });
});
