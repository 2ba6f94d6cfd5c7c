import { expect, it } from "vitest";
import { Temporal } from "#platform/clock";
import { createRecentOnes } from "./recent-drafts.ts";

const start = Temporal.Instant.from("2026-11-23T09:00:00Z");
const after = (minutes: number) => start.add({ minutes });

it("gives back what was kept last under a name", () => {
  const recent = createRecentOnes<string>();
  recent.keep("a", "first", start);
  recent.keep("a", "second", start);
  expect(recent.find("a", start)).toBe("second");
  expect(recent.find("b", start)).toBeUndefined();
});

it("forgets after a quarter of an hour", () => {
  const recent = createRecentOnes<string>();
  recent.keep("a", "draft", start);
  expect(recent.find("a", after(15))).toBeDefined();
  expect(recent.find("a", after(16))).toBeUndefined();
});

it("keeps a thousand at most, and loses the oldest first", () => {
  const recent = createRecentOnes<number>();
  for (let count = 0; count <= 1_000; count += 1) recent.keep(`draft ${count}`, count, start);
  expect(recent.find("draft 0", start)).toBeUndefined();
  expect(recent.find("draft 1", start)).toBe(1);
  expect(recent.find("draft 1000", start)).toBe(1_000);
});
