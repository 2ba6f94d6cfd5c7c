import {
  applyOverlay,
  type ChangeSet,
  type Conflict,
  type Decisions,
  diff,
  forbiddenChanges,
  overlayOf,
  summary,
} from "#library";
import type { Temporal } from "#platform/clock";
import type { AuthorityDb } from "#platform/db";
import { applyEdit, type DraftEdit } from "./apply-edit.ts";
import { isAuthor, wouldDeviate } from "./deviation.ts";
import { loadDraft, updateDraft } from "./draft-queries.ts";
import { baseTree } from "./draft-tree.ts";
import type { Step } from "./edition.ts";
import type { WorkshopHouse } from "./house.ts";

export type Editing = {
  packageId: string;
  /** The edition that the person had before their eyes. */
  edition: number;
  edit: DraftEdit;
  /** Answers to the conflicts of an earlier try of the same edit. */
  decisions?: Decisions | undefined;
  /** Taking a step back or doing it again; else it is a new step. */
  past?: Pick<Step, "kind" | "of">;
  staffId: string;
  now: Temporal.Instant;
};

export type EditOutcome =
  /** `merged`: somebody else saved in between, and both changes are in. */
  | { kind: "saved"; edition: number; changes: ChangeSet; merged: boolean }
  | { kind: "unchanged"; edition: number }
  /** In German. */
  | { kind: "refused"; reason: string }
  /** It touches what the author declared unchangeable. */
  | { kind: "unchangeable"; changes: ChangeSet }
  /** Somebody else changed the same since that edition. Nothing was saved. */
  | { kind: "conflict"; conflicts: readonly Conflict[]; by: string; at: Temporal.Instant }
  /** The town would leave the shared version without having said why; see `declareDeviation`. */
  | { kind: "undeclared" }
  /** There is no draft any more. */
  | { kind: "gone" };

/** Journeys and drawings follow from the rest; they are named only when nothing else changed. */
function inWords(changes: ChangeSet): string[] {
  const groups = summary(changes, "de");
  const said = groups.filter(({ area }) => area !== "journeys" && area !== "drawing");
  if (said.length > 0) return said.flatMap(({ sentences }) => sentences);
  return groups.map(({ area }) =>
    area === "journeys" ? "Die Probeläufe angepasst." : "Die Zeichnung des Ablaufs geändert.",
  );
}

type Attempt = EditOutcome | { kind: "overtaken" };

async function attempt(
  house: WorkshopHouse,
  db: AuthorityDb,
  { staffId, now, past, ...editing }: Editing,
): Promise<Attempt> {
  const draft = await loadDraft(db, editing.packageId);
  if (!draft) return { kind: "gone" };
  const base = await baseTree(house, draft.baseHash);
  const before = applyOverlay(base, draft.overlay);
  const applied = await applyEdit(house, db, { ...editing, draft, now: before });
  if (applied.kind === "refused") return applied;
  if (applied.kind === "conflict") return { ...applied, by: draft.changedBy, at: draft.changedAt };
  const changes = diff(before, applied.tree);
  if (changes.length === 0) return { kind: "unchanged", edition: draft.edition };
  if (await wouldDeviate(house, db, draft)) return { kind: "undeclared" };
  const forbidden = (await isAuthor(house, db, draft)) ? [] : forbiddenChanges(base, changes);
  if (forbidden.length > 0) return { kind: "unchangeable", changes: forbidden };
  const sentences = inWords(changes);
  const step: Step = { kind: "edit", ...past, sentences };
  const next = { ...draft, overlay: overlayOf(base, applied.tree) };
  if (!(await updateDraft(db, next, { staffId, now, step }))) return { kind: "overtaken" };
  return { kind: "saved", edition: draft.edition + 1, changes, merged: applied.merged };
}

const MOST_TRIES = 5;

/**
 * Does an edit to a draft as it is now and saves it as its next edition. Done over an older edition,
 * it is merged with what others saved since; only a real conflict is handed back. What comes out may
 * be incomplete: `checkDraft` names what keeps it from being published.
 */
export async function editDraft(
  house: WorkshopHouse,
  db: AuthorityDb,
  editing: Editing,
): Promise<EditOutcome> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const outcome = await attempt(house, db, editing);
    if (outcome.kind !== "overtaken") return outcome;
  }
  return { kind: "refused", reason: "Gerade ändern mehrere diesen Entwurf. Bitte noch einmal." };
}
