import { type Conflict, type Decisions, mergePackages, type PackageTree } from "#library";
import type { AuthorityDb } from "#platform/db";
import { AppError } from "#platform/errors";
import { canonicalTree, inWords, treeOfDraft, type WrittenTree } from "./draft-tree.ts";
import type { DraftEdition } from "./edition.ts";
import { loadEdition } from "./edition-queries.ts";
import type { WorkshopHouse } from "./house.ts";

/** A tree in, a tree out, or why not, in German. Pure; it may run more than once. */
export type DraftEdit = (tree: PackageTree) => EditResult | Promise<EditResult>;
type EditResult = PackageTree | { refused: string };

export type AppliedEdit =
  | { kind: "applied"; tree: PackageTree; merged: boolean }
  | { kind: "refused"; reason: string }
  | { kind: "conflict"; conflicts: readonly Conflict[] };

type Written = ({ kind: "written" } & WrittenTree) | Extract<AppliedEdit, { kind: "refused" }>;

async function written(tree: PackageTree): Promise<Written> {
  const canonical = await canonicalTree(tree);
  return canonical.kind === "written"
    ? canonical
    : { kind: "refused", reason: inWords(canonical.problems) };
}

async function edited(tree: PackageTree, edit: DraftEdit): Promise<Written> {
  const result = await edit(tree);
  return "refused" in result ? { kind: "refused", reason: result.refused } : written(result);
}

type Applying = {
  packageId: string;
  edition: number;
  edit: DraftEdit;
  decisions?: Decisions | undefined;
};

async function writtenOrThrow(tree: PackageTree): Promise<WrittenTree> {
  const result = await written(tree);
  if (result.kind === "written") return result;
  throw new AppError("internal", { detail: `a stored draft cannot be written: ${result.reason}` });
}

const TOO_OLD = "Dieser Stand ist zu alt. Bitte laden Sie die Seite neu.";

/** The edit done to what the person saw, and merged with what others saved since. */
async function mergeEdit(
  { seen, now }: { seen: PackageTree; now: PackageTree },
  { edit, decisions }: Applying,
): Promise<AppliedEdit> {
  const mine = await edited(seen, edit);
  if (mine.kind === "refused") return mine;
  const base = await writtenOrThrow(seen);
  const theirs = await writtenOrThrow(now);
  const sides = { base: base.content, mine: mine.content, theirs: theirs.content };
  const result = await mergePackages(sides, decisions);
  if (result.kind === "refused") return { kind: "refused", reason: inWords(result.problems) };
  const { conflicts, tree } = result.merge;
  if (conflicts.length > 0) return { kind: "conflict", conflicts };
  return { kind: "applied", tree, merged: true };
}

/** What comes out of an edit over the draft as it is now. */
export async function applyEdit(
  house: WorkshopHouse,
  db: AuthorityDb,
  {
    draft,
    now,
    ...applying
  }: Applying & { draft: Pick<DraftEdition, "edition">; now: PackageTree },
): Promise<AppliedEdit> {
  const { packageId, edition } = applying;
  if (edition === draft.edition) {
    const result = await edited(now, applying.edit);
    return result.kind === "refused" ? result : { ...result, kind: "applied", merged: false };
  }
  const seen = await loadEdition(db, { packageId, edition });
  if (!seen) return { kind: "refused", reason: TOO_OLD };
  return mergeEdit({ seen: await treeOfDraft(house, seen), now }, applying);
}
