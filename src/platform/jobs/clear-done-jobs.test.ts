import { expect, it } from "vitest";
import { TOWN_A, testDatabase } from "../../../test/support/database.ts";
import { fixedClock } from "#platform/clock";
import { createLog } from "#platform/log";
import {
  createWorker,
  enqueue,
  jobClearing,
  type JobTables,
  scheduleJobClearing,
} from "./index.ts";

const { databases } = await testDatabase();
const clock = fixedClock("2026-01-01T09:00:00Z");
const town = databases.forAuthority(TOWN_A);

const { drain } = createWorker({
  db: databases.worker,
  handlers: {
    ...jobClearing({ databases, clock }),
    works: async () => ({ kind: "done" }),
    fails: async () => ({ kind: "dead", problem: "for ever" }),
  },
  clock,
  log: createLog("silent"),
});

const kinds = async () =>
  (
    await databases.worker
      .tables<JobTables>()
      .selectFrom("job")
      .select(["kind", "state"])
      .orderBy("created_at")
      .execute()
  ).map(({ kind, state }) => `${kind} ${state}`);

it("deletes every day what was done long ago, and neither what failed nor what is new", async () => {
  const put = (kind: string) => enqueue(town, { kind, runAt: clock.now(), now: clock.now() });
  await put("works");
  await put("fails");
  await drain();
  clock.set("2026-05-01T09:00:00Z");
  await put("works");
  await drain();
  await scheduleJobClearing(databases.region, clock.now());
  clock.set("2026-05-02T09:00:00Z");
  await drain();
  expect(await kinds()).toEqual([
    "fails dead",
    "works done",
    "jobs.delete-done done",
    "jobs.delete-done ready",
  ]);
});
