import type { Answers } from "#forms";
import type { OpeningTables } from "#cases";
import { deleteFilesOf } from "#files";
import type { IntentTables } from "#payments";
import type { Temporal } from "#platform/clock";
import {
  type AuthorityDb,
  type Kysely,
  type PersonDb,
  prepared,
  preparedInsert,
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
export type SubmissionRow = ApplicationTables["submission"];

export async function insertDraft(db: AuthorityDb, row: DraftRow): Promise<void> {
  await db.tables<ApplicationTables>().insertInto("draft").values(row).execute();
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
  id: string,
  accessMac: Buffer,
): Promise<DraftRow | undefined> =>
  db
    .tables<ApplicationTables>()
    .selectFrom("draft")
    .selectAll()
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

type Saving = { id: string; sealedAnswers: Buffer; language: Language; now: Temporal.Instant };

const savedDraft = prepared(
  (tables: Kysely<ApplicationTables>, slots: Saving & { authorityId: string }) =>
    tables
      .updateTable("draft")
      .set({
        sealed_answers: slots.sealedAnswers,
        language: slots.language,
        updated_at: slots.now,
        warned_at: null,
        questions_changed: false,
      })
      .where("authority_id", "=", slots.authorityId)
      .where("id", "=", slots.id)
      .returning("id"),
);

/** False when the draft is gone: sent, discarded or too old. */
export async function saveDraftRow(db: AuthorityDb, saving: Saving): Promise<boolean> {
  const saved = await savedDraft(db, { ...saving, authorityId: db.authorityId });
  return saved.length === 1;
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
export const draftsOfPersonRows = (db: PersonDb): Promise<DraftRow[]> =>
  db
    .tables<ApplicationTables>()
    .selectFrom("draft")
    .selectAll()
    .where("person_id", "=", db.personId)
    .orderBy("updated_at", "desc")
    .limit(50)
    .execute();

type OpenedTables = OpeningTables & IntentTables;
type Insertion<T> = { [K in keyof T]: unknown };
type Opened<Name extends keyof OpenedTables> = readonly Insertion<OpenedTables[Name]>[];

export type SubmissionRows = {
  submission: readonly [SubmissionRow];
  case_file: Opened<"case_file">;
  case_event: Opened<"case_event">;
  case_task: Opened<"case_task">;
  job: Opened<"job">;
  /** What is owed, if anything. */
  payment: Opened<"payment">;
};

type Written = ApplicationTables & { [T in keyof OpenedTables]: Insertion<OpenedTables[T]> };

/** What appears beside the submission, as far as there is any of it. */
const BESIDE = ["case_file", "case_event", "case_task", "job", "payment"] as const;

const submitted = preparedInsert((tables: Kysely<Written>, rows: SubmissionRows) => {
  const [submission] = rows.submission;
  let statement = tables.with("sent", (cte) =>
    cte.insertInto("submission").values(submission).returning("id"),
  );
  for (const table of BESIDE)
    if (rows[table].length > 0)
      statement = statement.with(`new_${table}`, (cte) =>
        cte
          .insertInto(table)
          .values([...rows[table]] as never)
          .returning("authority_id"),
      ) as never;
  return statement
    .deleteFrom("draft")
    .where("authority_id", "=", submission.authority_id)
    .where("id", "=", submission.id);
});

/**
 * One statement, one commit: submission, case, first events, tasks, jobs and what is owed appear
 * together, and the draft goes. A second sending of the same draft fails with a unique violation.
 */
export const insertSubmission = (db: AuthorityDb, rows: SubmissionRows): Promise<void> =>
  submitted(db, rows);

/** What was declared goes after the key of its case. */
export async function deleteSubmission(db: AuthorityDb, id: string): Promise<void> {
  await db
    .tables<ApplicationTables>()
    .deleteFrom("submission")
    .where("authority_id", "=", db.authorityId)
    .where("id", "=", id)
    .execute();
}

export const findSubmission = (
  db: AuthorityDb | PersonDb,
  id: string,
): Promise<SubmissionRow | undefined> =>
  db
    .tables<ApplicationTables>()
    .selectFrom("submission")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();

export type StoredDraft = { row: DraftRow; answers: Answers; dataKey: Buffer };
