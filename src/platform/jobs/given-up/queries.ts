import type { Temporal } from "temporal-polyfill";
import { sql, type WorkerDb } from "#platform/db";
import { newId } from "#platform/ids";
import type { JobTables } from "../job.ts";

type ReplayTables = {
  job_replay: {
    authority_id: string;
    id: string;
    job_id: string;
    kind: string;
    problem: string | null;
    staff_id: string;
    replayed_at: Temporal.Instant;
  };
};

/** How many jobs of a kind a town has in the outbox. What is done is not counted. */
export type JobCount = {
  authorityId: string;
  kind: string;
  /** For their time, or for their turn. */
  waiting: number;
  /** Failed before and to be tried again. */
  retrying: number;
  dead: number;
  /** Since when the oldest one that is due waits; null: none is. */
  dueSince: Temporal.Instant | null;
};

/** Counts only: neither ids nor what the jobs are about. */
export async function countJobs(db: WorkerDb, now: Temporal.Instant): Promise<JobCount[]> {
  const { rows } = await sql<JobCount>`
    select authority_id as "authorityId", kind,
      (count(*) filter (where state <> 'dead' and last_problem is null))::int as waiting,
      (count(*) filter (where state <> 'dead' and last_problem is not null))::int as retrying,
      (count(*) filter (where state = 'dead'))::int as dead,
      min(run_at) filter (where state <> 'dead' and run_at <= ${now}::timestamptz) as "dueSince"
    from job where state <> 'done' group by authority_id, kind order by kind, authority_id
  `.execute(db.tables<JobTables>());
  return rows;
}

/** A job that was given up. Its payload stays out of sight. */
export type DeadJob = {
  authorityId: string;
  id: string;
  kind: string;
  attempts: number;
  problem: string | null;
  givenUpAt: Temporal.Instant;
};

/** The latest first. */
export async function deadJobs(
  db: WorkerDb,
  authorityIds: readonly string[],
  limit: number,
): Promise<DeadJob[]> {
  const rows = await db
    .tables<JobTables>()
    .selectFrom("job")
    .select(["authority_id", "id", "kind", "attempts", "last_problem", "finished_at", "created_at"])
    .where("state", "=", "dead")
    .where("authority_id", "in", [...authorityIds])
    .orderBy("finished_at", "desc")
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map(({ authority_id, id, kind, attempts, ...row }) => ({
    authorityId: authority_id,
    id,
    kind,
    attempts,
    problem: row.last_problem,
    givenUpAt: row.finished_at ?? row.created_at,
  }));
}

type Replaying = { authorityId: string; id: string; staffId: string; now: Temporal.Instant };

/**
 * Gives a dead job all its tries again and writes down who did. False when it is not dead (any
 * more): somebody else was faster.
 */
export const replayJob = (db: WorkerDb, replaying: Replaying): Promise<boolean> =>
  db.transaction(async (inner) => {
    const { authorityId, id, staffId, now } = replaying;
    const job = await inner
      .tables<JobTables>()
      .updateTable("job")
      .set({ state: "ready", run_at: now, attempts: 0, finished_at: null })
      .where("authority_id", "=", authorityId)
      .where("id", "=", id)
      .where("state", "=", "dead")
      .returning(["kind", "last_problem"])
      .executeTakeFirst();
    if (!job) return false;
    await inner
      .tables<ReplayTables>()
      .insertInto("job_replay")
      .values({
        authority_id: authorityId,
        id: newId(),
        job_id: id,
        kind: job.kind,
        problem: job.last_problem,
        staff_id: staffId,
        replayed_at: now,
      })
      .execute();
    return true;
  });

export type Replay = {
  authorityId: string;
  kind: string;
  problem: string | null;
  staffId: string;
  replayedAt: Temporal.Instant;
};

/** What was run again, the latest first. */
export async function replays(
  db: WorkerDb,
  authorityIds: readonly string[],
  limit: number,
): Promise<Replay[]> {
  const rows = await db
    .tables<ReplayTables>()
    .selectFrom("job_replay")
    .selectAll()
    .where("authority_id", "in", [...authorityIds])
    .orderBy("replayed_at", "desc")
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    authorityId: row.authority_id,
    kind: row.kind,
    problem: row.problem,
    staffId: row.staff_id,
    replayedAt: row.replayed_at,
  }));
}
