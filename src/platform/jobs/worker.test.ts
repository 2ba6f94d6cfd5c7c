import { describe, expect, it } from "vitest";
import { TOWN_A, testDatabase } from "../../../test/support/database.ts";
import { fixedClock } from "#platform/clock";
import { createLog } from "#platform/log";
import {
  countJobs,
  createWorker,
  deadJobs,
  enqueue,
  type JobHandlers,
  type JobTables,
  replayJobs,
  replays,
  retriedJobs,
  leaningOn,
} from "./index.ts";

const { databases } = await testDatabase();
const clock = fixedClock("2026-11-22T09:00:00Z");
const log = createLog("silent");
const town = databases.forAuthority(TOWN_A);
const worker = (handlers: JobHandlers, more: { mayBegin?: () => Promise<boolean> } = {}) =>
  createWorker({ db: databases.worker, handlers, clock, log, ...more });

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

describe("a part outside that hangs", () => {
  it("holds up only the jobs that wait for it", async () => {
    const signal = () => Promise.withResolvers<void>();
    const [asked, hanging, ran] = [signal(), signal(), signal()];
    await put("letter-box");
    await put("case-step");
    const { start, stop } = worker({
      "letter-box": leaningOn("mail", async () => {
        asked.resolve();
        await hanging.promise;
        return { kind: "done" };
      }),
      "case-step": async () => {
        ran.resolve();
        return { kind: "done" };
      },
    });
    start();
    await Promise.all([asked.promise, ran.promise]);
    expect(await states("letter-box")).toEqual(["running"]);
    hanging.resolve();
    await stop();
    expect([...(await states("letter-box")), ...(await states("case-step"))]).toEqual([
      "done",
      "done",
    ]);
  });
});

describe("a worker that must not begin", () => {
  it("leaves what is due alone until it may", async () => {
    let right = false;
    await put("deadline");
    const { drain } = worker(
      { deadline: async () => ({ kind: "done" }) },
      { mayBegin: async () => right },
    );
    await drain();
    expect(await states("deadline")).toEqual(["ready"]);
    right = true;
    await drain();
    expect(await states("deadline")).toEqual(["done"]);
  });
});

describe("a job that was given up", () => {
  const staffId = "0190a000-0000-7000-8000-0000000000aa";

  it("comes after all its tries, each later than the one before", async () => {
    let tries = 0;
    await put("forlorn");
    const { drain } = worker({
      forlorn: async () => ({ kind: "retry", problem: `try ${(tries += 1)}` }),
    });
    const began = clock.now();
    while ((await states("forlorn"))[0] !== "dead") {
      await drain();
      clock.set(clock.now().add({ hours: 8 }).toString());
    }
    expect(tries).toBe(14);
    expect(clock.now().since(began).total("hours")).toBeGreaterThan(48);
  });

  it("is run again once, however many press, and it is written down who did", async () => {
    const [dead] = await deadJobs(databases.worker, [TOWN_A], 10);
    expect(dead).toMatchObject({ kind: "forlorn", attempts: 14, problem: "try 14" });
    const again = { authorityId: TOWN_A, jobs: { id: dead!.id }, staffId, now: clock.now() };
    const pressed = await Promise.all([
      replayJobs(databases.worker, again),
      replayJobs(databases.worker, again),
    ]);
    expect(pressed.toSorted()).toEqual([0, 1]);
    await worker({ forlorn: async () => ({ kind: "done" }) }).drain();
    expect(await states("forlorn")).toEqual(["done"]);
    expect(await replays(databases.worker, [TOWN_A], 10)).toEqual([
      {
        authorityId: TOWN_A,
        kind: "forlorn",
        count: 1,
        problem: "try 14",
        staffId,
        replayedAt: clock.now(),
      },
    ]);
    const unknown = { ...again, jobs: { id: staffId } };
    expect(await replayJobs(databases.worker, unknown)).toBe(0);
  });

  it("is counted by kind and town, with those that wait and those that failed so far", async () => {
    await put("posting");
    await put("posting");
    let count = 0;
    await worker({
      posting: async () =>
        count++ === 0 ? { kind: "dead", problem: "gone" } : { kind: "retry", problem: "later" },
    }).drain();
    await put("posting");
    const counts = await countJobs(databases.worker, clock.now());
    expect(counts.filter(({ kind }) => kind === "posting")).toEqual([
      {
        authorityId: TOWN_A,
        kind: "posting",
        waiting: 1,
        retrying: 1,
        dead: 1,
        dueSince: clock.now(),
      },
    ]);
  });
});

describe("jobs of one kind", () => {
  const staffId = "0190a000-0000-7000-8000-0000000000bb";
  const again = (standing: "dead" | "retrying") =>
    replayJobs(databases.worker, {
      ...{ authorityId: TOWN_A, staffId, now: clock.now() },
      jobs: { kind: "parcel", standing },
    });
  const parcels = async () =>
    (await retriedJobs(databases.worker, [TOWN_A])).filter(({ kind }) => kind === "parcel");

  it("that wait for their next try are listed with the reason, and can be tried now", async () => {
    for (let count = 0; count < 3; count += 1) await put("parcel");
    let tries = 0;
    const { drain } = worker({
      parcel: async () => ({ kind: "retry", problem: tries++ === 0 ? "no stamp" : "office shut" }),
    });
    await drain();
    const group = { authorityId: TOWN_A, kind: "parcel", count: 3, problem: "office shut" };
    expect(await parcels()).toEqual([{ ...group, nextAt: clock.now().add({ seconds: 5 }) }]);
    expect(await again("dead")).toBe(0);
    expect(await again("retrying")).toBe(3);
    expect(await again("retrying")).toBe(0); // they are due
    expect(await parcels()).toEqual([{ ...group, nextAt: clock.now() }]);
    await drain();
    // A try is a try: the way to being given up goes on.
    expect(await parcels()).toEqual([{ ...group, nextAt: clock.now().add({ seconds: 20 }) }]);
  });

  it("that were given up are run again with one press, which is one line in the log", async () => {
    clock.set(clock.now().add({ seconds: 20 }).toString());
    await worker({ parcel: async () => ({ kind: "dead", problem: "gone" }) }).drain();
    expect(await again("retrying")).toBe(0);
    expect(await again("dead")).toBe(3);
    const [latest] = await replays(databases.worker, [TOWN_A], 1);
    expect(latest).toMatchObject({ kind: "parcel", count: 3, problem: "gone", staffId });
    await worker({ parcel: async () => ({ kind: "done" }) }).drain();
    expect(new Set(await states("parcel"))).toEqual(new Set(["done"]));
  });
});
