import type { Answers } from "#forms";
import type { Language } from "#platform/i18n";

/** What came of a step and what staff entered there. */
export type StepResult = {
  outcome: string;
  /** ISO day in the region. */
  on: string;
  /** Member of staff who did it; null when the process skipped it. */
  by: string | null;
  answers: Answers;
  /** Fields of the application that the applicant is asked to correct. */
  reopen?: readonly string[];
};

/** What the case costs, as it was computed when it was sent. */
export type CasePayment = {
  /** Integer cents. */
  amount: number;
  /** What the person writes on a transfer. */
  reference: string;
  /** ISO day until which it is to be paid. */
  dueOn: string;
};

/**
 * Everything of a case that somebody typed or that follows from it. Sealed with the data key of
 * the case; days are ISO text, money integer cents.
 */
export type CaseData = {
  language: Language;
  /** One line that tells the case from others of the same person or clerk. */
  caption: string;
  /** The declared answers, as corrected since. */
  answers: Answers;
  /** Where notifications without content go, if the person wants them. */
  contact: string | null;
  /** The person agreed that notices are provided in the mailbox. */
  electronic: boolean;
  /** Lines of the address on a letter. */
  recipient: readonly string[];
  /** Shown to the applicant after sending; opens the case together with the reference. */
  secretWord: string;
  steps: Readonly<Record<string, StepResult>>;
  decisions: Readonly<Record<string, unknown>>;
  /** Only of a case that costs something. */
  payment?: CasePayment;
};
