import type { Temporal } from "#platform/clock";
import type { AuthorityDb } from "#platform/db";

export type RescueTables = {
  rescued_entry: {
    authority_id: string;
    id: string;
    package_id: string;
    page: string;
    sealed_body: Uint8Array;
    rescued_at: Temporal.Instant;
  };
};

type Rescue = {
  id: string;
  packageId: string;
  page: string;
  sealedBody: Buffer;
  now: Temporal.Instant;
};

export async function insertRescue(db: AuthorityDb, rescue: Rescue): Promise<void> {
  await db
    .tables<RescueTables>()
    .insertInto("rescued_entry")
    .values({
      authority_id: db.authorityId,
      id: rescue.id,
      package_id: rescue.packageId,
      page: rescue.page,
      sealed_body: rescue.sealedBody,
      rescued_at: rescue.now,
    })
    .execute();
}

/** Takes what was rescued for a page; it is there once. */
export async function takeRescue(
  db: AuthorityDb,
  { id, packageId, page }: Pick<Rescue, "id" | "packageId" | "page">,
): Promise<Uint8Array | undefined> {
  const row = await db
    .tables<RescueTables>()
    .deleteFrom("rescued_entry")
    .where("authority_id", "=", db.authorityId)
    .where("id", "=", id)
    .where("package_id", "=", packageId)
    .where("page", "=", page)
    .returning("sealed_body")
    .executeTakeFirst();
  return row?.sealed_body;
}
