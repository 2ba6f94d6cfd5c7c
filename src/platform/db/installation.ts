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
  return (await recall(db, name)) ?? value;
}

/** The value of a fact about this installation, if it has one. */
export async function recall(db: RegionDb, name: string): Promise<string | undefined> {
  const row = await db
    .tables<InstallationTables>()
    .selectFrom("installation")
    .select("value")
    .where("name", "=", name)
    .executeTakeFirst();
  return row?.value;
}

/** All facts whose names begin like this, by the rest of the name. */
export async function recallAll(
  db: RegionDb,
  prefix: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .tables<InstallationTables>()
    .selectFrom("installation")
    .selectAll()
    .where("name", "like", `${prefix}%`)
    .execute();
  return new Map(rows.map(({ name, value }) => [name.slice(prefix.length), value]));
}

/** Gives a fact another value, if it still has the one the caller knows. */
export async function exchange(
  db: RegionDb,
  name: string,
  { known, value }: { known: string; value: string },
): Promise<boolean> {
  const result = await db
    .tables<InstallationTables>()
    .updateTable("installation")
    .set({ value })
    .where("name", "=", name)
    .where("value", "=", known)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
