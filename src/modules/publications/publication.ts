import type { Temporal } from "#platform/clock";

/** What is to be put online: an edition of the town's draft, or what ran before. */
export type Target =
  | { kind: "draft"; edition: number }
  | { kind: "revision"; revision: number }
  /** It is online already; what runs follows. */
  | { kind: "recorded" };

/**
 * - `weighing`: it is being found out what it means for what runs; nothing changes
 * - `weighed`: that is known
 * - `planned`: goes online at a date
 * - `moving`: is online, and what runs follows
 * - `outdated`: the draft was changed or something newer is online
 */
export type Phase =
  "weighing" | "weighed" | "planned" | "moving" | "done" | "cancelled" | "outdated";

/** Which drafts and cases come next. */
export type Cursor = { stage: "drafts" | "cases"; after: string };

export const AT_THE_START: Cursor = {
  stage: "drafts",
  after: "00000000-0000-0000-0000-000000000000",
};

/** Putting a revision online, from the first look at what it means to the last case that followed. */
export type Publication = {
  id: string;
  packageId: string;
  target: Target;
  state: "live" | "pilot";
  phase: Phase;
  /** The revision that it became. */
  revision: number | null;
  publishAt: Temporal.Instant | null;
  reason: string | null;
  /** null: it came by itself. */
  staffId: string | null;
  /** Drafts and cases that there were when the work began. */
  total: number;
  cursor: Cursor;
  begunAt: Temporal.Instant;
  publishedAt: Temporal.Instant | null;
  finishedAt: Temporal.Instant | null;
};
