export { jobClearing, scheduleJobClearing } from "./clear-done-jobs.ts";
export { MAXIMUM_ATTEMPTS } from "./back-off.ts";
export {
  countJobs,
  type DeadJob,
  deadJobs,
  type JobCount,
  type Replay,
  replayJob,
  replays,
} from "./given-up/queries.ts";
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
