import type { Temporal } from "temporal-polyfill";
import { type RawBuilder, sql, type WorkerDb } from "#platform/db";
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

/** So many at once; the rest is there for the next press. */
const MOST = 1_000;

/** One job that was given up, or all of a kind that were, or all of a kind that wait for their next try. */
export type WhichJobs = { id: string } | { kind: string; standing: "dead" | "retrying" };

type Replaying = {
  authorityId: string;
  jobs: WhichJobs;
  staffId: string;
  now: Temporal.Instant;
};

const among = ({ jobs, now }: Replaying): RawBuilder<boolean> => {
  if ("id" in jobs) return sql`id = ${jobs.id} and state = 'dead'`;
  if (jobs.standing === "dead") return sql`kind = ${jobs.kind} and state = 'dead'`;
  return sql`kind = ${jobs.kind} and state = 'ready' and last_problem is not null
    and run_at > ${now}::timestamptz`;
};

type Tried = { id: string; kind: string; last_problem: string | null };

const makeDue = (db: WorkerDb, replaying: Replaying) =>
  sql<Tried>`
  update job set state = 'ready', run_at = ${replaying.now}::timestamptz, finished_at = null,
    attempts = case when state = 'dead' then 0 else attempts end
  where (authority_id, id) in (
    select authority_id, id from job
    where authority_id = ${replaying.authorityId} and ${among(replaying)}
    order by run_at, id limit ${MOST} for update skip locked
  )
  returning id, kind, last_problem
`.execute(db.tables<JobTables>());

/**
 * Makes jobs due now and writes down who did; a dead one gets all its tries again. Returns how many:
 * none when they are not dead (any more) or due anyway.
 */
export const replayJobs = (db: WorkerDb, replaying: Replaying): Promise<number> =>
  db.transaction(async (inner) => {
    const { rows } = await makeDue(inner, replaying);
    if (rows.length === 0) return 0;
    const { authorityId, staffId, now } = replaying;
    await inner
      .tables<ReplayTables>()
      .insertInto("job_replay")
      .values(
        rows.map(({ id, kind, last_problem }) => ({
          ...{ authority_id: authorityId, id: newId(), job_id: id, kind },
          ...{ problem: last_problem, staff_id: staffId, replayed_at: now },
        })),
      )
      .execute();
    return rows.length;
  });

/** What somebody ran again with one press. */
export type Replay = {
  authorityId: string;
  kind: string;
  count: number;
  /** The most frequent one. */
  problem: string | null;
  staffId: string;
  replayedAt: Temporal.Instant;
};

/** The latest first. */
export async function replays(
  db: WorkerDb,
  authorityIds: readonly string[],
  limit: number,
): Promise<Replay[]> {
  const { rows } = await sql<Replay>`
    select authority_id as "authorityId", kind, count(*)::int as count,
      mode() within group (order by problem) as problem, staff_id as "staffId",
      replayed_at as "replayedAt"
    from job_replay where authority_id = any(${[...authorityIds]}::uuid[])
    group by authority_id, kind, staff_id, replayed_at
    order by replayed_at desc, kind, authority_id limit ${limit}
  `.execute(db.tables<ReplayTables>());
  return rows;
}
