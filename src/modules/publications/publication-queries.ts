import type { Temporal } from "#platform/clock";
import type { AuthorityDb } from "#platform/db";
import type { Cursor, Publication, Target } from "./publication.ts";

type PublicationTables = {
  publication: {
    authority_id: string;
    id: string;
    package_id: string;
    draft_edition: number | null;
    earlier_revision: number | null;
    state: Publication["state"];
    phase: Publication["phase"];
    revision: number | null;
    publish_at: Temporal.Instant | null;
    reason: string | null;
    staff_id: string | null;
    total: number;
    stage: Cursor["stage"];
    after: string;
    begun_at: Temporal.Instant;
    published_at: Temporal.Instant | null;
    finished_at: Temporal.Instant | null;
  };
};
type Row = PublicationTables["publication"];

function targetOf({ draft_edition: edition, earlier_revision: revision }: Row): Target {
  if (edition !== null) return { kind: "draft", edition };
  return revision === null ? { kind: "recorded" } : { kind: "revision", revision };
}

const publicationOf = (row: Row): Publication => ({
  id: row.id,
  packageId: row.package_id,
  target: targetOf(row),
  state: row.state,
  phase: row.phase,
  revision: row.revision,
  publishAt: row.publish_at,
  reason: row.reason,
  staffId: row.staff_id,
  total: row.total,
  cursor: { stage: row.stage, after: row.after },
  begunAt: row.begun_at,
  publishedAt: row.published_at,
  finishedAt: row.finished_at,
});

/** False when the revision has a publication already. */
export async function insertPublication(
  db: AuthorityDb,
  publication: Publication,
): Promise<boolean> {
  const { target } = publication;
  const result = await db
    .tables<PublicationTables>()
    .insertInto("publication")
    .values({
      authority_id: db.authorityId,
      id: publication.id,
      package_id: publication.packageId,
      draft_edition: target.kind === "draft" ? target.edition : null,
      earlier_revision: target.kind === "revision" ? target.revision : null,
      state: publication.state,
      phase: publication.phase,
      revision: publication.revision,
      publish_at: publication.publishAt,
      reason: publication.reason,
      staff_id: publication.staffId,
      total: publication.total,
      stage: publication.cursor.stage,
      after: publication.cursor.after,
      begun_at: publication.begunAt,
      published_at: publication.publishedAt,
      finished_at: publication.finishedAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

const own = (db: AuthorityDb) =>
  db
    .tables<PublicationTables>()
    .selectFrom("publication")
    .selectAll()
    .where("authority_id", "=", db.authorityId);

export async function findPublication(
  db: AuthorityDb,
  id: string,
): Promise<Publication | undefined> {
  const row = await own(db).where("id", "=", id).executeTakeFirst();
  return row && publicationOf(row);
}

/** Those of a package, the newest first. */
export async function listPublications(
  db: AuthorityDb,
  packageId: string,
  limit: number,
): Promise<Publication[]> {
  const rows = await own(db)
    .where("package_id", "=", packageId)
    .orderBy("begun_at", "desc")
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
  return rows.map(publicationOf);
}

type Progress = Partial<
  Pick<
    Publication,
    | "phase"
    | "revision"
    | "publishAt"
    | "reason"
    | "state"
    | "staffId"
    | "total"
    | "cursor"
    | "publishedAt"
    | "finishedAt"
  >
>;

/** False when it is not in that phase any more. */
export async function changePublication(
  db: AuthorityDb,
  { id, phase }: Pick<Publication, "id" | "phase">,
  change: Progress,
): Promise<boolean> {
  const { publishAt, staffId, cursor, publishedAt, finishedAt, ...same } = change;
  const result = await db
    .tables<PublicationTables>()
    .updateTable("publication")
    .set({
      ...same,
      ...(publishAt !== undefined && { publish_at: publishAt }),
      ...(staffId !== undefined && { staff_id: staffId }),
      ...cursor,
      ...(publishedAt !== undefined && { published_at: publishedAt }),
      ...(finishedAt !== undefined && { finished_at: finishedAt }),
    })
    .where("authority_id", "=", db.authorityId)
    .where("id", "=", id)
    .where("phase", "=", phase)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
