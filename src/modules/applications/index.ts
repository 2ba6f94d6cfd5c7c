export {
  type Applicant,
  beginDraft,
  claimDraft,
  discardDraft,
  type Draft,
  draftByPass,
  type DraftKeeper,
  draftsOfPerson,
  findDraft,
  saveDraft,
} from "./drafts.ts";
export { type DraftCare, draftJobs, scheduleDraftCare } from "./dying-drafts.ts";
export { readDeclaration, receiptFor } from "./receipt.ts";
export { rescuedEntry, rescueEntry } from "./rescue.ts";
export { type Declaration, sendDraft, type Sending, type SendResult } from "./submit.ts";
