export { type Erasure, erasuresOf } from "./queries.ts";
export { eraseOverdue, privacyJobs, scheduleRetention } from "./retention.ts";
