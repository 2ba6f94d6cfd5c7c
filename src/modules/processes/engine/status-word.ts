/** Status words towards the applicant (domain rule 17, ZBP). */
export const STATUS_WORDS = [
  "INITIATED",
  "SUBMITTED",
  "RECEIVED",
  "PROCESSING",
  "ACTION_REQUIRED",
  "COMPLETED",
] as const;
export type StatusWord = (typeof STATUS_WORDS)[number];

export const isStatusWord = (word: string | undefined): word is StatusWord =>
  STATUS_WORDS.some((known) => known === word);
