import type { Temporal } from "temporal-polyfill";
import { sql, type WorkerDb } from "#platform/db";
import type { JobTables } from "../job.ts";

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

/** Jobs of one kind in one town that failed so far and are to be tried again. */
export type RetriedJobs = {
  authorityId: string;
  kind: string;
  count: number;
  /** The most frequent one. */
  problem: string;
  nextAt: Temporal.Instant;
};

/** What fails just now. Payloads stay out of sight. */
export async function retriedJobs(
  db: WorkerDb,
  authorityIds: readonly string[],
): Promise<RetriedJobs[]> {
  const { rows } = await sql<RetriedJobs>`
    select authority_id as "authorityId", kind, count(*)::int as count,
      mode() within group (order by last_problem) as problem, min(run_at) as "nextAt"
    from job where state = 'ready' and last_problem is not null
      and authority_id = any(${[...authorityIds]}::uuid[])
    group by authority_id, kind order by kind, authority_id
  `.execute(db.tables<JobTables>());
  return rows;
}
