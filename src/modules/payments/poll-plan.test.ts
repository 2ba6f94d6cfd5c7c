import { expect, it } from "vitest";
import { Temporal } from "#platform/clock";
import { nextPoll } from "./poll-plan.ts";

const dueOn = Temporal.PlainDate.from("2026-04-21");
const now = Temporal.Instant.from("2026-04-07T08:00:00Z");
const secondsUntil = (step: number) => {
  const next = nextPoll(step, { dueOn, now });
  return next.kind === "at" ? next.at.since(now).total("seconds") : undefined;
};

it("asks soon at first and then less and less often", () => {
  expect([0, 1, 2, 3].map(secondsUntil)).toEqual([10, 20, 40, 80]);
  expect([11, 12, 50, 1_000].map(secondsUntil)).toEqual([20_480, 21_600, 21_600, 21_600]);
});

it("gives up a week after the fee was due, and not before", () => {
  const at = (instant: string) => nextPoll(9, { dueOn, now: Temporal.Instant.from(instant) }).kind;
  expect(at("2026-04-28T21:59:59Z")).toBe("at");
  expect(at("2026-04-28T22:00:00Z")).toBe("give-up");
});
