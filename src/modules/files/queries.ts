import type { Temporal } from "#platform/clock";
import type { AuthorityDb } from "#platform/db";
import { enqueue } from "#platform/jobs";
import { previewJob } from "./previews/preview-job.ts";
import type { FileRow, FileState, FileTables } from "./tables.ts";

type NewFile = Pick<FileRow, "id" | "case_id" | "media_type" | "sealed_name" | "arrived_at">;

export async function insertArriving(db: AuthorityDb, file: NewFile): Promise<void> {
  await db
    .tables<FileTables>()
    .insertInto("file")
    .values({
      ...file,
      authority_id: db.authorityId,
      state: "arriving",
      byte_size: 0,
      checked_at: null,
      preview: null,
      page_count: null,
    })
    .execute();
}

type NewChunk = { fileId: string; place: number; sealed: Buffer };

export async function insertChunk(db: AuthorityDb, chunk: NewChunk): Promise<void> {
  await db
    .tables<FileTables>()
    .insertInto("file_chunk")
    .values({
      authority_id: db.authorityId,
      file_id: chunk.fileId,
      place: chunk.place,
      sealed: chunk.sealed,
    })
    .execute();
}

/** All of it is there. */
export async function markArrived(
  db: AuthorityDb,
  { id, byteSize, state }: { id: string; byteSize: number; state: FileState },
): Promise<void> {
  await db
    .tables<FileTables>()
    .updateTable("file")
    .set({ state, byte_size: byteSize })
    .where("authority_id", "=", db.authorityId)
    .where("id", "=", id)
    .execute();
}

/**
 * What a scanner found; only a file that waits for it changes. What is infected is not kept, what is
 * clean will have a preview.
 */
export async function markChecked(
  db: AuthorityDb,
  { id, state, at }: { id: string; state: FileState; at: Temporal.Instant },
): Promise<void> {
  await db.transaction(async (inner) => {
    await inner
      .tables<FileTables>()
      .updateTable("file")
      .set({ state, checked_at: at, preview: state === "clean" ? "waiting" : null })
      .where("authority_id", "=", db.authorityId)
      .where("id", "=", id)
      .where("state", "=", "waiting")
      .execute();
    if (state === "clean") await enqueue(inner, previewJob(id, at));
    if (state !== "infected") return;
    await inner
      .tables<FileTables>()
      .deleteFrom("file_chunk")
      .where("authority_id", "=", db.authorityId)
      .where("file_id", "=", id)
      .execute();
  });
}

export const findFileRow = (db: AuthorityDb, id: string): Promise<FileRow | undefined> =>
  db
    .tables<FileTables>()
    .selectFrom("file")
    .selectAll()
    .where("authority_id", "=", db.authorityId)
    .where("id", "=", id)
    .executeTakeFirst();

/** Files of an application that are there, in the order in which they came. */
export const fileRowsOf = (db: AuthorityDb, caseId: string): Promise<FileRow[]> =>
  db
    .tables<FileTables>()
    .selectFrom("file")
    .selectAll()
    .where("authority_id", "=", db.authorityId)
    .where("case_id", "=", caseId)
    .where("state", "!=", "arriving")
    .orderBy("id")
    .execute();

/** One piece; undefined behind the last. */
export async function findChunk(
  db: AuthorityDb,
  fileId: string,
  place: number,
): Promise<Uint8Array | undefined> {
  const row = await db
    .tables<FileTables>()
    .selectFrom("file_chunk")
    .select("sealed")
    .where("authority_id", "=", db.authorityId)
    .where("file_id", "=", fileId)
    .where("place", "=", place)
    .executeTakeFirst();
  return row?.sealed;
}

/** A file and all its pieces. */
export async function deleteFile(db: AuthorityDb, id: string): Promise<void> {
  await db
    .tables<FileTables>()
    .deleteFrom("file")
    .where("authority_id", "=", db.authorityId)
    .where("id", "=", id)
    .execute();
}

/** Everything that came with these applications. */
export async function deleteFilesOf(db: AuthorityDb, caseIds: readonly string[]): Promise<void> {
  if (caseIds.length === 0) return;
  await db
    .tables<FileTables>()
    .deleteFrom("file")
    .where("authority_id", "=", db.authorityId)
    .where("case_id", "in", [...caseIds])
    .execute();
}

/** Leaves of an application only the named files. */
export async function keepOnly(
  db: AuthorityDb,
  caseId: string,
  ids: readonly string[],
): Promise<void> {
  const all = db
    .tables<FileTables>()
    .deleteFrom("file")
    .where("authority_id", "=", db.authorityId)
    .where("case_id", "=", caseId);
  await (ids.length === 0 ? all : all.where("id", "not in", [...ids])).execute();
}

/** Files whose sender went away in the middle, when nobody noticed because the process ended. */
export async function deleteAbandoned(db: AuthorityDb, since: Temporal.Instant): Promise<void> {
  await db
    .tables<FileTables>()
    .deleteFrom("file")
    .where("authority_id", "=", db.authorityId)
    .where("state", "=", "arriving")
    .where("arrived_at", "<", since)
    .execute();
}
