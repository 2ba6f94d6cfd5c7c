export { barrierReportKeys } from "./barrier-report-keys.ts";
export type { Barrier, BarrierReport } from "./barrier-report.ts";
export { type CheckResults, type Finding, readCheckResults } from "./check-results.ts";
export { deleteReport, insertReview, lastReview } from "./queries.ts";
export {
  type BarrierProblem,
  problemsOf,
  reportBarrier,
  reportedBarriers,
} from "./report-barrier.ts";
export { type Statement, statementOf } from "./statement.ts";
