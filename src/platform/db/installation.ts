import type { RegionDb } from "./handles.ts";

type InstallationTables = { installation: { name: string; value: string } };

/** The value of a fact about this installation; the given one if it has none yet. */
export async function rememberOnce(db: RegionDb, name: string, value: string): Promise<string> {
  const tables = db.tables<InstallationTables>();
  await tables
    .insertInto("installation")
    .values({ name, value })
    .onConflict((conflict) => conflict.column("name").doNothing())
    .execute();
  const row = await tables
    .selectFrom("installation")
    .select("value")
    .where("name", "=", name)
    .executeTakeFirstOrThrow();
  return row.value;
}
