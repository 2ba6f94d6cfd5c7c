import { startOfDay, Temporal } from "#platform/clock";

const SIX_HOURS = 6 * 60 * 60;
const FIRST = 10;
/** Payment services settle what was left open within days; after this the Kasse has to look. */
const GRACE_DAYS = 7;

export type NextPoll = { kind: "at"; at: Temporal.Instant } | { kind: "give-up" };

/**
 * When a payment service is asked again: after 10 seconds, 20, 40 … up to every six hours, until a
 * week after the fee is due.
 */
export function nextPoll(
  step: number,
  { dueOn, now }: { dueOn: Temporal.PlainDate; now: Temporal.Instant },
): NextPoll {
  const last = startOfDay(dueOn.add({ days: GRACE_DAYS + 1 }));
  if (Temporal.Instant.compare(now, last) >= 0) return { kind: "give-up" };
  const seconds = Math.min(FIRST * 2 ** Math.min(step, 20), SIX_HOURS);
  return { kind: "at", at: now.add({ seconds }) };
}
