import type { AuthorityDb } from "#platform/db";
import type { FileTables } from "../tables.ts";

export type PictureRow = Omit<FileTables["file_preview"], "authority_id">;
export type PictureSize = Omit<PictureRow, "sealed">;

/** The pictures of a file that waits for them. Of a file that went meanwhile nothing is kept. */
export async function savePreview(
  db: AuthorityDb,
  { id, pageCount, pictures }: { id: string; pageCount: number; pictures: readonly PictureRow[] },
): Promise<void> {
  await db.transaction(async (inner) => {
    const { numUpdatedRows } = await inner
      .tables<FileTables>()
      .updateTable("file")
      .set({ preview: "made", page_count: pageCount })
      .where("authority_id", "=", db.authorityId)
      .where("id", "=", id)
      .where("preview", "=", "waiting")
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return;
    await inner
      .tables<FileTables>()
      .insertInto("file_preview")
      .values(pictures.map((one) => ({ ...one, authority_id: db.authorityId })))
      .execute();
  });
}

export async function markWithoutPreview(db: AuthorityDb, id: string): Promise<void> {
  await db
    .tables<FileTables>()
    .updateTable("file")
    .set({ preview: "impossible" })
    .where("authority_id", "=", db.authorityId)
    .where("id", "=", id)
    .where("preview", "=", "waiting")
    .execute();
}

/** The sizes of all pictures of an application, those of a file in the order of its pages. */
export const pictureSizesOf = (db: AuthorityDb, caseId: string): Promise<PictureSize[]> =>
  db
    .tables<FileTables>()
    .selectFrom("file_preview")
    .innerJoin("file", (join) =>
      join
        .onRef("file.authority_id", "=", "file_preview.authority_id")
        .onRef("file.id", "=", "file_preview.file_id"),
    )
    .select(["file_id", "place", "width", "height"])
    .where("file_preview.authority_id", "=", db.authorityId)
    .where("file.case_id", "=", caseId)
    .orderBy("place")
    .execute();

/** A picture of a file that is safe to be read. */
export async function findPicture(
  db: AuthorityDb,
  { caseId, fileId, place }: { caseId: string; fileId: string; place: number },
): Promise<Uint8Array | undefined> {
  const row = await db
    .tables<FileTables>()
    .selectFrom("file_preview")
    .innerJoin("file", (join) =>
      join
        .onRef("file.authority_id", "=", "file_preview.authority_id")
        .onRef("file.id", "=", "file_preview.file_id"),
    )
    .select("sealed")
    .where("file_preview.authority_id", "=", db.authorityId)
    .where("file.case_id", "=", caseId)
    .where("file.state", "=", "clean")
    .where("file_id", "=", fileId)
    .where("place", "=", place)
    .executeTakeFirst();
  return row?.sealed;
}
