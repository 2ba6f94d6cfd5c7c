import { deleteFilesOf } from "#files";
import type { Temporal } from "#platform/clock";
import {
  type AuthorityDb,
  type Kysely,
  type PersonDb,
  prepared,
  preparedInsert,
  sql,
} from "#platform/db";
import type { Language } from "#platform/i18n";
import type { RescueTables } from "./rescue-queries.ts";

export type ApplicationTables = RescueTables & {
  draft: {
    authority_id: string;
    id: string;
    package_id: string;
    package_hash: string;
    adoption_revision: number;
    person_id: string | null;
    access_mac: Uint8Array | null;
    language: Language;
    data_key: Uint8Array;
    sealed_answers: Uint8Array;
    created_at: Temporal.Instant;
    updated_at: Temporal.Instant;
    warned_at: Temporal.Instant | null;
    questions_changed: boolean;
  };
  submission: {
    authority_id: string;
    id: string;
    person_id: string | null;
    language: Language;
    sealed_declaration: Uint8Array;
    sent_at: Temporal.Instant;
  };
};

export type DraftRow = ApplicationTables["draft"];
type VersionedRow = DraftRow & { version: string };

/** Which transaction wrote the row: another one after every change (PostgreSQL manual, 5.6). */
export const VERSION = sql<string>`xmin::text`.as("version");

const insertedDraft = preparedInsert(
  (tables: Kysely<ApplicationTables>, { draft: [row] }: { draft: readonly [DraftRow] }) =>
    tables.insertInto("draft").values(row).returning(VERSION),
);

/** Gives the version of the row. */
export async function insertDraft(db: AuthorityDb, row: DraftRow): Promise<string> {
  const [inserted] = await insertedDraft(db, { draft: [row] });
  return inserted?.version ?? "";
}

/** Who asks for a draft: the person it belongs to, or whoever has its word. */
export type DraftHolder = { personId: string } | { id: string; accessMac: Buffer };

/** The draft of a holder for a package. */
export const findDraftRow = (
  db: AuthorityDb,
  packageId: string,
  holder: DraftHolder,
): Promise<DraftRow | undefined> => {
  const query = db
    .tables<ApplicationTables>()
    .selectFrom("draft")
    .selectAll()
    .where("authority_id", "=", db.authorityId)
    .where("package_id", "=", packageId);
  return "personId" in holder
    ? query.where("person_id", "=", holder.personId).executeTakeFirst()
    : query
        .where("id", "=", holder.id)
        .where("access_mac", "=", holder.accessMac)
        .executeTakeFirst();
};

/** A draft by the word of its resume link. */
export const findDraftByWord = (
  db: AuthorityDb,
  { id, accessMac }: { id: string; accessMac: Buffer },
): Promise<VersionedRow | undefined> =>
  db
    .tables<ApplicationTables>()
    .selectFrom("draft")
    .selectAll()
    .select(VERSION)
    .where("authority_id", "=", db.authorityId)
    .where("id", "=", id)
    .where("access_mac", "=", accessMac)
    .executeTakeFirst();

/** The wrapped key of a draft that is still there. */
export async function findDraftKey(db: AuthorityDb, id: string): Promise<Uint8Array | undefined> {
  const row = await db
    .tables<ApplicationTables>()
    .selectFrom("draft")
    .select("data_key")
    .where("authority_id", "=", db.authorityId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row?.data_key;
}

export type SavedAnswers = { sealedAnswers: Buffer; language: Language; now: Temporal.Instant };

/** What an edit writes. */
export const savedColumns = ({ sealedAnswers, language, now }: Readonly<SavedAnswers>) => ({
  sealed_answers: sealedAnswers,
  language,
  updated_at: now,
  warned_at: null,
  questions_changed: false,
});

type Saving = SavedAnswers & { authorityId: string; id: string };

const savedDraft = prepared((tables: Kysely<ApplicationTables>, slots: Saving) =>
  tables
    .updateTable("draft")
    .set(savedColumns(slots))
    .where("authority_id", "=", slots.authorityId)
    .where("id", "=", slots.id)
    .returning(VERSION),
);

/** The new version of the row; undefined when the draft is gone: sent, discarded or too old. */
export async function saveDraftRow(
  db: AuthorityDb,
  id: string,
  answers: SavedAnswers,
): Promise<string | undefined> {
  const [saved] = await savedDraft(db, { authorityId: db.authorityId, id, ...answers });
  return saved?.version;
}

/** A guest signed in: the draft is the person's from now on, and the word opens it no more. */
export async function giveDraftTo(db: AuthorityDb, id: string, personId: string): Promise<void> {
  await db
    .tables<ApplicationTables>()
    .updateTable("draft")
    .set({ person_id: personId, access_mac: null })
    .where("authority_id", "=", db.authorityId)
    .where("id", "=", id)
    .execute();
}

export async function deleteDraftRow(db: AuthorityDb, id: string): Promise<void> {
  await db
    .tables<ApplicationTables>()
    .deleteFrom("draft")
    .where("authority_id", "=", db.authorityId)
    .where("id", "=", id)
    .execute();
}

/** Drafts nobody touched since, and their files. */
export async function deleteDraftsOlderThan(
  db: AuthorityDb,
  since: Temporal.Instant,
): Promise<void> {
  await db.transaction(async (inner) => {
    const gone = await inner
      .tables<ApplicationTables>()
      .deleteFrom("draft")
      .where("authority_id", "=", db.authorityId)
      .where("updated_at", "<", since)
      .returning("id")
      .execute();
    await deleteFilesOf(
      inner,
      gone.map(({ id }) => id),
    );
  });
  await db
    .tables<ApplicationTables>()
    .deleteFrom("rescued_entry")
    .where("authority_id", "=", db.authorityId)
    .where("rescued_at", "<", since)
    .execute();
}

/** Drafts that die soon and whose person was not told yet, oldest first. */
export const draftsToWarn = (db: AuthorityDb, since: Temporal.Instant): Promise<DraftRow[]> =>
  db
    .tables<ApplicationTables>()
    .selectFrom("draft")
    .selectAll()
    .where("authority_id", "=", db.authorityId)
    .where("updated_at", "<", since)
    .where("warned_at", "is", null)
    .orderBy("updated_at")
    .limit(200)
    .execute();

export async function markWarned(
  db: AuthorityDb,
  id: string,
  now: Temporal.Instant,
): Promise<void> {
  await db
    .tables<ApplicationTables>()
    .updateTable("draft")
    .set({ warned_at: now })
    .where("authority_id", "=", db.authorityId)
    .where("id", "=", id)
    .execute();
}

/** A person's drafts over all towns, the latest first. */
export const draftsOfPersonRows = (db: PersonDb): Promise<VersionedRow[]> =>
  db
    .tables<ApplicationTables>()
    .selectFrom("draft")
    .selectAll()
    .select(VERSION)
    .where("person_id", "=", db.personId)
    .orderBy("updated_at", "desc")
    .limit(50)
    .execute();
