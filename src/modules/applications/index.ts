export { claimDraft } from "./claim-draft.ts";
export {
  type Applicant,
  beginDraft,
  discardDraft,
  type Draft,
  draftByPass,
  type DraftKeeper,
  draftsOfPerson,
  findDraft,
  saveDraft,
} from "./drafts.ts";
export { type DraftCare, draftJobs, scheduleDraftCare } from "./dying-drafts.ts";
export { feeToPay } from "./fee-to-pay.ts";
export { readDeclaration, receiptFor } from "./receipt.ts";
export { rescuedEntry, rescueEntry } from "./rescue.ts";
export { type Declaration, sendDraft, type Sending, type SendResult } from "./submit.ts";
