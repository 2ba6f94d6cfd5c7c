import { AppError } from "#platform/errors";
import { fileRowsOf, findChunk, findFileRow } from "./queries.ts";
import { openChunk, openName, type Shelf } from "./shelf.ts";
import { CHUNK_BYTES } from "./chunks.ts";
import { type FilePreview, previewsOf } from "./previews/read-preview.ts";
import type { FileRow, FileState } from "./tables.ts";

/** What one may know of a file without opening it. */
export type FileCard = {
  id: string;
  name: string;
  mediaType: string;
  /** Bytes. */
  size: number;
  state: FileState;
};

/** With what it looks like; undefined: nobody looked into it, so nobody draws it. */
export type ShownFile = FileCard & { preview: FilePreview | undefined };

export const cardOf = (shelf: Shelf, row: FileRow): FileCard => ({
  id: row.id,
  name: openName(shelf, row.id, row.sealed_name),
  mediaType: row.media_type,
  size: row.byte_size,
  state: row.state,
});

/** The files of an application, in the order in which they came. */
export async function filesOf(shelf: Shelf): Promise<ShownFile[]> {
  const rows = await fileRowsOf(shelf.db, shelf.caseId);
  const previews = await previewsOf(shelf, rows);
  return rows.map((row) => ({ ...cardOf(shelf, row), preview: previews.get(row.id) }));
}

/** Its content piece by piece. Throws when a piece is missing or was changed. */
export async function* contentOf(shelf: Shelf, { id, size }: FileCard): AsyncGenerator<Buffer> {
  const count = Math.ceil(size / CHUNK_BYTES);
  for (let place = 0; place < count; place += 1) {
    const sealed = await findChunk(shelf.db, id, place);
    if (!sealed) throw new AppError("internal", { detail: `file ${id} lacks piece ${place}` });
    yield openChunk(shelf, { id, place, isLast: place === count - 1 }, sealed);
  }
}

/** A file of this application that may be read: nothing bad was found in it, or nobody can look. */
export async function readableFile(shelf: Shelf, id: string): Promise<FileCard | undefined> {
  const row = await findFileRow(shelf.db, id);
  if (row?.case_id !== shelf.caseId) return undefined;
  return row.state === "clean" || row.state === "unchecked" ? cardOf(shelf, row) : undefined;
}
