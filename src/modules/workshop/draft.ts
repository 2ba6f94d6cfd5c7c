import type { Decisions, GivenParameters, Overlay } from "#library";
import type { Temporal } from "#platform/clock";

/** What is being merged into a draft: a newer version of its source, or a change an adopter offers. */
export type Merging = { kind: "version"; hash: string } | { kind: "offer"; id: string };

/** What a town prepares of a package beside what runs. */
export type AdoptionDraft = {
  packageId: string;
  /** Counts the saved changes. */
  edition: number;
  baseHash: string;
  merging: Merging | null;
  parameters: GivenParameters;
  overlay: Overlay;
  /** Office by role slot. */
  roleSlots: Readonly<Record<string, string>>;
  decisions: Decisions;
  /** Offices whose case workers may try it and comment. */
  invited: readonly string[];
  begunAt: Temporal.Instant;
  changedAt: Temporal.Instant;
  changedBy: string;
};

/** What somebody can change in a draft. */
export type DraftContent = Omit<
  AdoptionDraft,
  "packageId" | "edition" | "begunAt" | "changedAt" | "changedBy"
>;

/** Where a service stands on its way to the citizens, in this order. */
export const STAGES = ["intake", "draft", "participation", "pilot", "live"] as const;
export type Stage = (typeof STAGES)[number];

type Standing = {
  draft: Pick<AdoptionDraft, "invited" | "merging"> | undefined;
  /** Something that must be set or decided is still open in the draft. */
  incomplete: boolean;
  /** What runs, whatever the draft is like. */
  running: "draft" | "pilot" | "live" | "withdrawn" | undefined;
};

/** The stage of the draft, or of what runs when there is none. undefined: the town does not have it. */
export function stageOf({ draft, incomplete, running }: Standing): Stage | undefined {
  if (draft) {
    if (incomplete || draft.merging) return "intake";
    return draft.invited.length > 0 ? "participation" : "draft";
  }
  return running === "pilot" || running === "live" ? running : undefined;
}
