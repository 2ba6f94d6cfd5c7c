import {
  apply,
  type Decision,
  forbiddenChanges,
  invert,
  mergePackages,
  overlayOf,
  type PackageContent,
  type PackageMerge,
  type PackageTree,
  readTree,
  variantOf,
} from "#library";
import type { Temporal } from "#platform/clock";
import type { AuthorityDb } from "#platform/db";
import { AppError } from "#platform/errors";
import type { AdoptionDraft, Merging } from "./draft.ts";
import { updateDraft } from "./draft-queries.ts";
import type { WorkshopHouse } from "./house.ts";
import { logEvent } from "./log-queries.ts";
import { answerOffer, type ChangeOffer, listOffersOf } from "./offer-queries.ts";

type Acting = { staffId: string; now: Temporal.Instant };
export type MergedPackage = Extract<PackageMerge, { kind: "merged" }>;

/** A draft with what is to be merged into it. */
export type DraftMerge = {
  merged: MergedPackage;
  mine: PackageContent;
  theirs: PackageContent;
  /** The offer, when it is one that is merged. */
  offer: ChangeOffer | undefined;
};

async function written(content: PackageContent, overlay: AdoptionDraft["overlay"]) {
  const variant = await variantOf(content, overlay);
  if (variant.kind === "written") return variant.content;
  throw new AppError("internal", { detail: "a stored overlay cannot be written" });
}

async function offerOf(house: WorkshopHouse, db: AuthorityDb, merging: Merging) {
  if (merging.kind === "version") return undefined;
  const offers = await listOffersOf(house.databases.region, db.authorityId);
  const offer = offers.find(({ id, toId }) => id === merging.id && toId === db.authorityId);
  if (!offer) throw new AppError("not-found", { detail: `no offer ${merging.id}` });
  return offer;
}

/** What comes out when the draft is merged now; undefined when nothing is being merged. */
export async function mergeOf(
  house: WorkshopHouse,
  db: AuthorityDb,
  draft: AdoptionDraft,
): Promise<DraftMerge | undefined> {
  const { merging } = draft;
  if (!merging) return undefined;
  const { content } = house.library;
  const own = await content(draft.baseHash);
  const mine = await written(own, draft.overlay);
  const offer = await offerOf(house, db, merging);
  const base = offer ? await content(offer.baseHash) : own;
  const theirs = offer
    ? await written(base, offer.overlay)
    : await content(merging.kind === "version" ? merging.hash : draft.baseHash);
  const merged = await mergePackages({ base, mine, theirs }, draft.decisions);
  if (merged.kind === "refused")
    throw new AppError("internal", { detail: "published versions cannot be merged" });
  return { merged, mine, theirs, offer };
}

type Answer = Acting & { key: string; decision: Decision; question: string };

/** Stores the answer to one question, with its reason. False when the draft changed in between. */
export async function decide(
  db: AuthorityDb,
  draft: AdoptionDraft,
  { key, decision, question, staffId, now }: Answer,
): Promise<boolean> {
  const { packageId } = draft;
  return db.transaction(async (inner) => {
    const decisions = { ...draft.decisions, [key]: decision };
    if (!(await updateDraft(inner, { ...draft, decisions }, { staffId, now }))) return false;
    const detail = { question, choice: decision.choice };
    const { reason } = decision;
    await logEvent(inner, { packageId, kind: "decided", staffId, detail, reason, now });
    return true;
  });
}

/** Takes an answer back, so that the question is asked again. */
export const reopen = (
  db: AuthorityDb,
  draft: AdoptionDraft,
  { key, ...acting }: Acting & { key: string },
): Promise<boolean> => {
  const { [key]: _, ...decisions } = draft.decisions;
  return updateDraft(db, { ...draft, decisions }, acting);
};

async function treeOf(content: PackageContent): Promise<PackageTree> {
  const reading = await readTree(content);
  if (reading.kind === "read") return reading.tree;
  throw new AppError("internal", { detail: "a stored package cannot be read" });
}

export type Finish =
  | { kind: "finished" }
  | { kind: "outdated" }
  /** Questions are open. */
  | { kind: "open" }
  /** What was taken back touches something that its author declared unchangeable. */
  | { kind: "forbidden" };

type Finishing = Acting & {
  /** Changes that came without a question and are not wanted, by their place in `merge.automatic`. */
  declined: readonly number[];
  sentences: readonly string[];
  reason: string;
};

async function resultOf(
  house: WorkshopHouse,
  draft: AdoptionDraft,
  { merged, theirs, offer, declined }: DraftMerge & Pick<Finishing, "declined">,
) {
  const { tree, automatic } = merged.merge;
  const undone = declined.flatMap((index) => automatic[index] ?? []).toReversed();
  const baseHash = draft.merging?.kind === "version" ? draft.merging.hash : draft.baseHash;
  const base = await treeOf(offer ? await house.library.content(baseHash) : theirs);
  const overlay = overlayOf(base, apply(tree, undone.map(invert)));
  return { base, baseHash, overlay };
}

/**
 * Ends a merge: the draft builds on the new version, and what is still different is the town's own.
 * An offer is accepted by it.
 */
export async function finishMerge(
  house: WorkshopHouse,
  db: AuthorityDb,
  { draft, ...finishing }: Finishing & { draft: AdoptionDraft },
): Promise<Finish> {
  const { declined, sentences, reason, staffId, now } = finishing;
  const merge = await mergeOf(house, db, draft);
  if (!merge) return { kind: "outdated" };
  if (merge.merged.merge.conflicts.length > 0) return { kind: "open" };
  const { base, baseHash, overlay } = await resultOf(house, draft, { ...merge, declined });
  if (!merge.offer && forbiddenChanges(base, overlay.changes).length > 0)
    return { kind: "forbidden" };
  const { packageId } = draft;
  const saved = await db.transaction(async (inner) => {
    const next = { ...draft, baseHash, overlay, merging: null };
    if (!(await updateDraft(inner, next, { staffId, now }))) return false;
    for (const sentence of sentences)
      await logEvent(inner, {
        ...{ packageId, kind: "declined", staffId, reason, now },
        detail: { sentence },
      });
    const detail = { to: baseHash, offer: merge.offer?.id ?? null };
    await logEvent(inner, { packageId, kind: "merged", staffId, detail, now });
    return true;
  });
  if (!saved) return { kind: "outdated" };
  if (merge.offer)
    await answerOffer(house.databases.region, merge.offer, { state: "accepted", answer: "", now });
  return { kind: "finished" };
}
