import { afterAll, describe, expect, inject, it } from "vitest";
import { type Database, prepareDatabase } from "../../src/platform/db/index.ts";
import { openPostgres } from "../../src/platform/db/postgres-engine.ts";
import { openTestDatabase } from "../support/database.ts";
import { openLine } from "../support/line.ts";
import { copyTemplate } from "../support/postgres.ts";
import { openOperator } from "../support/operator.ts";
import { openPortal } from "../support/portal.ts";
import { waitingJob } from "../support/waiting-job.ts";
import type { HttpVisitor } from "../support/http-visitor.ts";

const CONNECTIONS = 3;
const START = "/antrag/sperrmuell";
const PLACE = `${START}/ort`;
const place = (street: string) => ({
  "abholort.street": street,
  "abholort.houseNumber": "11",
  "abholort.postcode": "45879",
  "abholort.town": "Gelsenkirchen",
});

/** A guest who has answered the first two pages. */
async function begun(portal: Awaited<ReturnType<typeof openPortal>>): Promise<HttpVisitor> {
  const guest = portal.visitor("gelsenkirchen");
  await guest.submit(START, {});
  await guest.submit(`${START}/sonderabfall-frage`, { sonderabfall: "nein" });
  await guest.submit(PLACE, place("Ebertstraße"));
  return guest;
}

/** What a page says once every connection that was killed in its sleep has been noticed. */
async function pageOf(guest: HttpVisitor): Promise<string> {
  let answer = await guest.get(PLACE);
  for (let tries = 0; tries < CONNECTIONS && answer.status !== 200; tries += 1)
    answer = await guest.get(PLACE);
  return answer.body;
}

/** PostgreSQL ends every session but the one that asks, whatever it is doing. */
const killSessions = (database: Database) =>
  database.inspect(
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
  );

/** What people notice while the database is away. */
async function expectNothingLies(
  portal: Awaited<ReturnType<typeof openPortal>>,
  guest: HttpVisitor,
) {
  const refused = await guest.post(PLACE, place("Verlorene Straße"));
  expect(refused.status).toBe(503);
  expect(refused.title).toContain("gerade nicht");
  expect(refused.body).toContain("Was schon gespeichert war, ist noch da.");
  // Said before the first question, too, and the way to begin is not offered.
  const start = await portal.visitor("gelsenkirchen").get(START);
  expect([start.status, start.title]).toEqual([503, refused.title]);
  expect(start.body).not.toContain("Ohne Konto beginnen");
  expect(refused.body).not.toMatch(/at .*\.ts|PGlite|ECONN|terminated/);
  for (const path of ["/", "/leistungen", "/leistungen/sperrmuell", "/hilfe"])
    expect((await portal.visit("gelsenkirchen", path)).statusCode, path).toBe(200);
  const health = await portal.visit("gelsenkirchen", "/health/ready");
  expect([health.statusCode, health.json()]).toMatchObject([
    503,
    { status: "not-ready", parts: { database: "down", disk: "up" } },
  ]);
}

it("a database that ended takes what is personal along, and nothing is said to be saved", async () => {
  const database = await openTestDatabase();
  const portal = await openPortal({
    database: { ...database, close: async () => undefined },
    patience: { freshMs: 0 },
  });
  const guest = await begun(portal);
  await database.close();
  await expectNothingLies(portal, guest);
}, 60_000);

describe.skipIf(inject("postgresUrl") === "")("a database over a line", () => {
  const open = async (): Promise<[Database, Awaited<ReturnType<typeof openLine>>]> => {
    const url = new URL(await copyTemplate(inject("postgresUrl")));
    const line = await openLine(Number(url.port));
    url.port = String(line.port);
    const database = await prepareDatabase(
      openPostgres({ url: url.href, connections: CONNECTIONS }),
    );
    afterAll(() => database.close().catch(() => undefined));
    return [{ ...database, close: async () => undefined }, line];
  };

  it.each(["cut", "silent"] as const)(
    "that is %s comes back by itself, with the draft as it was saved",
    async (state) => {
      const [database, line] = await open();
      const portal = await openPortal({ database, patience: { freshMs: 0 } });
      const guest = await begun(portal);
      const operator = await openOperator(portal, "gkd-re");
      const states = await waitingJob(portal.house);
      line.set(state);
      await expectNothingLies(portal, guest);
      await portal.drain(); // what is due waits
      expect((await operator.get("/betrieb")).status).toBe(503);
      line.set("open");
      expect((await guest.get(PLACE)).body).toContain("Ebertstraße");
      expect((await guest.submit(PLACE, place("Neue Straße"))).status).toBe(303);
      expect((await guest.get(PLACE)).body).toContain("Neue Straße");
      await portal.drain();
      expect(await states()).toEqual(["done"]);
      expect((await operator.part("Datenbank"))?.[0]).toBe("Läuft");
      expect((await portal.visit("gelsenkirchen", "/health/ready")).statusCode).toBe(200);
    },
    90_000,
  );

  it("whose sessions are killed under load: what was acknowledged is there, the rest is refused", async () => {
    const [database] = await open();
    const portal = await openPortal({ database, patience: { freshMs: 0 } });
    const guests = await Promise.all(Array.from({ length: 4 }, () => begun(portal)));
    const seen = new Set<number>();
    for (let round = 0; round < 15; round += 1) {
      const sent = guests.map(async (guest) => {
        const street = `Straße ${round}`;
        const { status } = await guest.post(PLACE, place(street));
        seen.add(status);
        return { guest, street, status };
      });
      await killSessions(database);
      for (const { guest, street, status } of await Promise.all(sent))
        if (status === 303) expect(await pageOf(guest)).toContain(street);
    }
    expect([...seen].toSorted()).toEqual([303, 503]);
    expect((await portal.visit("gelsenkirchen", "/health/ready")).statusCode).toBe(200);
  }, 120_000);
});
