export { jobClearing, scheduleJobClearing } from "./clear-done-jobs.ts";
export { MAXIMUM_ATTEMPTS } from "./back-off.ts";
export {
  countJobs,
  type DeadJob,
  deadJobs,
  type JobCount,
  type RetriedJobs,
  retriedJobs,
} from "./given-up/queries.ts";
export { type Replay, replayJobs, replays } from "./given-up/replay-queries.ts";
export {
  type Job,
  type JobHandler,
  type JobOutcome,
  jobRow,
  type JobTables,
  type NewJob,
  REGION_JOBS,
  leaningOn,
} from "./job.ts";
export { enqueue, enqueueDaily } from "./queries.ts";
export type { JobHandlers } from "./lane.ts";
export { createWorker, type Worker } from "./worker.ts";
