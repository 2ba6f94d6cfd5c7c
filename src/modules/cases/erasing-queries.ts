import type { Temporal } from "#platform/clock";
import { type AuthorityDb, json } from "#platform/db";
import { emptyMarking } from "#processes";
import type { CaseTables } from "./tables.ts";

export type ClosedCase = {
  id: string;
  packageId: string;
  adoptionRevision: number;
  closedAt: Temporal.Instant;
};

/** Closed cases that still hold something, by id, in portions. */
export async function closedCasesAfter(
  db: AuthorityDb,
  after: string,
  limit: number,
): Promise<ClosedCase[]> {
  const rows = await db
    .tables<CaseTables>()
    .selectFrom("case_file")
    .select(["id", "package_id", "adoption_revision", "closed_at"])
    .where("authority_id", "=", db.authorityId)
    .where("id", ">", after)
    .where("closed_at", "is not", null)
    .where("data_key", "is not", null)
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.flatMap(({ closed_at: closedAt, ...row }) =>
    closedAt
      ? [
          {
            id: row.id,
            packageId: row.package_id,
            adoptionRevision: row.adoption_revision,
            closedAt,
          },
        ]
      : [],
  );
}

const OF_CASE = [
  "case_word",
  "letter",
  "document",
  "correction_request",
  "case_task",
  "case_event",
  "case_access",
] as const;

/**
 * Destroys the key of a closed case and everything under it; what stays says that there was a case
 * with this number, because payments are booked under it. Inside the caller's transaction; false
 * when it is not closed or was erased before.
 */
export async function eraseCase(db: AuthorityDb, id: string): Promise<boolean> {
  const tables = db.tables<CaseTables>();
  const result = await tables
    .updateTable("case_file")
    .set({
      data_key: null,
      sealed_data: Buffer.alloc(0),
      secret_mac: Buffer.alloc(0),
      person_id: null,
      marking: json(emptyMarking),
    })
    .where("authority_id", "=", db.authorityId)
    .where("id", "=", id)
    .where("closed_at", "is not", null)
    .where("data_key", "is not", null)
    .executeTakeFirst();
  if (result.numUpdatedRows === 0n) return false;
  for (const table of OF_CASE)
    await tables
      .deleteFrom(table)
      .where("authority_id", "=", db.authorityId)
      .where("case_id", "=", id)
      .execute();
  return true;
}
