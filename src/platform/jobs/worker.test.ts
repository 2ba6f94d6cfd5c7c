import { describe, expect, it } from "vitest";
import { TOWN_A, testDatabase } from "../../../test/support/database.ts";
import { fixedClock } from "#platform/clock";
import { createLog } from "#platform/log";
import { createWorker, enqueue, type JobHandlers, type JobTables } from "./index.ts";

const { databases } = await testDatabase();
const clock = fixedClock("2026-11-22T09:00:00Z");
const log = createLog("silent");
const town = databases.forAuthority(TOWN_A);
const worker = (handlers: JobHandlers) =>
  createWorker({ db: databases.worker, handlers, clock, log });

const put = (kind: string, dedupeKey?: string) =>
  enqueue(town, {
    kind,
    runAt: clock.now(),
    now: clock.now(),
    ...(dedupeKey ? { dedupeKey } : {}),
  });
const states = async (kind: string) =>
  (
    await town
      .tables<JobTables>()
      .selectFrom("job")
      .select("state")
      .where("kind", "=", kind)
      .execute()
  ).map(({ state }) => state);

describe("the worker", () => {
  it("runs a due job once", async () => {
    let runs = 0;
    await put("count");
    const { drain } = worker({ count: async () => (runs++, { kind: "done" }) });
    await drain();
    await drain();
    expect(runs).toBe(1);
    expect(await states("count")).toEqual(["done"]);
  });

  it("writes a job with the same dedupe key once", async () => {
    await put("single", "same");
    await put("single", "same");
    expect(await states("single")).toHaveLength(1);
    await worker({ single: async () => ({ kind: "done" }) }).drain();
  });

  it("tries a failing job again later, and then not before its time", async () => {
    let fails = true;
    await put("mail");
    const { drain } = worker({
      mail: async () => (fails ? { kind: "retry", problem: "mail server away" } : { kind: "done" }),
    });
    await drain();
    fails = false;
    await drain();
    expect(await states("mail")).toEqual(["ready"]);
    clock.set("2026-11-22T09:00:06Z");
    await drain();
    expect(await states("mail")).toEqual(["done"]);
  });

  it("puts a hopeless job aside where an operator sees it", async () => {
    await put("nonsense");
    await worker({}).drain();
    expect(await states("nonsense")).toEqual(["dead"]);
  });

  it("takes over the job of a process that died", async () => {
    await put("orphan");
    let runs = 0;
    const handlers: JobHandlers = {
      orphan: () =>
        runs++ === 0 ? new Promise(() => undefined) : Promise.resolve({ kind: "done" as const }),
    };
    void worker(handlers).drain();
    while (runs === 0) await new Promise((resolve) => setImmediate(resolve));
    clock.set("2026-11-22T09:05:00Z");
    await worker(handlers).drain();
    expect(await states("orphan")).toEqual(["done"]);
  });
});
