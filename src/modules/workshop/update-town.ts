import { type Adoption, listRevisions, loadAdoption, recordRevision } from "#library";
import { dayOf, type Temporal } from "#platform/clock";
import type { AuthorityDb } from "#platform/db";
import type { AdoptionDraft } from "./draft.ts";
import { loadDraft, updateDraft } from "./draft-queries.ts";
import type { WorkshopHouse } from "./house.ts";
import { updateObstacles } from "./journey-check.ts";
import { listLog, logEvent } from "./log-queries.ts";

/** Entries of the log in which the last update certainly is. */
const LATEST = 100;

type Update = { packageId: string; hash: string; now: Temporal.Instant };

/** `proposed`: the town has changes of its own and merges; `held`: it has to look first. */
export type UpdateOutcome = "updated" | "proposed" | "held" | "nothing";

async function obstacles({ library }: WorkshopHouse, adoption: Adoption, hash: string) {
  const [before, after] = await Promise.all([
    library.version(adoption.baseHash),
    library.version(hash),
  ]);
  return updateObstacles(before, after, adoption);
}

/**
 * A draft of what ran until now must not bring the old version back: it builds on the new one, and
 * where it has changes of its own, they are merged first. Signatures have to be given again.
 */
async function bringDraftAlong(
  db: AuthorityDb,
  before: Adoption,
  { packageId, hash, now }: Update,
): Promise<void> {
  const draft = await loadDraft(db, packageId);
  if (!draft || draft.merging || draft.baseHash !== before.baseHash) return;
  const next: AdoptionDraft =
    draft.overlay.changes.length === 0
      ? { ...draft, baseHash: hash }
      : { ...draft, merging: { kind: "version", hash } };
  await updateDraft(db, next, { staffId: draft.changedBy, now });
}

/**
 * Brings a town to another version of its source: by itself when it only sets parameters and all
 * journeys come out, else with a proposal. Every outcome is written down; the same version is
 * offered once.
 */
export async function updateTown(
  house: WorkshopHouse,
  db: AuthorityDb,
  { packageId, hash, now }: Update,
): Promise<UpdateOutcome> {
  const adoption = await loadAdoption(db, packageId);
  if (!adoption || adoption.state === "withdrawn" || adoption.baseHash === hash) return "nothing";
  const detail = { from: adoption.baseHash, to: hash };
  if (adoption.overlay.changes.length > 0) {
    await logEvent(db, { packageId, kind: "update-proposed", detail, now });
    return "proposed";
  }
  const [obstacle] = await obstacles(house, adoption, hash);
  if (obstacle !== undefined) {
    await logEvent(db, { packageId, kind: "update-held", detail, reason: obstacle, now });
    return "held";
  }
  await db.transaction(async (inner) => {
    const revision = await recordRevision(inner, { ...adoption, baseHash: hash }, now);
    await bringDraftAlong(inner, adoption, { packageId, hash, now });
    const was = adoption.revision;
    await logEvent(inner, {
      packageId,
      kind: "updated",
      detail: { ...detail, was, revision },
      now,
    });
  });
  return "updated";
}

async function cameByItself(
  db: AuthorityDb,
  { packageId, revision }: Pick<Adoption, "packageId" | "revision">,
): Promise<boolean> {
  const log = await listLog(db, { packageId, limit: LATEST });
  return log.some(({ kind, detail }) => kind === "updated" && detail["revision"] === revision);
}

type Undoing = { packageId: string; staffId: string; reason: string; now: Temporal.Instant };

/**
 * Takes an update back that came by itself: what ran before applies again. False when what runs did
 * not come by one; that is changed back in a draft.
 */
export async function undoUpdate(
  db: AuthorityDb,
  { packageId, staffId, reason, now }: Undoing,
): Promise<boolean> {
  const [current, before] = await listRevisions(db, packageId);
  if (!current || !before || !(await cameByItself(db, current))) return false;
  await db.transaction(async (inner) => {
    const { recordedAt: _, ...again } = before;
    const revision = await recordRevision(inner, { ...again, since: dayOf(now) }, now);
    const detail = { from: current.baseHash, to: before.baseHash, revision };
    await logEvent(inner, { packageId, kind: "update-undone", staffId, detail, reason, now });
  });
  return true;
}
