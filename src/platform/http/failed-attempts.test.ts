import { expect, it } from "vitest";
import { Temporal } from "#platform/clock";
import { createFailedAttempts } from "./failed-attempts.ts";

const now = Temporal.Instant.from("2026-11-22T09:00:00Z");
const limits = [
  { key: "case A", most: 2 },
  { key: "address 1", most: 3 },
];

it("is over when one of the keys failed too often, for ten minutes from its first failure", () => {
  const attempts = createFailedAttempts();
  expect(attempts.isOver(limits, now)).toBe(false);
  attempts.note(limits, now);
  attempts.note(limits, now.add({ minutes: 9 }));
  expect(attempts.isOver(limits, now.add({ minutes: 9 }))).toBe(true);
  expect(attempts.isOver([limits[1]!], now.add({ minutes: 9 }))).toBe(false);
  expect(attempts.isOver(limits, now.add({ minutes: 10 }))).toBe(false);
});

it("keeps only so many keys, the latest", () => {
  const attempts = createFailedAttempts(2);
  for (const key of ["a", "b", "c"]) attempts.note([{ key, most: 1 }], now);
  const known = ["a", "b", "c"].filter((key) => attempts.isOver([{ key, most: 1 }], now));
  expect(known).toEqual(["b", "c"]);
});
