import type { Temporal } from "#platform/clock";
import { json, type RegionDb, sql } from "#platform/db";
import { authorityOf, type PortalDb } from "../portal-rows.ts";

type SearchTables = {
  search_word: {
    service_id: string;
    word: string;
    town_id: string | null;
    staff_id: string;
    added_at: Temporal.Instant;
  };
  search_question: {
    authority_id: string;
    question: string;
    outcome: "nothing" | "weak";
    asked: number;
    last_on: Temporal.PlainDate;
  };
};

/** A word an editor added to a service; `townId` is null for the coordinator's. */
export type AddedWord = {
  serviceId: string;
  word: string;
  townId: string | null;
  staffId: string;
  addedAt: Temporal.Instant;
};

/** Changes with every word that is added or taken away. */
export async function wordsRevision(db: RegionDb): Promise<string> {
  const { rows } = await sql<{ revision: string }>`
    select coalesce(md5(string_agg(service_id || ' ' || word, E'\n' order by service_id, word)), '') as revision
    from search_word
  `.execute(db.tables<SearchTables>());
  return rows[0]?.revision ?? "";
}

/** All added words, the newest first. */
export async function listWords(db: RegionDb): Promise<AddedWord[]> {
  return db
    .tables<SearchTables>()
    .selectFrom("search_word")
    .select([
      "service_id as serviceId",
      "word",
      "town_id as townId",
      "staff_id as staffId",
      "added_at as addedAt",
    ])
    .orderBy("added_at", "desc")
    .orderBy("word")
    .execute();
}

/** Adds a word to a service; one that is there stays as it is. */
export async function insertWord(db: RegionDb, added: AddedWord): Promise<void> {
  await db
    .tables<SearchTables>()
    .insertInto("search_word")
    .values({
      service_id: added.serviceId,
      word: added.word,
      town_id: added.townId,
      staff_id: added.staffId,
      added_at: added.addedAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Takes a town's own word (or one of the roof's) away again. */
export async function deleteWord(
  db: RegionDb,
  { serviceId, word, townId }: Pick<AddedWord, "serviceId" | "word" | "townId">,
): Promise<void> {
  await db
    .tables<SearchTables>()
    .deleteFrom("search_word")
    .where("service_id", "=", serviceId)
    .where("word", "=", word)
    .where("town_id", townId === null ? "is" : "=", townId)
    .execute();
}

/** How often a question was asked since it was last written down. */
export type CountedQuestion = { question: string; outcome: "nothing" | "weak"; asked: number };

/** How long questions are kept, and how many of a portal. */
export type QuestionLimits = {
  /** Rows last asked before this day go. */
  keptSince: Temporal.PlainDate;
  /** Rare ones go earlier: asked fewer times than `rare`, last before this day. */
  rare: number;
  rareKeptSince: Temporal.PlainDate;
  most: number;
};

/**
 * Adds up how often questions were asked of a portal, and forgets the old ones. A portal that has
 * as many as it may keeps counting those it knows and takes no new ones.
 */
export async function countQuestions(
  db: PortalDb,
  counted: readonly CountedQuestion[],
  { today, limits }: { today: Temporal.PlainDate; limits: QuestionLimits },
): Promise<void> {
  const tables = db.tables<SearchTables>();
  await tables
    .deleteFrom("search_question")
    .where(({ and, or, eb }) =>
      or([
        eb("last_on", "<", limits.keptSince),
        and([eb("asked", "<", limits.rare), eb("last_on", "<", limits.rareKeptSince)]),
      ]),
    )
    .execute();
  await sql`
    insert into search_question (authority_id, question, outcome, asked, last_on)
    select ${authorityOf(db)}::uuid, item->>'question', item->>'outcome', (item->>'asked')::int, ${today}::date
    from jsonb_array_elements(${json(counted)}) as item
    where (select count(*) from search_question) < ${limits.most}
      or exists (select 1 from search_question known where known.question = item->>'question')
    on conflict (authority_id, question) do update
      set asked = search_question.asked + excluded.asked, outcome = excluded.outcome, last_on = excluded.last_on
  `.execute(tables);
}

/** A question people asked in vain, and how often. */
export type AskedQuestion = CountedQuestion & { lastOn: Temporal.PlainDate };

/** What was asked of a portal at least so often and answered badly; the most frequent first. */
export async function listQuestions(
  db: PortalDb,
  { least, limit }: { least: number; limit: number },
): Promise<AskedQuestion[]> {
  return db
    .tables<SearchTables>()
    .selectFrom("search_question")
    .select(["question", "outcome", "asked", "last_on as lastOn"])
    .where("asked", ">=", least)
    .orderBy("asked", "desc")
    .orderBy("last_on", "desc")
    .orderBy("question")
    .limit(limit)
    .execute();
}

/** How many questions were not asked often enough yet to be shown. */
export async function countRareQuestions(db: PortalDb, least: number): Promise<number> {
  const { rare } = await db
    .tables<SearchTables>()
    .selectFrom("search_question")
    .select(({ fn }) => fn.countAll<number>().as("rare"))
    .where("asked", "<", least)
    .executeTakeFirstOrThrow();
  return rare;
}

export async function deleteQuestion(db: PortalDb, question: string): Promise<void> {
  await db
    .tables<SearchTables>()
    .deleteFrom("search_question")
    .where("question", "=", question)
    .execute();
}
