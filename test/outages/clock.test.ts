import { expect, it } from "vitest";
import { systemClock, Temporal } from "#platform/clock";
import { newId } from "#platform/ids";
import { enqueue, type JobTables } from "#platform/jobs";
import { openTestDatabase } from "../support/database.ts";
import { openPortal } from "../support/portal.ts";

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
const db = portal.house.databases.forAuthority(portal.house.region.bySlug("herten")!.id);
const states = async () =>
  (
    await db
      .tables<JobTables>()
      .selectFrom("job")
      .select("state")
      .where("kind", "=", "payment.watch")
      .execute()
  ).map(({ state }) => state);

it.each([{ hours: 24 }, { hours: -24 }])("a clock that is off by %o", async (jump) => {
  const now = systemClock.now();
  const payload = { paymentId: newId(), requestId: newId() };
  await enqueue(db, { kind: "payment.watch", payload, runAt: now, now });
  ahead = jump;
  // Deadlines would pass at the wrong time: nothing in the background begins.
  await portal.drain();
  expect((await states()).filter((state) => state !== "done")).toEqual(["ready"]);
  // People go on.
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
});
