import { createHash } from "node:crypto";
import { draftKey } from "#applications";
import { caseKey } from "#cases";
import { contentOf, filesOf } from "#files";
import type { AuthorityDb } from "#platform/db";
import type { App } from "../../../src/app.ts";

/** What is in every file, by its id. */
export type OpenedFiles = Record<string, string>;

type FileTable = { file: { authority_id: string; case_id: string } };

const casesWithFiles = (db: AuthorityDb) =>
  db
    .tables<FileTable>()
    .selectFrom("file")
    .select("case_id")
    .distinct()
    .where("authority_id", "=", db.authorityId)
    .execute();

/** Opens every file of every town as somebody would who may; what does not open is left out. */
export async function openAllFiles({ house, caseHouse }: App): Promise<OpenedFiles> {
  const opened: OpenedFiles = {};
  for (const { id } of house.region.authorities) {
    const db = house.databases.forAuthority(id);
    for (const { case_id } of await casesWithFiles(db)) {
      const dataKey =
        (await caseKey(caseHouse, db, case_id)) ?? (await draftKey(caseHouse, db, case_id));
      if (!dataKey) continue;
      const shelf = { db, caseId: case_id, dataKey };
      for (const file of await filesOf(shelf)) {
        const hash = createHash("sha256");
        try {
          for await (const piece of contentOf(shelf, file)) hash.update(piece);
          opened[file.id] = hash.digest("hex");
        } catch {
          continue; // it is missing from the list then, and that is what is counted
        }
      }
    }
  }
  return opened;
}
