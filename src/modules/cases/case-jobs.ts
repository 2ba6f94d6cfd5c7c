import type { NewJob } from "#platform/jobs";
import type { Temporal } from "#platform/clock";

/** Kinds of jobs a case writes for itself. Payloads hold ids only. */
export const CASE_JOBS = {
  operation: "case.operation",
  timer: "case.timer",
  mail: "case.mail",
  notRetrieved: "case.not-retrieved",
  index: "case.index",
  /** Done by the payments: what was paid is to go back. */
  dropFee: "payment.drop-fee",
} as const;

type At = { caseId: string; token: number; element: string };

export const operationJob = (at: At, now: Temporal.Instant): NewJob => ({
  kind: CASE_JOBS.operation,
  payload: at,
  dedupeKey: `${CASE_JOBS.operation} ${at.caseId} ${at.token}`,
  runAt: now,
  now,
});

export const timerJob = (at: At, due: Temporal.Instant, now: Temporal.Instant): NewJob => ({
  kind: CASE_JOBS.timer,
  payload: at,
  dedupeKey: `${CASE_JOBS.timer} ${at.caseId} ${at.token} ${at.element}`,
  runAt: due,
  now,
});

/** The words by which the town hall finds the case have changed. */
export const indexJob = (caseId: string, now: Temporal.Instant): NewJob => ({
  kind: CASE_JOBS.index,
  payload: { caseId },
  runAt: now,
  now,
});

/** Nothing is owed for this case any more. */
export const dropFeeJob = (caseId: string, now: Temporal.Instant): NewJob => ({
  kind: CASE_JOBS.dropFee,
  payload: { caseId },
  dedupeKey: `${CASE_JOBS.dropFee} ${caseId}`,
  runAt: now,
  now,
});

/** A mail that says that there is something new, and nothing more. */
export const mailJob = (caseId: string, occasion: string, now: Temporal.Instant): NewJob => ({
  kind: CASE_JOBS.mail,
  payload: { caseId, occasion },
  dedupeKey: `${CASE_JOBS.mail} ${caseId} ${occasion}`,
  runAt: now,
  now,
});
