import type { Overlay } from "#library";
import type { Temporal } from "#platform/clock";

/** What somebody did to a draft by editing it; undoing and doing again are steps of their own. */
export type Step = {
  kind: "edit" | "undo" | "redo";
  /** The edition that is taken back or done again. */
  of?: number;
  /** What changed, in German, one sentence each. */
  sentences: readonly string[];
};

/** A draft as it was after somebody saved it. */
export type DraftEdition = {
  edition: number;
  baseHash: string;
  overlay: Overlay;
  /** Null: settings, answers of a merge or another version under it. */
  step: Step | null;
  changedAt: Temporal.Instant;
  changedBy: string;
};

/** A step that can be taken back or done again. */
export type PastStep = Omit<DraftEdition, "overlay" | "step"> & { sentences: readonly string[] };

export type PastSteps = {
  /** The next one to be taken back comes first. */
  done: readonly PastStep[];
  /** The next one to be done again comes first. */
  undone: readonly PastStep[];
};

/**
 * What can be taken back and done again after these editions, the oldest first. A new edit forgets
 * what was taken back; when the draft came to build on another version, everything before it stays.
 */
export function pastSteps(editions: readonly Omit<DraftEdition, "overlay">[]): PastSteps {
  let done: PastStep[] = [];
  let undone: PastStep[] = [];
  for (const [index, { step, ...edition }] of editions.entries()) {
    const before = editions[index - 1];
    if (before && before.baseHash !== edition.baseHash) [done, undone] = [[], []];
    if (!step || !before) continue;
    const past = { ...edition, sentences: step.sentences };
    if (step.kind === "edit") [done, undone] = [[past, ...done], []];
    const isIt = (one: PastStep) => one.edition === step.of;
    if (step.kind === "undo") {
      undone = [...done.filter(isIt), ...undone];
      done = done.filter((one) => !isIt(one));
    }
    if (step.kind === "redo") {
      done = [...undone.filter(isIt), ...done];
      undone = undone.filter((one) => !isIt(one));
    }
  }
  return { done, undone };
}
