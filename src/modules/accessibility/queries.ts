import { authorityOf, type PortalDb } from "#catalogue";
import type { Temporal } from "#platform/clock";
import type { SealedReport } from "./barrier-report.ts";

type AccessibilityTables = {
  accessibility_review: {
    authority_id: string;
    reviewed_on: Temporal.PlainDate;
    staff_id: string;
  };
  barrier_report: {
    authority_id: string;
    id: string;
    wrapped_key: Buffer;
    sealed: Buffer;
    sent_at: Temporal.Instant;
  };
};

/** The day on which the statement was last looked through. */
export async function lastReview(db: PortalDb): Promise<Temporal.PlainDate | undefined> {
  const row = await db
    .tables<AccessibilityTables>()
    .selectFrom("accessibility_review")
    .select("reviewed_on as day")
    .where("authority_id", "=", authorityOf(db))
    .orderBy("reviewed_on", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.day;
}

/** Notes that somebody looked it through; once a day is enough. */
export async function insertReview(
  db: PortalDb,
  { day, staffId }: { day: Temporal.PlainDate; staffId: string },
): Promise<void> {
  await db
    .tables<AccessibilityTables>()
    .insertInto("accessibility_review")
    .values({ authority_id: authorityOf(db), reviewed_on: day, staff_id: staffId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Keeps a report, and forgets those that are older than `keptSince`. */
export async function insertReport(
  db: PortalDb,
  { id, wrappedKey, sealed }: SealedReport,
  { sentAt, keptSince }: { sentAt: Temporal.Instant; keptSince: Temporal.Instant },
): Promise<void> {
  const tables = db.tables<AccessibilityTables>();
  const authority_id = authorityOf(db);
  await tables
    .deleteFrom("barrier_report")
    .where("authority_id", "=", authority_id)
    .where("sent_at", "<", keptSince)
    .execute();
  await tables
    .insertInto("barrier_report")
    .values({ authority_id, id, wrapped_key: wrappedKey, sealed, sent_at: sentAt })
    .execute();
}

/** The oldest first. */
export async function listReports(
  db: PortalDb,
  limit: number,
): Promise<(SealedReport & { sentAt: Temporal.Instant })[]> {
  return db
    .tables<AccessibilityTables>()
    .selectFrom("barrier_report")
    .select(["id", "wrapped_key as wrappedKey", "sealed", "sent_at as sentAt"])
    .where("authority_id", "=", authorityOf(db))
    .orderBy("sent_at")
    .limit(limit)
    .execute();
}

/** Forgets a report that is dealt with. */
export async function deleteReport(db: PortalDb, id: string): Promise<void> {
  await db
    .tables<AccessibilityTables>()
    .deleteFrom("barrier_report")
    .where("authority_id", "=", authorityOf(db))
    .where("id", "=", id)
    .execute();
}
