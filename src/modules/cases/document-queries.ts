import type { Temporal } from "#platform/clock";
import type { AuthorityDb, PersonDb } from "#platform/db";
import { type CaseKey, openBytes, openFrom, sealBytes, sealFor } from "./seals.ts";
import type { CaseTables } from "./tables.ts";

export type NewDocument = {
  id: string;
  personId: string | null;
  kind: "letter";
  isPublic: boolean;
  mediaType: string;
  name: string;
  body: Buffer;
  createdAt: Temporal.Instant;
};

const nameOf = (id: string): string => `document name ${id}`;
const bodyOf = (id: string): string => `document ${id}`;

export async function insertDocument(
  db: AuthorityDb,
  key: CaseKey,
  document: NewDocument,
): Promise<void> {
  const { id, name, body } = document;
  await db
    .tables<CaseTables>()
    .insertInto("document")
    .values({
      authority_id: db.authorityId,
      id,
      case_id: key.caseId,
      person_id: document.personId,
      kind: document.kind,
      is_public: document.isPublic,
      media_type: document.mediaType,
      byte_size: body.length,
      sealed_name: sealFor(key, nameOf(id), name),
      sealed_body: sealBytes(key, bodyOf(id), body),
      created_at: document.createdAt,
    })
    .execute();
}

/** The applicant may read it from now on. */
export async function publishDocument(db: AuthorityDb, id: string): Promise<void> {
  await db
    .tables<CaseTables>()
    .updateTable("document")
    .set({ is_public: true })
    .where("authority_id", "=", db.authorityId)
    .where("id", "=", id)
    .execute();
}

export type OpenedDocument = { name: string; mediaType: string; body: Buffer; isPublic: boolean };

/** One paper of a case, opened. Row-level security hides what is not public from a person. */
export async function findDocument(
  db: AuthorityDb | PersonDb,
  key: CaseKey,
  id: string,
): Promise<OpenedDocument | undefined> {
  const row = await db
    .tables<CaseTables>()
    .selectFrom("document")
    .selectAll()
    .where("case_id", "=", key.caseId)
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    name: openFrom<string>(key, nameOf(id), row.sealed_name),
    mediaType: row.media_type,
    body: openBytes(key, bodyOf(id), row.sealed_body),
    isPublic: row.is_public,
  };
}
