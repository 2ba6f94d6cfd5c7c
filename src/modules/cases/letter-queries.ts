import type { AuthorityDb, PersonDb } from "#platform/db";
import type { Temporal } from "#platform/clock";
import type { CaseTables } from "./tables.ts";

export type LetterRow = CaseTables["letter"];
type LetterChange = Partial<Omit<LetterRow, "authority_id" | "id" | "case_id">>;

export async function insertLetter(db: AuthorityDb, row: LetterRow): Promise<void> {
  await db.tables<CaseTables>().insertInto("letter").values(row).execute();
}

export async function changeLetter(
  db: AuthorityDb,
  id: string,
  change: LetterChange,
): Promise<void> {
  await db
    .tables<CaseTables>()
    .updateTable("letter")
    .set(change)
    .where("authority_id", "=", db.authorityId)
    .where("id", "=", id)
    .execute();
}

/** The letter of a case that is being written, by its id in the package. */
export const findDraftLetter = (
  db: AuthorityDb,
  caseId: string,
  letterId: string,
): Promise<LetterRow | undefined> =>
  db
    .tables<CaseTables>()
    .selectFrom("letter")
    .selectAll()
    .where("authority_id", "=", db.authorityId)
    .where("case_id", "=", caseId)
    .where("letter_id", "=", letterId)
    .where("state", "=", "draft")
    .orderBy("created_at", "desc")
    .executeTakeFirst();

/** Letters of a case; a person sees only those that were sent. */
export const lettersOfCase = (db: AuthorityDb | PersonDb, caseId: string): Promise<LetterRow[]> =>
  db
    .tables<CaseTables>()
    .selectFrom("letter")
    .selectAll()
    .where("case_id", "=", caseId)
    .orderBy("created_at", "desc")
    .execute();

export const findLetter = (db: AuthorityDb, id: string): Promise<LetterRow | undefined> =>
  db
    .tables<CaseTables>()
    .selectFrom("letter")
    .selectAll()
    .where("authority_id", "=", db.authorityId)
    .where("id", "=", id)
    .executeTakeFirst();

export const findLetterByDocument = (
  db: AuthorityDb,
  documentId: string,
): Promise<LetterRow | undefined> =>
  db
    .tables<CaseTables>()
    .selectFrom("letter")
    .selectAll()
    .where("authority_id", "=", db.authorityId)
    .where("document_id", "=", documentId)
    .executeTakeFirst();

export type LetterToPost = {
  id: string;
  caseId: string;
  reference: string;
  letterId: string;
  packageId: string;
  documentId: string | null;
  office: string;
  createdAt: Temporal.Instant;
};

/** What waits for the printer, oldest first. */
export const lettersToPost = (db: AuthorityDb): Promise<LetterToPost[]> =>
  db
    .tables<CaseTables>()
    .selectFrom("letter")
    .innerJoin("case_file", (join) =>
      join
        .onRef("case_file.id", "=", "letter.case_id")
        .onRef("case_file.authority_id", "=", "letter.authority_id"),
    )
    .select([
      "letter.id",
      "letter.case_id as caseId",
      "case_file.reference",
      "letter.letter_id as letterId",
      "case_file.package_id as packageId",
      "letter.document_id as documentId",
      "case_file.office",
      "letter.created_at as createdAt",
    ])
    .where("letter.authority_id", "=", db.authorityId)
    .where("letter.state", "=", "to-post")
    .orderBy("letter.created_at")
    .limit(500)
    .execute();
