import type { Clock } from "#platform/clock";
import type { WorkerDb } from "#platform/db";
import { isAppError } from "#platform/errors";
import type { Log } from "#platform/log";
import { backOff, MAXIMUM_ATTEMPTS } from "./back-off.ts";
import type { Job, JobHandler, JobOutcome } from "./job.ts";
import { claimJobs, finishJob, type Kinds, setBackJob } from "./queries.ts";

const POLL_MS = 1_000;

export type JobHandlers = Readonly<Record<string, JobHandler>>;

export type LaneOptions = {
  db: WorkerDb;
  handlers: JobHandlers;
  clock: Clock;
  log: Log;
  /** False: nothing is begun now, such as while the clock cannot be trusted. */
  mayBegin?: () => Promise<boolean>;
};

/** What a lane runs, and how many jobs it takes at once: all of them must be done within one lock. */
export type LaneWork = { kinds: Kinds; batch: number };

export type Lane = {
  start: () => void;
  wake: () => void;
  /** Runs what is due; how many jobs that were. */
  turn: () => Promise<number>;
  stop: () => Promise<void>;
};

/** A foreign failure is named by its class and code; its message may quote personal data. */
const nameOf = (error: unknown): string => {
  if (!(error instanceof Error)) return "unknown failure";
  if (isAppError(error) && error.code === "unavailable") return `${error.code}: ${error.message}`;
  const { code } = error as Error & { code?: string };
  return code ? `${error.name} ${code}` : error.name;
};

async function runJob({ db, handlers, clock, log }: LaneOptions, job: Job): Promise<void> {
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

/** Runs jobs of some kinds one after the other. */
export function createLane(options: LaneOptions, { kinds, batch: limit }: LaneWork): Lane {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<number> | undefined;
  let again = false;
  let stopped = true;

  const claim = async (): Promise<Job[]> => {
    if ((await options.mayBegin?.()) === false) return [];
    return claimJobs(options.db, { now: options.clock.now(), limit, kinds });
  };

  const round = async (): Promise<number> => {
    let ran = 0;
    do {
      again = false;
      for (let jobs = await claim(); jobs.length > 0; jobs = await claim()) {
        for (const job of jobs) await runJob(options, job);
        ran += jobs.length;
      }
    } while (again);
    return ran;
  };

  const turn = (): Promise<number> => {
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
    turn,
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running?.catch(() => undefined);
    },
  };
}
