import type { OpeningTables } from "#cases";
import type { IntentTables } from "#payments";
import {
  type AuthorityDb,
  type Kysely,
  type PersonDb,
  preparedInsert,
  type QueryCreator,
  sql,
} from "#platform/db";
import { isSame, type KnownRow } from "./offered-draft-queries.ts";
import type { ApplicationTables } from "./queries.ts";

type SubmissionRow = ApplicationTables["submission"];

type OpenedTables = OpeningTables & IntentTables;
type Insertion<T> = { [K in keyof T]: unknown };
type Opened<Name extends keyof OpenedTables> = readonly Insertion<OpenedTables[Name]>[];

type CaseWords = { authority_id: string; case_id: string; word_macs: readonly Buffer[] };

export type SubmissionRows = {
  /** The draft it is made of, as it was read. */
  draft: readonly [KnownRow];
  submission: readonly [SubmissionRow];
  case_file: Opened<"case_file">;
  case_event: Opened<"case_event">;
  case_task: Opened<"case_task">;
  case_word: readonly CaseWords[];
  job: Opened<"job">;
  /** What is owed, if anything. */
  payment: Opened<"payment">;
};

type Written = ApplicationTables & { [T in keyof OpenedTables]: Insertion<OpenedTables[T]> };

/** What appears beside the submission, as far as there is any of it. */
const BESIDE = ["case_file", "case_event", "case_task", "job", "payment"] as const;

/** Any number of them as one value. */
const insertedWords = (
  cte: QueryCreator<Written>,
  { authority_id, case_id, word_macs }: CaseWords,
) =>
  cte
    .insertInto("case_word")
    .columns(["authority_id", "case_id", "word_mac"])
    .expression(sql`select ${authority_id}::uuid, ${case_id}::uuid, unnest(${word_macs}::bytea[])`);

const submitted = preparedInsert((tables: Kysely<Written>, rows: SubmissionRows) => {
  const [submission] = rows.submission;
  const [draft] = rows.draft;
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
  for (const words of rows.case_word)
    statement = statement.with("new_words", (cte) => insertedWords(cte, words)) as never;
  return statement
    .with("gone", (cte) => cte.deleteFrom("draft").where(isSame(draft)).returning("id"))
    .selectFrom("gone")
    .select(sql`must_hold(count(*) = 1, 'the draft is as it was read')`.as("held"));
});

/**
 * One statement, one commit: submission, case, first events, tasks, jobs and what is owed appear
 * together, and the draft goes. When the draft is another one by now, or was sent before, nothing
 * is written, and the statement fails with what `isBrokenCondition` knows.
 */
export const insertSubmission = async (db: AuthorityDb, rows: SubmissionRows): Promise<void> =>
  void (await submitted(db, rows));

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
