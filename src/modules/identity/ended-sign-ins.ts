import type { Clock, Temporal } from "#platform/clock";
import type { RegionDb } from "#platform/db";
import { enqueue, type JobHandler } from "#platform/jobs";
import { deleteEnded } from "./queries.ts";
import { IDLE } from "./session.ts";

const KIND = "identity.delete-ended";

/**
 * Writes the next hourly clearing; two processes that do so write one. Called at start, after that
 * every clearing writes the next.
 */
export async function scheduleClearing(db: RegionDb, now: Temporal.Instant): Promise<void> {
  const hour = now.add({ hours: 1 }).toString().slice(0, "2026-11-22T09".length);
  await enqueue(db, {
    kind: KIND,
    dedupeKey: `${KIND} ${hour}`,
    runAt: now.add({ hours: 1 }),
    now,
  });
}

type ClearingOptions = { db: RegionDb; clock: Clock };

/** Job handlers by kind: removes sign-ins that ended, with sessions, tickets and attributes. */
export const identityJobs = ({
  db,
  clock,
}: ClearingOptions): Readonly<Record<string, JobHandler>> => ({
  [KIND]: async () => {
    const now = clock.now();
    await deleteEnded(db, { now, idle: IDLE });
    await scheduleClearing(db, now);
    return { kind: "done" };
  },
});
