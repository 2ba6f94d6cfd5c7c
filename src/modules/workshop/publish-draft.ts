import {
  type Adoption,
  listVersions,
  publishVersion,
  recordRevision,
  variantOf,
  type VersionEntry,
} from "#library";
import { dayOf, type Temporal } from "#platform/clock";
import type { AuthorityDb } from "#platform/db";
import { AppError } from "#platform/errors";
import type { AdoptionDraft } from "./draft.ts";
import { deleteDraft } from "./draft-queries.ts";
import type { WorkshopHouse } from "./house.ts";
import { logEvent } from "./log-queries.ts";
import { checkDraft, type OpenPoint } from "./open-points.ts";
import { listRemarks } from "./remark-queries.ts";
import { spreadVersion } from "./workshop-jobs.ts";

export type Publication =
  | { kind: "published"; revision: number }
  | { kind: "refused"; open: readonly OpenPoint[] }
  /** Somebody changed or published it in between. */
  | { kind: "outdated" };

type Publishing = {
  draft: AdoptionDraft;
  state: "pilot" | "live";
  staffId: string;
  mode: "demo" | "production";
  now: Temporal.Instant;
  /** Runs in the same transaction, with the number of the new revision. */
  alongside?: (db: AuthorityDb, revision: number) => Promise<void>;
};

/** The town's own line of the package, if it has one. */
const ownLine = (versions: readonly VersionEntry[], authorityId: string) =>
  versions.findLast(({ authorId }) => authorId === authorityId);

/**
 * The version that comes out for those who follow the town, when it is an author: its next one.
 * undefined when nobody can follow it, or nothing changed but its own settings.
 */
async function nextVersion(
  house: WorkshopHouse,
  db: AuthorityDb,
  { draft, base, now }: { draft: AdoptionDraft; base: VersionEntry; now: Temporal.Instant },
): Promise<string | undefined> {
  const { region } = house.databases;
  const { authorityId } = db;
  const last = ownLine(await listVersions(region, draft.packageId), authorityId);
  if (!last || draft.overlay.changes.length === 0) return undefined;
  const variant = await variantOf(await house.library.content(base.hash), draft.overlay);
  if (variant.kind === "refused")
    throw new AppError("internal", { detail: "a checked draft cannot be written" });
  const { content } = variant;
  const published = await publishVersion(region, {
    ...{ content, authorId: authorityId, now },
    baseHash: last.hash,
  });
  if (published.kind === "refused")
    throw new AppError("internal", { detail: "a checked draft cannot be published" });
  return published.hash;
}

/**
 * Makes a draft what applies in the town, from now on or in the pilot. The author of a package
 * publishes its next version by it; those who build on it are told by a job.
 */
export async function publishDraft(
  house: WorkshopHouse,
  db: AuthorityDb,
  { draft, state, staffId, mode, now, alongside }: Publishing,
): Promise<Publication> {
  const { packageId } = draft;
  const versions = await listVersions(house.databases.region, packageId);
  const base = versions.find(({ hash }) => hash === draft.baseHash);
  if (!base) throw new AppError("internal", { detail: `no version ${draft.baseHash}` });
  const remarks = await listRemarks(db, draft);
  const { authorityId } = db;
  const { open } = await checkDraft(house, { draft, base, remarks, authorityId, mode });
  if (open.length > 0) return { kind: "refused", open };
  const hash = await nextVersion(house, db, { draft, base, now });
  const isAuthor = base.authorId === authorityId && hash !== undefined;
  const adoption: Omit<Adoption, "revision"> = {
    packageId,
    baseHash: isAuthor ? hash : draft.baseHash,
    overlay: isAuthor ? { changes: [] } : draft.overlay,
    parameters: draft.parameters,
    roleSlots: draft.roleSlots,
    decisions: draft.decisions,
    state,
    since: dayOf(now),
  };
  return db.transaction(async (inner): Promise<Publication> => {
    if (!(await deleteDraft(inner, draft))) return { kind: "outdated" };
    const revision = await recordRevision(inner, adoption, now);
    const detail = { revision, state, version: hash ?? null };
    await logEvent(inner, { packageId, kind: "published", staffId, detail, now });
    if (hash !== undefined) await spreadVersion(inner, { packageId, hash, now });
    await alongside?.(inner, revision);
    return { kind: "published", revision };
  });
}
