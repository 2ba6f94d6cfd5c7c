import type { Temporal } from "#platform/clock";
import {
  type AuthorityDb,
  json,
  type Kysely,
  prepared,
  type RawBuilder,
  type RegionDb,
  sql,
} from "#platform/db";
import type { Adoption, AdoptionState } from "./adoption.ts";
import type { PackageContent } from "./package-content.ts";

export type LibraryTables = {
  package_version: {
    package_id: string;
    version: number;
    hash: string;
    content: PackageContent;
    author_id: string;
    base_hash: string | null;
    published_at: Temporal.Instant;
  };
  adoption: {
    authority_id: string;
    package_id: string;
    revision: number;
    base_hash: string;
    parameters: Adoption["parameters"];
    /** `{}` in rows of the beginning. */
    overlay: Partial<Adoption["overlay"]>;
    decisions: Adoption["decisions"];
    role_slots: Adoption["roleSlots"];
    state: AdoptionState;
    since: Temporal.PlainDate;
    recorded_at: Temporal.Instant;
  };
};

export async function hasVersion(db: RegionDb, hash: string): Promise<boolean> {
  const row = await db
    .tables<LibraryTables>()
    .selectFrom("package_version")
    .select("version")
    .where("hash", "=", hash)
    .executeTakeFirst();
  return row !== undefined;
}

export async function loadContent(db: RegionDb, hash: string): Promise<PackageContent | undefined> {
  const row = await db
    .tables<LibraryTables>()
    .selectFrom("package_version")
    .select("content")
    .where("hash", "=", hash)
    .executeTakeFirst();
  return row?.content;
}

export type NewVersion = {
  packageId: string;
  hash: string;
  content: PackageContent;
  authorId: string;
  /** The version it was made from; null when it was written from the beginning. */
  baseHash: string | null;
  publishedAt: Temporal.Instant;
};

/** Adds a version with the next number. A content that is known already changes nothing. */
export async function insertVersion(db: RegionDb, version: NewVersion): Promise<void> {
  await sql`
    insert into package_version (package_id, version, hash, content, author_id, base_hash, published_at)
    select ${version.packageId}, coalesce(max(version), 0) + 1, ${version.hash},
      ${json(version.content)}, ${version.authorId}, ${version.baseHash}::text, ${version.publishedAt}::timestamptz
    from package_version where package_id = ${version.packageId}
    on conflict do nothing
  `.execute(db.tables<LibraryTables>());
}

export const ADOPTION = [
  "package_id as packageId",
  "revision",
  "base_hash as baseHash",
  "parameters",
  "overlay",
  "decisions",
  "role_slots as roleSlots",
  "state",
  "since",
] as const;

export const withChanges = <Row extends { overlay: Partial<Adoption["overlay"]> }>(row: Row) => ({
  ...row,
  overlay: { changes: row.overlay.changes ?? [] },
});

const newestAdoption = prepared(
  (tables: Kysely<LibraryTables>, { packageId }: { packageId: string }) =>
    tables
      .selectFrom("adoption")
      .select(ADOPTION)
      .where("package_id", "=", packageId)
      .where("state", "!=", "draft")
      .orderBy("revision", "desc")
      .limit(1),
);

const adoptionRevision = prepared(
  (tables: Kysely<LibraryTables>, slots: { packageId: string; revision: number }) =>
    tables
      .selectFrom("adoption")
      .select(ADOPTION)
      .where("package_id", "=", slots.packageId)
      .where("revision", "=", slots.revision),
);

/** A revision of a town's adoption; without number the newest one that is no draft. */
export async function loadAdoption(
  db: AuthorityDb,
  packageId: string,
  revision?: number,
): Promise<Adoption | undefined> {
  const [row] =
    revision === undefined
      ? await newestAdoption(db, { packageId })
      : await adoptionRevision(db, { packageId, revision });
  return row && withChanges(row);
}

/** In a statement over a table with `authority_id` and `package_id`: the town offers the package. */
export const isOfferedFor = (table: string): RawBuilder<boolean> => sql<boolean>`(
  select state <> 'withdrawn' from adoption
  where adoption.authority_id = ${sql.ref(`${table}.authority_id`)}
    and adoption.package_id = ${sql.ref(`${table}.package_id`)} and state <> 'draft'
  order by revision desc limit 1)`;

/** Records the next revision; a town's first one stays when two processes start at once. */
export async function insertAdoption(
  db: AuthorityDb,
  adoption: Adoption,
  now: Temporal.Instant,
): Promise<void> {
  await db
    .tables<LibraryTables>()
    .insertInto("adoption")
    .values({
      authority_id: db.authorityId,
      package_id: adoption.packageId,
      revision: adoption.revision,
      base_hash: adoption.baseHash,
      parameters: json(adoption.parameters),
      overlay: json(adoption.overlay),
      decisions: json(adoption.decisions),
      role_slots: json(adoption.roleSlots),
      state: adoption.state,
      since: adoption.since,
      recorded_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
