import { expect, it } from "vitest";
import { Temporal } from "#platform/clock";
import { openTestDatabase } from "../support/database.ts";
import { openOperator } from "../support/operator.ts";
import { openPortal } from "../support/portal.ts";
import { waitingJob } from "../support/waiting-job.ts";

/** Nobody may set the clock of a machine that runs tests, so here the database's is the one that jumps. */
const database = await openTestDatabase();
let ahead = { hours: 0 };
const inspect: typeof database.inspect = async <Row>(sql: string) => {
  const rows = await database.inspect<Row>(sql);
  return sql.includes("now()")
    ? (rows.map(() => ({ now: Temporal.Now.instant().add(ahead) })) as Row[])
    : rows;
};
const portal = await openPortal({
  database: { ...database, inspect },
  patience: { freshMs: 0 },
});
it.each([{ hours: 24 }, { hours: -24 }])("a clock that is off by %o", async (jump) => {
  const states = await waitingJob(portal.house);
  ahead = jump;
  // Deadlines would pass at the wrong time: nothing in the background begins.
  await portal.drain();
  expect((await states()).filter((state) => state !== "done")).toEqual(["ready"]);
  const operator = await openOperator(portal, "gkd-re");
  const body = async () => (await operator.get("/betrieb")).body;
  expect((await operator.part("Uhr"))?.[0]).toBe("Gestört");
  expect(await body()).toMatch(/Der älteste fällige Auftrag wartet seit/);
  // People go on, and are told before the first question.
  const NOTE = "Anträge kommen an, werden aber gerade erst mit Verspätung weitergegeben.";
  const start = async () => (await portal.visitor("waltrop").get("/antrag/sperrmuell")).body;
  expect(await start()).toContain(NOTE);
  expect((await portal.visit("herten", "/leistungen")).statusCode).toBe(200);
  expect((await portal.visitor("waltrop").submit("/antrag/sperrmuell", {})).status).toBe(303);
  const health = await portal.visit("herten", "/health/ready");
  expect([health.statusCode, health.json()]).toMatchObject([
    503,
    { status: "not-ready", parts: { clock: "down", database: "up" } },
  ]);
  // It is set right, and everything that waited is done.
  ahead = { hours: 0 };
  await portal.drain();
  expect(new Set(await states())).toEqual(new Set(["done"]));
  expect((await portal.visit("herten", "/health/ready")).json().parts.clock).toBe("up");
  expect((await operator.part("Uhr"))?.[0]).toBe("Läuft");
  expect(await start()).not.toContain(NOTE);
});
