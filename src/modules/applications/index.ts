export { claimDraft } from "./claim-draft.ts";
export {
  type Applicant,
  beginDraft,
  discardDraft,
  type Draft,
  draftByPass,
  draftKey,
  type DraftKeeper,
  draftsOfPerson,
  findDraft,
  saveDraft,
} from "./drafts.ts";
export { type DraftCare, draftJobs, scheduleDraftCare } from "./dying-drafts.ts";
export { feeToPay } from "./fee-to-pay.ts";
export { draftKeys } from "./draft-keys.ts";
export { deleteSubmission } from "./queries.ts";
export { readDeclaration, receiptFor } from "./receipt.ts";
export type { DraftFate, DraftStay } from "./moving/draft-fate.ts";
export { countDrafts, draftsBehind, moveDraft, weighDraft } from "./moving/move-drafts.ts";
export { rescuedEntry, rescueEntry } from "./rescue.ts";
export { type Declaration, sendDraft, type Sending, type SendResult } from "./submit.ts";
