import type { Temporal } from "#platform/clock";
import type { AuthorityDb, PersonDb } from "#platform/db";
import { newId } from "#platform/ids";
import type { ChainedEvent } from "./event-log.ts";
import type { CaseTables } from "./tables.ts";

export type CaseEvent = {
  sequence: number;
  kind: string;
  element: string | null;
  actor: string;
  staffId: string | null;
  isPublic: boolean;
  at: Temporal.Instant;
};

/** What happened, oldest first; a person sees what is public. */
export const eventsOfCase = (db: AuthorityDb | PersonDb, caseId: string): Promise<CaseEvent[]> =>
  db
    .tables<CaseTables>()
    .selectFrom("case_event")
    .select([
      "sequence",
      "kind",
      "element",
      "actor",
      "staff_id as staffId",
      "is_public as isPublic",
      "at",
    ])
    .where("case_id", "=", caseId)
    .orderBy("sequence")
    .execute();

/** The log of a case as it was chained, to be checked. */
export async function chainedEvents(db: AuthorityDb, caseId: string): Promise<ChainedEvent[]> {
  const rows = await db
    .tables<CaseTables>()
    .selectFrom("case_event")
    .selectAll()
    .where("authority_id", "=", db.authorityId)
    .where("case_id", "=", caseId)
    .orderBy("sequence")
    .execute();
  return rows.map((row) => ({
    sequence: row.sequence,
    kind: row.kind,
    element: row.element,
    actor: row.actor,
    staffId: row.staff_id,
    isPublic: row.is_public,
    at: row.at.epochMilliseconds,
    sealedDetail: row.sealed_detail && Buffer.from(row.sealed_detail),
    previousHash: Buffer.from(row.previous_hash),
    hash: Buffer.from(row.hash),
  }));
}

/** Ids of all cases of a town, in portions. */
export async function caseIdsAfter(
  db: AuthorityDb,
  after: string,
  limit: number,
): Promise<string[]> {
  const rows = await db
    .tables<CaseTables>()
    .selectFrom("case_file")
    .select("id")
    .where("authority_id", "=", db.authorityId)
    .where("id", ">", after)
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

export type Access = { staffId: string; office: string; purpose: string; at: Temporal.Instant };

/** Who opened a case, newest first. */
export const accessesOfCase = (db: AuthorityDb | PersonDb, caseId: string): Promise<Access[]> =>
  db
    .tables<CaseTables>()
    .selectFrom("case_access")
    .select(["staff_id as staffId", "office", "purpose", "at"])
    .where("case_id", "=", caseId)
    .orderBy("at", "desc")
    .limit(200)
    .execute();

/** When this member of staff last opened the case, and what for. */
export const lastAccess = (
  db: AuthorityDb,
  caseId: string,
  staffId: string,
): Promise<Access | undefined> =>
  db
    .tables<CaseTables>()
    .selectFrom("case_access")
    .select(["staff_id as staffId", "office", "purpose", "at"])
    .where("authority_id", "=", db.authorityId)
    .where("case_id", "=", caseId)
    .where("staff_id", "=", staffId)
    .orderBy("at", "desc")
    .executeTakeFirst();

type NewAccess = Access & { caseId: string; personId: string | null };

export async function insertAccess(db: AuthorityDb, access: NewAccess): Promise<void> {
  await db
    .tables<CaseTables>()
    .insertInto("case_access")
    .values({
      authority_id: db.authorityId,
      id: newId(),
      case_id: access.caseId,
      person_id: access.personId,
      staff_id: access.staffId,
      office: access.office,
      purpose: access.purpose,
      at: access.at,
    })
    .execute();
}
