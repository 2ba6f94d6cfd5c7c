export {
  beginAdoption,
  beginChange,
  discardDraft,
  newerVersion,
  saveDraft,
} from "./begin-draft.ts";
export { type AdoptionDraft, type Merging, type Stage, stageOf, STAGES } from "./draft.ts";
export { listDrafts, loadDraft } from "./draft-queries.ts";
export { type Conformity, conformityOf, linesOf, newestOf, numberInLine } from "./line.ts";
export { listWithdrawals } from "./line-queries.ts";
export { type LogEntry, type LogKind, listLog, listRegionLog, logEvent } from "./log-queries.ts";
export { decide, type DraftMerge, finishMerge, mergeOf, reopen } from "./merge-draft.ts";
export { declineOffer, offerChange } from "./offer-change.ts";
export { type ChangeOffer, insertOffer, listOffersOf } from "./offer-queries.ts";
export { checkDraft, type DraftCheck, isSignedOff, type OpenPoint } from "./open-points.ts";
export { leaveLine, shareVariant, withdrawLine } from "./own-line.ts";
export { type Publication, publishDraft } from "./publish-draft.ts";
export { insertRemark, listRemarks, type Remark } from "./remark-queries.ts";
export { inviteOffices, signOff } from "./take-part.ts";
export { undoUpdate } from "./update-town.ts";
export { workshopJobs } from "./workshop-jobs.ts";
