import type { Temporal } from "#platform/clock";
import type { AuthorityDb } from "#platform/db";
import type { ApplicationTables, DraftRow } from "../queries.ts";

export type DraftPortion = {
  packageId: string;
  /** Drafts that have this revision already are left out. */
  otherThan: number;
  /** Those that were edited since; older ones are dead. */
  since: Temporal.Instant;
};

const ofPackage = (db: AuthorityDb, { packageId, otherThan, since }: DraftPortion) =>
  db
    .tables<ApplicationTables>()
    .selectFrom("draft")
    .where("authority_id", "=", db.authorityId)
    .where("package_id", "=", packageId)
    .where("adoption_revision", "!=", otherThan)
    .where("updated_at", ">", since);

/** Drafts of a package that live, in portions by their ids. */
export const findOpenDrafts = (
  db: AuthorityDb,
  portion: DraftPortion & { after: string; limit: number },
): Promise<DraftRow[]> =>
  ofPackage(db, portion)
    .selectAll()
    .where("id", ">", portion.after)
    .orderBy("id")
    .limit(portion.limit)
    .execute();

export async function countOpenDrafts(db: AuthorityDb, portion: DraftPortion): Promise<number> {
  const row = await ofPackage(db, portion)
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

type Move = { id: string; packageHash: string; revision: number; questionsChanged: boolean };

/** The draft goes on with another version; its age and what was typed stay. */
export async function moveDraftRow(db: AuthorityDb, move: Move): Promise<void> {
  await db
    .tables<ApplicationTables>()
    .updateTable("draft")
    .set({
      package_hash: move.packageHash,
      adoption_revision: move.revision,
      questions_changed: move.questionsChanged,
    })
    .where("authority_id", "=", db.authorityId)
    .where("id", "=", move.id)
    .execute();
}
