import type { Answers } from "#forms";
import type { Temporal } from "#platform/clock";
import type { CaseState } from "../case-state.ts";
import type { ToldEvent } from "../process-record.ts";

export type Told = ToldEvent & { at: Temporal.Instant };

/** A case with what it takes to say whether another version suits it. */
export type CaseHistory = {
  state: CaseState;
  /** What its process was told, oldest first. */
  told: readonly Told[];
  /** Answers as they were until the applicant corrected them, oldest first. */
  answersUntil: readonly { at: Temporal.Instant; answers: Answers }[];
  /** Ids of its letters, written or still to be written. */
  letters: readonly string[];
  /** Fields that the applicant is asked to correct now; undefined: none. */
  asked: readonly string[] | undefined;
};
