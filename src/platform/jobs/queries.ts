import type { Temporal } from "temporal-polyfill";
import {
  type AuthorityDb,
  type Kysely,
  prepared,
  type RegionDb,
  sql,
  type WorkerDb,
} from "#platform/db";
import { type Job, jobRow, type JobTables, type NewJob, REGION_JOBS } from "./job.ts";

const LOCK_SECONDS = 120;

/** Writes a job into the caller's transaction; a job with a known dedupe key changes nothing. */
export async function enqueue(db: AuthorityDb | RegionDb, job: NewJob): Promise<void> {
  const authorityId = "authorityId" in db ? db.authorityId : REGION_JOBS;
  await db
    .tables<JobTables>()
    .insertInto("job")
    .values(jobRow(authorityId, job))
    .onConflict((conflict) =>
      conflict
        .columns(["authority_id", "dedupe_key"])
        .where("dedupe_key", "is not", null)
        .doNothing(),
    )
    .execute();
}

/** The next round of something that is done every day; a second one for that day changes nothing. */
export function enqueueDaily(
  db: AuthorityDb | RegionDb,
  kind: string,
  now: Temporal.Instant,
): Promise<void> {
  const runAt = now.add({ hours: 24 });
  return enqueue(db, { kind, dedupeKey: `${kind} ${runAt.toString().slice(0, 10)}`, runAt, now });
}

/** Some kinds, or all but some. */
export type Kinds = { only: readonly string[] } | { except: readonly string[] };

const isOneOf = (kinds: Kinds) => {
  const [names, isIn] = "only" in kinds ? [kinds.only, true] : [kinds.except, false];
  return sql<boolean>`(kind = any(${[...names]}::text[])) = ${isIn}::boolean`;
};

export type Claim = { now: Temporal.Instant; limit: number; kinds: Kinds };

/** Takes due jobs for this process; a job whose holder died is due again when its lock ends. */
export async function claimJobs(db: WorkerDb, { now, limit, kinds }: Claim): Promise<Job[]> {
  const until = now.add({ seconds: LOCK_SECONDS });
  const { rows } = await sql<Job>`
    update job set state = 'running', locked_until = ${until}, attempts = attempts + 1
    where (authority_id, id) in (
      select authority_id, id from job
      where ((state = 'ready' and run_at <= ${now}) or (state = 'running' and locked_until <= ${now}))
        and ${isOneOf(kinds)}
      order by run_at, id limit ${limit} for update skip locked
    )
    returning authority_id as "authorityId", id, kind, payload, attempts as attempt
  `.execute(db.tables<JobTables>());
  return rows;
}

const finished = prepared(
  (tables: Kysely<JobTables>, slots: Pick<Job, "authorityId" | "id"> & { now: Temporal.Instant }) =>
    tables
      .updateTable("job")
      .set({ state: "done", finished_at: slots.now, locked_until: null, last_problem: null })
      .where("authority_id", "=", slots.authorityId)
      .where("id", "=", slots.id),
);

export async function finishJob(
  db: WorkerDb,
  { authorityId, id }: Job,
  now: Temporal.Instant,
): Promise<void> {
  await finished(db, { authorityId, id, now });
}

type Setback = { problem: string; runAt: Temporal.Instant | "never"; now: Temporal.Instant };

/** Puts a failed job back for later, or aside as dead. */
export async function setBackJob(db: WorkerDb, job: Job, setback: Setback): Promise<void> {
  const next =
    setback.runAt === "never"
      ? ({ state: "dead", finished_at: setback.now } as const)
      : ({ state: "ready", run_at: setback.runAt } as const);
  await db
    .tables<JobTables>()
    .updateTable("job")
    .set({ ...next, locked_until: null, last_problem: setback.problem.slice(0, 500) })
    .where("authority_id", "=", job.authorityId)
    .where("id", "=", job.id)
    .execute();
}

/** Deletes the oldest jobs that were done before a time; returns how many. */
export async function deleteDone(
  db: WorkerDb,
  { before, limit }: { before: Temporal.Instant; limit: number },
): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from job where (authority_id, id) in (
      select authority_id, id from job where state = 'done' and finished_at < ${before}
      order by finished_at limit ${limit}
    )
  `.execute(db.tables<JobTables>());
  return Number(numAffectedRows ?? 0n);
}
