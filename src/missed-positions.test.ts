import { expect, it } from "vitest";
import { fixedClock } from "#platform/clock";
import { createMissedPositions } from "./missed-positions.ts";

it("reads on from the lowest position that was passed and not seen, until it comes", () => {
  const missed = createMissedPositions(fixedClock("2026-11-22T09:00:00Z").now);
  missed.note([1, 2, 4, 6], { from: 0, to: 6 });
  expect(missed.readFrom(6)).toBe(2);
  missed.note([3], { from: 6, to: 6 });
  expect(missed.readFrom(6)).toBe(4);
  missed.note([5], { from: 6, to: 6 });
  expect(missed.readFrom(6)).toBe(6);
});

it("waits a quarter of an hour for one that never comes", () => {
  const clock = fixedClock("2026-11-22T09:00:00Z");
  const missed = createMissedPositions(clock.now);
  missed.note([2], { from: 0, to: 2 });
  clock.set("2026-11-22T09:15:00Z");
  expect(missed.readFrom(2)).toBe(0);
  clock.set("2026-11-22T09:15:01Z");
  expect(missed.readFrom(2)).toBe(2);
});

it("waits for the last ones only after a great leap", () => {
  const missed = createMissedPositions(fixedClock("2026-11-22T09:00:00Z").now);
  missed.note([1_000_000], { from: 0, to: 1_000_000 });
  expect(missed.readFrom(1_000_000)).toBe(990_000);
});
