import type { OpeningTables } from "#cases";
import type { IntentTables } from "#payments";
import {
  type AuthorityDb,
  insertTogether,
  type Kysely,
  type PersonDb,
  type QueryCreator,
  sql,
} from "#platform/db";
import { heldAsKnown, type KnownRow, takenAway } from "./offered-draft-queries.ts";
import type { ApplicationTables } from "./queries.ts";

type SubmissionRow = ApplicationTables["submission"];

type OpenedTables = OpeningTables & IntentTables;
type Insertion<T> = { [K in keyof T]: unknown };
type Opened<Name extends keyof OpenedTables> = readonly Insertion<OpenedTables[Name]>[];

type CaseWords = { authority_id: string; case_id: string; word_macs: readonly Buffer[] };

export type SubmissionRows = {
  /** The draft it is made of, as it was read. */
  draft: readonly KnownRow[];
  submission: readonly SubmissionRow[];
  case_file: Opened<"case_file">;
  case_event: Opened<"case_event">;
  case_task: Opened<"case_task">;
  case_word: readonly CaseWords[];
  job: Opened<"job">;
  /** What is owed, if anything. */
  payment: Opened<"payment">;
};

type Written = ApplicationTables & { [T in keyof OpenedTables]: Insertion<OpenedTables[T]> };

/** What appears with a submission, as far as there is any of it. */
const TABLES = ["submission", "case_file", "case_event", "case_task", "job", "payment"] as const;

/** Any number of words of a case as one value. */
const insertedWords = (cte: QueryCreator<Written>, words: readonly CaseWords[]) =>
  cte
    .insertInto("case_word")
    .columns(["authority_id", "case_id", "word_mac"])
    .expression(
      sql`select authority_id, case_id, unnest(word_macs) from (values ${sql.join(
        words.map(
          ({ authority_id, case_id, word_macs }) =>
            sql`(${authority_id}::uuid, ${case_id}::uuid, ${word_macs}::bytea[])`,
        ),
      )}) as words (authority_id, case_id, word_macs)`,
    );

const submitted = insertTogether((tables: Kysely<Written>, rows: SubmissionRows) => {
  let statement = tables.with("gone", (cte) => takenAway(cte, rows.draft));
  for (const table of TABLES)
    if (rows[table].length > 0)
      statement = statement.with(`new_${table}`, (cte) =>
        cte.insertInto(table).values([...rows[table]] as never),
      ) as never;
  if (rows.case_word.length > 0)
    statement = statement.with("new_words", (cte) => insertedWords(cte, rows.case_word)) as never;
  return statement.selectNoFrom(heldAsKnown("gone", rows.draft).as("held"));
});

/**
 * One statement, one commit: submission, case, first events, tasks, jobs and what is owed appear
 * together, and the draft goes. When the draft is another one by now, or was sent before, nothing
 * is written, and the statement fails with what `isBrokenCondition` knows. Those of a town that come
 * in the same moment share statement and commit, and none hears of another's failure.
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
