import type { Temporal } from "#platform/clock";
import { type AuthorityDb, json, type RegionDb, sql } from "#platform/db";
import { enqueue } from "#platform/jobs";
import type { Adoption } from "./adoption.ts";
import { ADOPTION, type LibraryTables, withChanges } from "./queries.ts";

/** A published version without its content. */
export type VersionEntry = {
  packageId: string;
  /** Counts the versions of the package, whoever made them. */
  version: number;
  hash: string;
  authorId: string;
  /** The version it was made from; null when it was written from the beginning. */
  baseHash: string | null;
  publishedAt: Temporal.Instant;
};

/** All versions, of one package or of all, the oldest first. */
export async function listVersions(db: RegionDb, packageId?: string): Promise<VersionEntry[]> {
  const all = db
    .tables<LibraryTables>()
    .selectFrom("package_version")
    .select([
      "package_id as packageId",
      "version",
      "hash",
      "author_id as authorId",
      "base_hash as baseHash",
      "published_at as publishedAt",
    ])
    .orderBy("package_id")
    .orderBy("version");
  return (packageId === undefined ? all : all.where("package_id", "=", packageId)).execute();
}

/** What a town made of a package, as far as it is public: never a draft. */
export type TownAdoption = Adoption & { authorityId: string };

/** The newest revision of every town that has the package (or of all packages). */
export async function listAdoptions(db: RegionDb, packageId?: string): Promise<TownAdoption[]> {
  const newest = db
    .tables<LibraryTables>()
    .selectFrom("adoption")
    .distinctOn(["authority_id", "package_id"])
    .select(["authority_id as authorityId", ...ADOPTION])
    .where("state", "!=", "draft")
    .orderBy("authority_id")
    .orderBy("package_id")
    .orderBy("revision", "desc");
  const rows = await (
    packageId === undefined ? newest : newest.where("package_id", "=", packageId)
  ).execute();
  return rows.map(withChanges);
}

/** All that a town ever ran of a package, the newest first. */
export async function listRevisions(
  db: AuthorityDb,
  packageId: string,
): Promise<(Adoption & { recordedAt: Temporal.Instant })[]> {
  const rows = await db
    .tables<LibraryTables>()
    .selectFrom("adoption")
    .select([...ADOPTION, "recorded_at as recordedAt"])
    .where("package_id", "=", packageId)
    .orderBy("revision", "desc")
    .execute();
  return rows.map(withChanges);
}

/** Kind of the job that says that a town has a new revision; cases and drafts follow it. */
export const REVISION_RECORDED = "adoption.recorded";

/**
 * Records what applies in the town from now on, as the next revision, and returns its number; in the
 * caller's transaction. Throws when somebody else recorded one in the same moment.
 */
export async function recordRevision(
  db: AuthorityDb,
  adoption: Omit<Adoption, "revision">,
  now: Temporal.Instant,
): Promise<number> {
  const { packageId, baseHash, parameters, overlay, decisions, roleSlots, state, since } = adoption;
  const { rows } = await sql<{ revision: number }>`
    insert into adoption (authority_id, package_id, revision, base_hash, parameters, overlay,
      decisions, role_slots, state, since, recorded_at)
    select ${db.authorityId}::uuid, ${packageId}::text, coalesce(max(revision), 0) + 1, ${baseHash}::text,
      ${json(parameters)}, ${json(overlay)}, ${json(decisions)}, ${json(roleSlots)}, ${state}::text,
      ${since.toString()}::date, ${now}::timestamptz
    from adoption where package_id = ${packageId}
    returning revision
  `.execute(db.tables<LibraryTables>());
  const revision = rows[0]?.revision ?? 0;
  await enqueue(db, {
    kind: REVISION_RECORDED,
    payload: { packageId, revision },
    dedupeKey: `${REVISION_RECORDED} ${packageId} ${revision}`,
    runAt: now,
    now,
  });
  return revision;
}
