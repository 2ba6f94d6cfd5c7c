import type { Clock, Temporal } from "#platform/clock";
import type { Databases, RegionDb } from "#platform/db";
import type { JobHandler } from "./job.ts";
import { deleteDone, enqueueDaily } from "./queries.ts";

const KIND = "jobs.delete-done";

/** As long a job stays after it was done: its key still keeps the same job from running twice. */
const KEPT = { hours: 90 * 24 };
/** Small enough to hold up nobody. */
const BATCH = 2_000;

/** Writes the next daily clearing. Called at start, after that every clearing writes the next. */
export const scheduleJobClearing = (db: RegionDb, now: Temporal.Instant): Promise<void> =>
  enqueueDaily(db, KIND, now);

type ClearingOptions = { databases: Databases; clock: Clock };

/** Job handlers by kind: deletes jobs that were done long ago. */
export const jobClearing = ({
  databases,
  clock,
}: ClearingOptions): Readonly<Record<string, JobHandler>> => ({
  [KIND]: async () => {
    const before = clock.now().subtract(KEPT);
    while ((await deleteDone(databases.worker, { before, limit: BATCH })) === BATCH);
    await scheduleJobClearing(databases.region, clock.now());
    return { kind: "done" };
  },
});
