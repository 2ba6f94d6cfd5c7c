import type { DraftStay } from "#applications";
import type { StayReason } from "#cases";

export const FATES = ["applicant", "stays", "moves", "unaffected"] as const;
export type Fate = (typeof FATES)[number];

/** What a publication means for one draft or case. Holds ids only. */
export type Finding = {
  matter: "draft" | "case";
  matterId: string;
  fate: Fate;
  /** Why it stays; `asked`: the applicant is at it and is asked along with the rest. */
  reason: StayReason | DraftStay | "asked" | null;
  /** Steps, letters or fields that it is about. */
  about: readonly string[];
  /** Steps at which the case stands. */
  places: readonly string[];
  /** Of a case. */
  reference: string | null;
};
