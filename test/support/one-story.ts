import { afterEach, beforeEach } from "vitest";

/** The tests of this file go on from each other: when one fails, the rest is skipped. */
export function tellOneStory(): void {
  let broke = false;
  beforeEach(({ skip }) => skip(broke, "the story broke before"));
  afterEach(({ task }) => void (broke ||= task.result?.state === "fail"));
}
