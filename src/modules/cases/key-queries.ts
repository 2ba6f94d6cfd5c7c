import type { AuthorityDb } from "#platform/db";
import type { CaseTables } from "./tables.ts";

/** Wrapped keys of the town's cases, by id, in portions. */
export async function caseKeysAfter(
  db: AuthorityDb,
  after: string,
  limit: number,
): Promise<{ id: string; wrapped: Uint8Array }[]> {
  const rows = await db
    .tables<CaseTables>()
    .selectFrom("case_file")
    .select(["id", "data_key as wrapped"])
    .where("authority_id", "=", db.authorityId)
    .where("id", ">", after)
    .where("data_key", "is not", null)
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.flatMap(({ id, wrapped }) => (wrapped ? [{ id, wrapped }] : []));
}

/** The same data key, wrapped anew; nothing changes when it was erased or wrapped meanwhile. */
export async function rewrapCaseKey(
  db: AuthorityDb,
  id: string,
  { known, wrapped }: { known: Uint8Array; wrapped: Uint8Array },
): Promise<void> {
  await db
    .tables<CaseTables>()
    .updateTable("case_file")
    .set({ data_key: wrapped })
    .where("authority_id", "=", db.authorityId)
    .where("id", "=", id)
    .where("data_key", "=", known)
    .execute();
}
