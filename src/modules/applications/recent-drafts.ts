import type { Temporal } from "#platform/clock";

const MOST = 1_000;
const KEPT_MS = 15 * 60_000;

type Kept<T> = { value: T; at: number };

/**
 * What people worked on in the last quarter of an hour, so that it need not be opened again. It is
 * never believed: the statement that would read the row, or the one that writes it, says whether
 * its version is still the same.
 */
export type RecentOnes<T> = {
  find: (key: string, now: Temporal.Instant) => T | undefined;
  keep: (key: string, value: T, now: Temporal.Instant) => void;
};

export function createRecentOnes<T>(): RecentOnes<T> {
  // In the order in which they were kept.
  const known = new Map<string, Kept<T>>();
  const dropOld = (before: number): void => {
    for (const [key, { at }] of known) {
      if (at >= before && known.size <= MOST) return;
      known.delete(key);
    }
  };
  return {
    find: (key, now) => {
      const kept = known.get(key);
      return kept && kept.at >= now.epochMilliseconds - KEPT_MS ? kept.value : undefined;
    },
    keep: (key, value, now) => {
      const at = now.epochMilliseconds;
      known.delete(key);
      known.set(key, { value, at });
      dropOld(at - KEPT_MS);
    },
  };
}
