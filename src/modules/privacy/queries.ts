import type { Temporal } from "#platform/clock";
import type { AuthorityDb } from "#platform/db";

type PrivacyTables = {
  erasure: {
    authority_id: string;
    case_id: string;
    package_id: string;
    closed_at: Temporal.Instant;
    retention: string;
    erased_at: Temporal.Instant;
  };
};

export type Erasure = {
  caseId: string;
  packageId: string;
  closedAt: Temporal.Instant;
  /** ISO 8601, as the town had set it. */
  retention: string;
  erasedAt: Temporal.Instant;
};

export async function insertErasure(db: AuthorityDb, erasure: Erasure): Promise<void> {
  await db
    .tables<PrivacyTables>()
    .insertInto("erasure")
    .values({
      authority_id: db.authorityId,
      case_id: erasure.caseId,
      package_id: erasure.packageId,
      closed_at: erasure.closedAt,
      retention: erasure.retention,
      erased_at: erasure.erasedAt,
    })
    .execute();
}

/** What a town has erased, latest first. */
export async function erasuresOf(db: AuthorityDb): Promise<Erasure[]> {
  const rows = await db
    .tables<PrivacyTables>()
    .selectFrom("erasure")
    .selectAll()
    .where("authority_id", "=", db.authorityId)
    .orderBy("erased_at", "desc")
    .limit(500)
    .execute();
  return rows.map((row) => ({
    caseId: row.case_id,
    packageId: row.package_id,
    closedAt: row.closed_at,
    retention: row.retention,
    erasedAt: row.erased_at,
  }));
}
