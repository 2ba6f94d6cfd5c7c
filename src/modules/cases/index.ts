export type { CaseData, CasePayment, StepResult } from "./case-data.ts";
export type { CaseHouse } from "./case-house.ts";
export { CASE_JOBS } from "./case-jobs.ts";
export type { CaseState, CaseStatus, OpenCase, PaymentStanding } from "./case-state.ts";
export {
  asksForCorrection,
  type Completion,
  type CompletionResult,
  completeTask,
  fieldsOf,
  returnTask,
  stepSurroundings,
  takeTask,
  taskThing,
} from "./complete-task.ts";
export { type Correction, findOpenCorrection } from "./correction-queries.ts";
export {
  correctableFields,
  correctionForm,
  type CorrectionResult,
  correctionSurroundings,
  keepAnswers,
  sendCorrection,
} from "./corrections.ts";
export { findDocument, type OpenedDocument } from "./document-queries.ts";
export { accessesOfCase, type CaseEvent, eventsOfCase } from "./history-queries.ts";
export { caseJobs } from "./job-handlers.ts";
export { letterPosted, letterRetrieved } from "./letter-on-its-way.ts";
export {
  type LetterRow,
  lettersOfCase,
  lettersToPost,
  type LetterToPost,
} from "./letter-queries.ts";
export {
  type CaseReader,
  casesOfPerson,
  loadCase,
  type LoadedCase,
  personsCase,
} from "./load-case.ts";
export { caseKeys } from "./case-keys.ts";
export { lookUpCase } from "./look-up.ts";
export { caseFate, type CaseFate, type StayReason } from "./moving/case-fate.ts";
export { moveCase } from "./moving/move-case.ts";
export { loadMovableCases, type MovableCase } from "./moving/moving-queries.ts";
export { countRunningCases } from "./moving/running-cases-queries.ts";
export { notePayment } from "./note-payment.ts";
export { type ClosedCase, closedCasesAfter, eraseCase } from "./erasing-queries.ts";
export { caseKey, paymentStandings } from "./queries.ts";
export { readMessages, type ShownMessage } from "./read-messages.ts";
export type { OfficeCard, OfficeDirectory } from "./office-card.ts";
export { type OpenedForStaff, openForStaff } from "./open-for-staff.ts";
export {
  type Opening,
  type OpeningKeys,
  type OpeningTables,
  openingRows,
} from "./open-new-case.ts";
export { openFrom, sealFor } from "./seals.ts";
export {
  findOpenTask,
  INBOX_TABS,
  inboxCounts,
  type InboxEntry,
  inboxEntries,
  type InboxTab,
  openTasksOfCase,
  type Task,
} from "./task-queries.ts";
export {
  letterName,
  type NextActor,
  nextActor,
  timelineOf,
  type TimelineItem,
} from "./timeline.ts";
export { type LogCheck, verifyLogs } from "./verify-logs.ts";
export { previewLetter, rewritePassages } from "./preview-letter.ts";
export { senderOf } from "./write-letter.ts";
export { findForStaff, type FoundForStaff } from "./word-queries.ts";
