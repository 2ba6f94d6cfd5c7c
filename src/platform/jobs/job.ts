import type { Temporal } from "temporal-polyfill";
import { newId } from "#platform/ids";

/** Authority id of jobs that belong to no town. */
export const REGION_JOBS = "00000000-0000-0000-0000-000000000000";

/** Ids only: a job never carries what a person typed. */
export type JobPayload = Record<string, string | number | boolean | null>;

export type Job = {
  authorityId: string;
  id: string;
  kind: string;
  payload: JobPayload;
  /** 1 at the first try. */
  attempt: number;
};

/** What happened: done, or to be tried again, or hopeless (shown in /betrieb, replayable there). */
export type JobOutcome =
  { kind: "done" } | { kind: "retry"; problem: string } | { kind: "dead"; problem: string };

export type JobHandler = ((job: Job) => Promise<JobOutcome>) & {
  /** The part outside of the process that it waits for, such as "mail". */
  leansOn?: string;
};

/** Says that a handler waits for somebody outside: it runs beside the others, so that it holds up none. */
export const leaningOn = (part: string, handler: JobHandler): JobHandler =>
  Object.assign((job: Job) => handler(job), { leansOn: part });

export type NewJob = {
  kind: string;
  payload?: JobPayload;
  /** The same key twice in one town is the same job. */
  dedupeKey?: string;
  /** Of a job that asks again: why the asking before came to nothing. Operators see it as retried. */
  problem?: string | undefined;
  runAt: Temporal.Instant;
  now: Temporal.Instant;
};

export type JobTables = {
  job: {
    authority_id: string;
    id: string;
    kind: string;
    payload: JobPayload;
    dedupe_key: string | null;
    state: "ready" | "running" | "done" | "dead";
    run_at: Temporal.Instant;
    attempts: number;
    locked_until: Temporal.Instant | null;
    last_problem: string | null;
    created_at: Temporal.Instant;
    finished_at: Temporal.Instant | null;
  };
};

/** The row of a new job, to be inserted in the transaction (or the statement) that causes it. */
export const jobRow = (authorityId: string, job: NewJob) => ({
  authority_id: authorityId,
  id: newId(),
  kind: job.kind,
  payload: JSON.stringify(job.payload ?? {}) as never,
  dedupe_key: job.dedupeKey ?? null,
  state: "ready" as const,
  run_at: job.runAt,
  attempts: 0,
  locked_until: null,
  last_problem: job.problem ?? null,
  created_at: job.now,
  finished_at: null,
});
