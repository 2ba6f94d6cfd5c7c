import type { Keyring } from "#platform/crypto";
import type { AuthorityDb } from "#platform/db";
import { type FoundCase, openRow } from "../queries.ts";
import type { CaseTables } from "../tables.ts";

export type Portion = {
  packageId: string;
  /** Cases that have this revision already are left out. */
  otherThan: number;
  /** Behind this id. */
  after: string;
  limit: number;
};

/** Cases of a package that run, in portions by their ids. */
export async function findRunningCases(
  db: AuthorityDb,
  keyring: Keyring,
  { packageId, otherThan, after, limit }: Portion,
): Promise<FoundCase[]> {
  const rows = await db
    .tables<CaseTables>()
    .selectFrom("case_file")
    .selectAll()
    .where("authority_id", "=", db.authorityId)
    .where("package_id", "=", packageId)
    .where("closed_at", "is", null)
    .where("data_key", "is not", null)
    .where("adoption_revision", "!=", otherThan)
    .where("id", ">", after)
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.flatMap((row) => openRow(row, keyring) ?? []);
}

/** How many cases of a package run. */
export async function countRunningCases(
  db: AuthorityDb,
  packageId: string,
  otherThan: number,
): Promise<number> {
  const row = await db
    .tables<CaseTables>()
    .selectFrom("case_file")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("authority_id", "=", db.authorityId)
    .where("package_id", "=", packageId)
    .where("closed_at", "is", null)
    .where("adoption_revision", "!=", otherThan)
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}
