export {
  type Job,
  type JobHandler,
  type JobOutcome,
  jobRow,
  type JobTables,
  type NewJob,
} from "./job.ts";
export { enqueue } from "./queries.ts";
export { createWorker, type JobHandlers, type Worker } from "./worker.ts";
