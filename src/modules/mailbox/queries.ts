import type { Temporal } from "#platform/clock";
import type { AuthorityDb, PersonDb } from "#platform/db";

type MailboxTables = {
  message: {
    authority_id: string;
    id: string;
    case_id: string;
    person_id: string | null;
    kind: string;
    letter_id: string | null;
    sealed: Uint8Array;
    sent_at: Temporal.Instant;
    read_at: Temporal.Instant | null;
  };
};

/** A message as it is stored; `sealed` opens with the data key of its case. */
export type StoredMessage = {
  authorityId: string;
  id: string;
  caseId: string;
  kind: string;
  letterId: string | null;
  sealed: Uint8Array;
  sentAt: Temporal.Instant;
  readAt: Temporal.Instant | null;
};

export type NewMessage = Omit<StoredMessage, "authorityId" | "readAt"> & {
  personId: string | null;
};

const columns = [
  "authority_id as authorityId",
  "id",
  "case_id as caseId",
  "kind",
  "letter_id as letterId",
  "sealed",
  "sent_at as sentAt",
  "read_at as readAt",
] as const;

/** Everything that was written about a case. */
export async function deleteMessagesOf(db: AuthorityDb, caseId: string): Promise<void> {
  await db
    .tables<MailboxTables>()
    .deleteFrom("message")
    .where("authority_id", "=", db.authorityId)
    .where("case_id", "=", caseId)
    .execute();
}

/** Puts a message into the mailbox, inside the caller's transaction. */
export async function addMessage(db: AuthorityDb, message: NewMessage): Promise<void> {
  await db
    .tables<MailboxTables>()
    .insertInto("message")
    .values({
      authority_id: db.authorityId,
      id: message.id,
      case_id: message.caseId,
      person_id: message.personId,
      kind: message.kind,
      letter_id: message.letterId,
      sealed: message.sealed,
      sent_at: message.sentAt,
      read_at: null,
    })
    .execute();
}

/** Messages of one case, newest first. */
export const messagesOfCase = (
  db: AuthorityDb | PersonDb,
  caseId: string,
): Promise<StoredMessage[]> =>
  db
    .tables<MailboxTables>()
    .selectFrom("message")
    .select(columns)
    .where("case_id", "=", caseId)
    .orderBy("sent_at", "desc")
    .orderBy("id", "desc")
    .execute();

/** How many messages of a person were not opened yet, by case. */
export async function unreadByCase(db: PersonDb): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .tables<MailboxTables>()
    .selectFrom("message")
    .select(["case_id", (eb) => eb.fn.countAll<number>().as("count")])
    .where("person_id", "=", db.personId)
    .where("read_at", "is", null)
    .groupBy("case_id")
    .execute();
  return new Map(rows.map(({ case_id, count }) => [case_id, count]));
}

/** The applicant has seen the messages of a case. */
export async function markRead(
  db: AuthorityDb,
  caseId: string,
  now: Temporal.Instant,
): Promise<void> {
  await db
    .tables<MailboxTables>()
    .updateTable("message")
    .set({ read_at: now })
    .where("authority_id", "=", db.authorityId)
    .where("case_id", "=", caseId)
    .where("read_at", "is", null)
    .execute();
}
