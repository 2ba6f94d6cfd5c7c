import type { Temporal } from "#platform/clock";
import type { NewJob } from "#platform/jobs";

/** Kinds of jobs a payment writes for itself. Payloads hold ids only. */
export const PAYMENT_JOBS = { poll: "payment.poll", watch: "payment.watch" } as const;

type Try = { paymentId: string; requestId: string };

type Asking = {
  /** Counts the askings before. */
  step: number;
  /** What kept the service from answering the last one. */
  problem?: string | undefined;
  at: Temporal.Instant;
  now: Temporal.Instant;
};

/** Asks the payment service what became of a try. */
export const pollJob = (
  { paymentId, requestId }: Try,
  { step, problem, at, now }: Asking,
): NewJob => ({
  kind: PAYMENT_JOBS.poll,
  payload: { paymentId, requestId, step },
  dedupeKey: `${PAYMENT_JOBS.poll} ${requestId} ${step}`,
  problem,
  runAt: at,
  now,
});

/** Somebody said that something happened: ask now, at most once a minute, beside the usual askings. */
export const hintJob = ({ paymentId, requestId }: Try, now: Temporal.Instant): NewJob => ({
  kind: PAYMENT_JOBS.poll,
  payload: { paymentId, requestId, step: null },
  dedupeKey: `${PAYMENT_JOBS.poll} ${requestId} hint ${now.toString({ smallestUnit: "minute" })}`,
  runAt: now,
  now,
});

/** Looks after a try that was written down, in case the process dies before the service answered. */
export const watchJob = ({ paymentId, requestId }: Try, now: Temporal.Instant): NewJob => ({
  kind: PAYMENT_JOBS.watch,
  payload: { paymentId, requestId },
  dedupeKey: `${PAYMENT_JOBS.watch} ${requestId}`,
  runAt: now.add({ seconds: 60 }),
  now,
});
