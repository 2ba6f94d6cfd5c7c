import { expect, it } from "vitest";
import { fixedClock } from "#platform/clock";
import { contentRevision } from "./content-revision.ts";

it("changes with the content and at midnight of the region, not of UTC", () => {
  const clock = fixedClock("2026-11-22T22:59:00Z");
  let content = "a";
  const revision = contentRevision(clock, () => content);
  const evening = revision();
  expect(revision()).toBe(evening);
  content = "b";
  expect(revision()).not.toBe(evening);
  content = "a";
  clock.set("2026-11-22T23:00:00Z");
  expect(revision()).not.toBe(evening);
  clock.set("2026-11-22T12:00:00Z");
  expect(revision()).toBe(evening);
});
