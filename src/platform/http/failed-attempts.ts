import { Temporal } from "#platform/clock";

/** Something that may fail so often, such as the look-ups of one case, or those from one address. */
export type AttemptLimit = { key: string; most: number };

export type FailedAttempts = {
  /** Whether one of them has failed too often in the last ten minutes. */
  isOver: (limits: readonly AttemptLimit[], now: Temporal.Instant) => boolean;
  note: (limits: readonly AttemptLimit[], now: Temporal.Instant) => void;
};

const WINDOW = { minutes: 10 };
const MOST_KEYS = 100_000;

type Count = { failures: number; until: Temporal.Instant };

/**
 * Counts what failed, never what worked: an office behind one address does not use up anything.
 * In memory, by process; when there are too many keys the oldest goes.
 */
export function createFailedAttempts(mostKeys = MOST_KEYS): FailedAttempts {
  const counts = new Map<string, Count>();
  const countOf = (key: string, now: Temporal.Instant): Count | undefined => {
    const count = counts.get(key);
    return count && Temporal.Instant.compare(now, count.until) < 0 ? count : undefined;
  };
  return {
    isOver: (limits, now) =>
      limits.some(({ key, most }) => (countOf(key, now)?.failures ?? 0) >= most),
    note: (limits, now) => {
      for (const { key } of limits) {
        const { failures, until } = countOf(key, now) ?? { failures: 0, until: now.add(WINDOW) };
        counts.delete(key);
        counts.set(key, { failures: failures + 1, until });
      }
      for (const key of counts.keys()) {
        if (counts.size <= mostKeys) break;
        counts.delete(key);
      }
    },
  };
}
