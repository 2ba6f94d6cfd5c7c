import type { Temporal } from "#platform/clock";

/** Longer than any transaction lives. */
const WAITED_MS = 15 * 60_000;
/** More are never under way at a time. */
const LOOKED_BACK = 10_000;

/**
 * Positions that were passed and not seen. A position is given before its row is committed, so one
 * may come after many later ones; or never, when its transaction was undone or its row is not for
 * everybody.
 */
export type MissedPositions = {
  /** What was seen; what was not, above `from` and up to `to`, may still come. */
  note: (seen: readonly number[], span: { from: number; to: number }) => void;
  /** Read on from here: nothing that may still come lies below. */
  readFrom: (position: number) => number;
};

export function createMissedPositions(now: () => Temporal.Instant): MissedPositions {
  /** Since when each is missed, lowest first. */
  const missed = new Map<number, number>();
  const forgetOld = (): void => {
    const before = now().epochMilliseconds - WAITED_MS;
    for (const [position, since] of missed) if (since < before) missed.delete(position);
  };
  return {
    note: (seen, { from, to }) => {
      const there = new Set(seen);
      for (const position of there) missed.delete(position);
      const at = now().epochMilliseconds;
      for (let position = Math.max(from, to - LOOKED_BACK) + 1; position <= to; position += 1)
        if (!there.has(position) && !missed.has(position)) missed.set(position, at);
    },
    readFrom: (position) => {
      forgetOld();
      let from = position;
      for (const one of missed.keys()) from = Math.min(from, one - 1);
      return from;
    },
  };
}
