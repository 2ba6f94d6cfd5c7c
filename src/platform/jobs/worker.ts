import type { Clock } from "#platform/clock";
import type { WorkerDb } from "#platform/db";
import type { Log } from "#platform/log";
import { backOff, MAXIMUM_ATTEMPTS } from "./back-off.ts";
import type { Job, JobHandler, JobOutcome } from "./job.ts";
import { claimJobs, finishJob, setBackJob } from "./queries.ts";

const POLL_MS = 1_000;
const BATCH = 8;

export type JobHandlers = Readonly<Record<string, JobHandler>>;

export type Worker = {
  start: () => void;
  /** Says that a job was just written, so that it does not wait for the next poll. */
  wake: () => void;
  /** Runs what is due until nothing is; for tests and for the end of a process. */
  drain: () => Promise<void>;
  stop: () => Promise<void>;
};

type WorkerOptions = { db: WorkerDb; handlers: JobHandlers; clock: Clock; log: Log };

/** A foreign failure is named by its class and code; its message may quote personal data. */
const nameOf = (error: unknown): string => {
  if (!(error instanceof Error)) return "unknown failure";
  const { code } = error as Error & { code?: string };
  return code ? `${error.name} ${code}` : error.name;
};

async function runJob({ db, handlers, clock, log }: WorkerOptions, job: Job): Promise<void> {
  const outcome = await attempt(handlers[job.kind], job, log);
  const now = clock.now();
  if (outcome.kind === "done") return finishJob(db, job, now);
  const dead = outcome.kind === "dead" || job.attempt >= MAXIMUM_ATTEMPTS;
  log.warn(
    { job: job.id, kind: job.kind, attempt: job.attempt, dead, problem: outcome.problem },
    "job failed",
  );
  const runAt = dead ? "never" : now.add(backOff(job.attempt));
  await setBackJob(db, job, { problem: outcome.problem, runAt, now });
}

async function attempt(handler: JobHandler | undefined, job: Job, log: Log): Promise<JobOutcome> {
  if (!handler) return { kind: "dead", problem: `no handler for ${job.kind}` };
  try {
    return await handler(job);
  } catch (error) {
    const frames =
      error instanceof Error ? error.stack?.split("\n").slice(1, 6).join("\n") : undefined;
    log.error({ job: job.id, kind: job.kind, error: nameOf(error), stack: frames }, "job threw");
    return { kind: "retry", problem: nameOf(error) };
  }
}

/** Runs the outbox in this process. Several processes may do so at once. */
export function createWorker(options: WorkerOptions): Worker {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let again = false;
  let stopped = true;

  const round = async (): Promise<void> => {
    do {
      again = false;
      let jobs = await claimJobs(options.db, options.clock.now(), BATCH);
      while (jobs.length > 0) {
        for (const job of jobs) await runJob(options, job);
        jobs = await claimJobs(options.db, options.clock.now(), BATCH);
      }
    } while (again);
  };

  const turn = (): Promise<void> => {
    if (running) {
      again = true;
      return running;
    }
    running = round().finally(() => (running = undefined));
    return running;
  };

  const poll = (): void => {
    if (stopped) return;
    turn()
      .catch((error: unknown) => options.log.error({ error: nameOf(error) }, "job round failed"))
      .finally(() => {
        if (!stopped) timer = setTimeout(poll, POLL_MS);
      });
  };

  return {
    start: () => {
      stopped = false;
      poll();
    },
    wake: () => {
      if (!stopped) void turn().catch(() => undefined);
    },
    drain: turn,
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running?.catch(() => undefined);
    },
  };
}
