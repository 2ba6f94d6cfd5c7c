import type { Temporal } from "#platform/clock";
import type { RegionDb } from "#platform/db";

/** An author does not keep its line of a package up any more. */
export type LineWithdrawal = {
  packageId: string;
  authorId: string;
  reason: string;
  withdrawnAt: Temporal.Instant;
};

type LineTables = {
  line_withdrawal: {
    package_id: string;
    author_id: string;
    reason: string;
    withdrawn_at: Temporal.Instant;
  };
};

export async function listWithdrawals(db: RegionDb): Promise<LineWithdrawal[]> {
  return db
    .tables<LineTables>()
    .selectFrom("line_withdrawal")
    .select([
      "package_id as packageId",
      "author_id as authorId",
      "reason",
      "withdrawn_at as withdrawnAt",
    ])
    .execute();
}

/** The first withdrawal stays; false when there is one already. */
export async function insertWithdrawal(db: RegionDb, line: LineWithdrawal): Promise<boolean> {
  const result = await db
    .tables<LineTables>()
    .insertInto("line_withdrawal")
    .values({
      package_id: line.packageId,
      author_id: line.authorId,
      reason: line.reason,
      withdrawn_at: line.withdrawnAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}
