export { takeExpectations, type ChangedJourney, changedJourneys } from "./take-expectations.ts";
export {
  beginAdoption,
  beginChange,
  discardDraft,
  newerVersion,
  saveDraft,
} from "./begin-draft.ts";
export { askToAdaptJourneys } from "./adapt-journeys.ts";
export type { DraftEdit } from "./apply-edit.ts";
export { conditionProblem } from "./conditions/check-condition.ts";
export type { Comparison, Condition, Join, Literal, Operator } from "./conditions/condition.ts";
export { otherJoin } from "./conditions/condition.ts";
export { readCondition } from "./conditions/read-condition.ts";
export { operatorWords, OPERATORS, sayCondition } from "./conditions/say-condition.ts";
export { type Subject, subjectsFor, type SubjectType } from "./conditions/subjects.ts";
export { writeCondition } from "./conditions/write-condition.ts";
export { declareDeviation, isAuthor, wouldDeviate } from "./deviation.ts";
export { type AdoptionDraft, type Merging, type Stage, stageOf, STAGES } from "./draft.ts";
export { listDrafts, loadDraft } from "./draft-queries.ts";
export { baseTree, treeOfDraft } from "./draft-tree.ts";
export { editDraft, type EditOutcome } from "./edit-draft.ts";
export type { PastStep, PastSteps } from "./edition.ts";
export { DAY_UNITS, type DayUnit, readDayLimit, writeDayLimit } from "./edits/day-limit.ts";
export {
  addField,
  addOption,
  addPage,
  moveField,
  NEW_FIELD_TYPES,
  type NewFieldType,
  splitPage,
} from "./edits/form-edits.ts";
export { addBlock, NEW_BLOCK_TYPES, type NewBlockType } from "./edits/letter-edits.ts";
export { type Placeholder, placeholdersFor, placeholdersIn } from "./edits/placeholders.ts";
export { referencesTo } from "./edits/references.ts";
export { removeElement } from "./edits/remove-element.ts";
export { staleLanguages } from "./edits/stale-texts.ts";
export {
  listIn,
  type Properties,
  shifted,
  textIn,
  type TextLanguage,
  textProperty,
  withProperties,
  withText,
} from "./edits/tree-edits.ts";
export { type Conformity, conformityOf, linesOf, newestOf, numberInLine } from "./line.ts";
export { listWithdrawals } from "./line-queries.ts";
export {
  type LogEntry,
  type LogKind,
  listLog,
  listRegionLog,
  listWorkInProgress,
  logEvent,
  type WorkInProgress,
} from "./log-queries.ts";
export { decide, type DraftMerge, finishMerge, mergeOf, reopen } from "./merge-draft.ts";
export { declineOffer, offerChange } from "./offer-change.ts";
export { type ChangeOffer, insertOffer, listOffersOf } from "./offer-queries.ts";
export { checkDraft, type DraftCheck, isSignedOff, type OpenPoint } from "./open-points.ts";
export { leaveLine, shareVariant, withdrawLine } from "./own-line.ts";
export { listPresent, notePresence, type Presence } from "./presence-queries.ts";
export { type Publication, publishDraft } from "./publish-draft.ts";
export { insertRemark, listRemarks, type Remark } from "./remark-queries.ts";
export { inviteOffices, signOff } from "./take-part.ts";
export { listPastSteps, undoStep } from "./undo-step.ts";
export { undoUpdate } from "./update-town.ts";
export { scheduleLooking, workshopJobs } from "./workshop-jobs.ts";
