import { deleteFilesOf } from "#files";
import type { AuthorityDb } from "#platform/db";
import { deleteDraftRow } from "./queries.ts";

/** A draft that nobody wants any more goes with its files. */
export const discardDraft = (db: AuthorityDb, { id }: { id: string }): Promise<void> =>
  db.transaction(async (inner) => {
    await deleteFilesOf(inner, [id]);
    await deleteDraftRow(inner, id);
  });
