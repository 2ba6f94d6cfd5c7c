import { merge3 } from "#library";
import type { Temporal } from "#platform/clock";
import type { AuthorityDb } from "#platform/db";
import { loadDraft } from "./draft-queries.ts";
import { treeOfDraft } from "./draft-tree.ts";
import { editDraft, type EditOutcome } from "./edit-draft.ts";
import { type PastSteps, pastSteps } from "./edition.ts";
import { listEditions, loadEdition } from "./edition-queries.ts";
import type { WorkshopHouse } from "./house.ts";

/** What can be taken back in a draft, and what done again. */
export const listPastSteps = async (db: AuthorityDb, packageId: string): Promise<PastSteps> =>
  pastSteps(await listEditions(db, packageId));

type Undoing = {
  packageId: string;
  kind: "undo" | "redo";
  /** The edition that the step made; from `listPastSteps`. */
  of: number;
  staffId: string;
  now: Temporal.Instant;
};

const NOT_THERE = "Dieser Schritt lässt sich nicht mehr zurücknehmen.";
const CHANGED_SINCE =
  "An derselben Stelle wurde später noch etwas geändert. Nehmen Sie das zuerst zurück.";

/** Takes one step back, or does it again, and leaves everything that came after it. */
export async function undoStep(
  house: WorkshopHouse,
  db: AuthorityDb,
  { packageId, kind, of, staffId, now }: Undoing,
): Promise<EditOutcome> {
  const [draft, past] = [await loadDraft(db, packageId), await listPastSteps(db, packageId)];
  if (!draft) return { kind: "gone" };
  const steps = kind === "undo" ? past.done : past.undone;
  const [before, after] = [
    await loadEdition(db, { packageId, edition: of - 1 }),
    await loadEdition(db, { packageId, edition: of }),
  ];
  if (!before || !after || !steps.some(({ edition }) => edition === of))
    return { kind: "refused", reason: NOT_THERE };
  const without = await treeOfDraft(house, before);
  const withIt = await treeOfDraft(house, after);
  const [base, mine] = kind === "undo" ? [withIt, without] : [without, withIt];
  return editDraft(house, db, {
    ...{ packageId, edition: draft.edition, staffId, now, past: { kind, of } },
    edit: (theirs) => {
      const { tree, conflicts } = merge3({ base, mine, theirs });
      return conflicts.length === 0 ? tree : { refused: CHANGED_SINCE };
    },
  });
}
