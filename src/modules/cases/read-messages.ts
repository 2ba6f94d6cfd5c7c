import { messagesOfCase } from "#mailbox";
import type { AuthorityDb, PersonDb } from "#platform/db";
import type { Temporal } from "#platform/clock";
import type { LoadedCase } from "./load-case.ts";
import type { MessageWords } from "./operations/prepare-message.ts";
import { openFrom } from "./seals.ts";

export type ShownMessage = MessageWords & {
  id: string;
  sentAt: Temporal.Instant;
  isNew: boolean;
  /** The letter it came with. */
  letterId: string | null;
};

/** The messages about a case, opened, newest first. */
export async function readMessages(
  db: AuthorityDb | PersonDb,
  { key }: LoadedCase,
): Promise<ShownMessage[]> {
  const stored = await messagesOfCase(db, key.caseId);
  return stored.map(({ id, sealed, sentAt, readAt, letterId }) => ({
    id,
    sentAt,
    isNew: readAt === null,
    letterId,
    ...openFrom<MessageWords>(key, `message ${id}`, sealed),
  }));
}
