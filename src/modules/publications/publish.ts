import { listRevisions, recordRevision } from "#library";
import { dayOf, type Temporal } from "#platform/clock";
import type { AuthorityDb } from "#platform/db";
import { newId } from "#platform/ids";
import { loadDraft, logEvent, type OpenPoint, publishDraft } from "#workshop";
import { deleteFindings } from "./finding-queries.ts";
import type { PublicationHouse } from "./house.ts";
import { enqueuePortion, enqueuePublish } from "./portion-jobs.ts";
import { AT_THE_START, type Publication, type Target } from "./publication.ts";
import { changePublication, insertPublication } from "./publication-queries.ts";
import { countMatters } from "./run-portion.ts";
import { NOT_RECORDED } from "./target.ts";

type Beginning = {
  packageId: string;
  target: Exclude<Target, { kind: "recorded" }>;
  staffId: string;
  now: Temporal.Instant;
};

/** Begins to find out what a publication would mean for what runs. Returns its id. */
export async function beginWeighing(
  db: AuthorityDb,
  { packageId, target, staffId, now }: Beginning,
): Promise<string> {
  const publication: Publication = {
    ...{ id: newId(), packageId, target, staffId },
    state: "live",
    phase: "weighing",
    revision: null,
    publishAt: null,
    reason: null,
    total: await countMatters(db, { packageId, revision: NOT_RECORDED, now }),
    cursor: AT_THE_START,
    begunAt: now,
    publishedAt: null,
    finishedAt: null,
  };
  await db.transaction(async (inner) => {
    await insertPublication(inner, publication);
    await enqueuePortion(inner, publication, now);
  });
  return publication.id;
}

/** What runs follows a revision that is online; inside the transaction that records it. */
async function beginMoving(
  db: AuthorityDb,
  publication: Publication,
  { revision, now }: { revision: number; now: Temporal.Instant },
): Promise<void> {
  const { packageId, state, reason, staffId } = publication;
  const total = await countMatters(db, { packageId, revision, now });
  const moving = { ...publication, phase: "moving" as const, cursor: AT_THE_START };
  await changePublication(db, publication, {
    ...{ phase: "moving", revision, total, cursor: AT_THE_START, state, reason, staffId },
    publishedAt: now,
    finishedAt: null,
  });
  await deleteFindings(db, publication.id);
  await enqueuePortion(db, moving, now);
}

export type PublishResult =
  | { kind: "published"; revision: number }
  /** Something still stands against it. */
  | { kind: "refused"; open: readonly OpenPoint[] }
  /** The draft was changed since; what it means has to be found out again. */
  | { kind: "outdated" };

async function publishEarlier(
  db: AuthorityDb,
  publication: Publication,
  { wanted, now }: { wanted: number; now: Temporal.Instant },
): Promise<PublishResult> {
  const { packageId, state, staffId, reason } = publication;
  const earlier = (await listRevisions(db, packageId)).find(({ revision }) => revision === wanted);
  if (!earlier) return { kind: "outdated" };
  return db.transaction(async (inner) => {
    const { recordedAt: _, revision: __, ...content } = earlier;
    const revision = await recordRevision(inner, { ...content, state, since: dayOf(now) }, now);
    const by = { ...(staffId !== null && { staffId }), ...(reason !== null && { reason }) };
    const detail = { revision, state, earlier: wanted };
    await logEvent(inner, { packageId, kind: "published", ...by, detail, now });
    await beginMoving(inner, publication, { revision, now });
    return { kind: "published", revision };
  });
}

/** Puts it online now; drafts and cases follow by a job. */
export async function publish(
  house: PublicationHouse,
  db: AuthorityDb,
  { publication, now }: { publication: Publication; now: Temporal.Instant },
): Promise<PublishResult> {
  const { target, packageId, state, staffId } = publication;
  if (target.kind === "recorded") return { kind: "outdated" };
  if (target.kind === "revision")
    return publishEarlier(db, publication, { wanted: target.revision, now });
  const draft = await loadDraft(db, packageId);
  const result =
    draft?.edition === target.edition
      ? await publishDraft(house, db, {
          ...{ draft, state, now, mode: house.mode },
          staffId: staffId ?? "",
          alongside: (inner, revision) => beginMoving(inner, publication, { revision, now }),
        })
      : { kind: "outdated" as const };
  if (result.kind === "outdated") await changePublication(db, publication, { phase: "outdated" });
  return result;
}

/** Puts it online at a moment, by a job. False when it is not ready for that any more. */
export const planPublication = (
  db: AuthorityDb,
  publication: Publication,
  { at, now }: { at: Temporal.Instant; now: Temporal.Instant },
): Promise<boolean> =>
  db.transaction(async (inner) => {
    const { state, reason, staffId } = publication;
    const plan = { phase: "planned" as const, publishAt: at, state, reason, staffId };
    if (!(await changePublication(inner, publication, plan))) return false;
    await enqueuePublish(inner, publication.id, { at, now });
    return true;
  });

/** Takes a planned publication back. */
export const cancelPublication = (db: AuthorityDb, publication: Publication): Promise<boolean> =>
  changePublication(db, publication, { phase: "cancelled" });
