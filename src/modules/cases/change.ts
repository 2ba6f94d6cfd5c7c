import type { NewJob } from "#platform/jobs";
import type { Temporal } from "#platform/clock";
import type { Work } from "#identity";
import type { NewCaseEvent } from "./event-log.ts";

export type NewTask = {
  token: number;
  element: string;
  needs: Work;
  office: string;
  openedAt: Temporal.Instant;
  dueAt: Temporal.Instant | null;
};

/** What is written together with the new state of a case. */
export type Change =
  | { kind: "open-task"; task: NewTask }
  | { kind: "close-task"; token: number }
  | { kind: "event"; event: NewCaseEvent }
  | { kind: "job"; job: NewJob };
