import { authorityOf, type PortalDb } from "#catalogue";
import type { Temporal } from "#platform/clock";
import { json, sql } from "#platform/db";
import type { Answer, Place, SealedFeedback } from "./opinion.ts";
import type { CountedUsage, UsageOfDay, UsageWhat } from "./usage.ts";

type FeedbackTables = {
  feedback: {
    authority_id: string;
    id: string;
    service_id: string | null;
    place: Place;
    answer: Answer;
    wrapped_key: Buffer;
    sealed: Buffer;
    sent_on: Temporal.PlainDate;
  };
  usage_count: {
    authority_id: string;
    day: Temporal.PlainDate;
    service_id: string;
    what: UsageWhat;
    place: string;
    count: number;
  };
};

/** Keeps what somebody wrote, and forgets what is older than `keptSince`. */
export async function insertFeedback(
  db: PortalDb,
  { id, serviceId, place, answer, wrappedKey, sealed, sentOn }: SealedFeedback,
  keptSince: Temporal.PlainDate,
): Promise<void> {
  const tables = db.tables<FeedbackTables>();
  const authority_id = authorityOf(db);
  await tables
    .deleteFrom("feedback")
    .where("authority_id", "=", authority_id)
    .where("sent_on", "<", keptSince)
    .execute();
  await tables
    .insertInto("feedback")
    .values({
      ...{ authority_id, id, place, answer, sealed },
      service_id: serviceId ?? null,
      wrapped_key: wrappedKey,
      sent_on: sentOn,
    })
    .execute();
}

/** The oldest first. */
export async function listFeedback(db: PortalDb, limit: number): Promise<SealedFeedback[]> {
  const rows = await db
    .tables<FeedbackTables>()
    .selectFrom("feedback")
    .selectAll()
    .where("authority_id", "=", authorityOf(db))
    .orderBy("sent_on")
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map(({ id, place, answer, sealed, ...row }) => ({
    ...{ id, place, answer, sealed },
    serviceId: row.service_id ?? undefined,
    wrappedKey: row.wrapped_key,
    sentOn: row.sent_on,
  }));
}

/** Forgets what is done with. */
export async function deleteFeedback(db: PortalDb, id: string): Promise<void> {
  await db
    .tables<FeedbackTables>()
    .deleteFrom("feedback")
    .where("authority_id", "=", authorityOf(db))
    .where("id", "=", id)
    .execute();
}

/** Adds up what happened on a portal on a day. */
export async function addUsage(
  db: PortalDb,
  day: Temporal.PlainDate,
  counted: readonly CountedUsage[],
): Promise<void> {
  await sql`
    insert into usage_count (authority_id, day, service_id, what, place, count)
    select ${authorityOf(db)}::uuid, ${day}::date, item->>'serviceId', item->>'what', item->>'place', (item->>'count')::int
    from jsonb_array_elements(${json(counted)}) as item
    on conflict (authority_id, day, service_id, what, place) do update
      set count = usage_count.count + excluded.count
  `.execute(db.tables<FeedbackTables>());
}

/** What happened on a portal since a day, that day included; the first day first. */
export async function listUsage(db: PortalDb, since: Temporal.PlainDate): Promise<UsageOfDay[]> {
  return db
    .tables<FeedbackTables>()
    .selectFrom("usage_count")
    .select(["day", "service_id as serviceId", "what", "place", "count"])
    .where("authority_id", "=", authorityOf(db))
    .where("day", ">=", since)
    .orderBy("day")
    .orderBy("service_id")
    .orderBy("what")
    .orderBy("place")
    .execute();
}
