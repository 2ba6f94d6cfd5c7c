import type { Answers } from "#forms";
import type { Temporal } from "#platform/clock";
import type { AuthorityDb, PersonDb } from "#platform/db";
import { type CaseKey, openFrom, sealFor } from "./seals.ts";
import type { CaseTables } from "./tables.ts";

/** What is asked, and what the applicant answered so far. */
export type CorrectionContent = { fields: readonly string[]; answers?: Answers };

export type Correction = {
  id: string;
  content: CorrectionContent;
  askedAt: Temporal.Instant;
};

const what = (id: string): string => `correction ${id}`;

type NewCorrection = Correction & { personId: string | null };

/** Opens a correction; one that is still open ends with it. */
export async function insertCorrection(
  db: AuthorityDb,
  key: CaseKey,
  correction: NewCorrection,
): Promise<void> {
  await endCorrection(db, key.caseId, { state: "expired", at: null });
  await db
    .tables<CaseTables>()
    .insertInto("correction_request")
    .values({
      authority_id: db.authorityId,
      id: correction.id,
      case_id: key.caseId,
      person_id: correction.personId,
      state: "open",
      sealed: sealFor(key, what(correction.id), correction.content),
      asked_at: correction.askedAt,
      answer_by: null,
      answered_at: null,
    })
    .execute();
}

/** The correction that the applicant is asked for now. */
export async function findOpenCorrection(
  db: AuthorityDb | PersonDb,
  key: CaseKey,
): Promise<Correction | undefined> {
  const row = await db
    .tables<CaseTables>()
    .selectFrom("correction_request")
    .selectAll()
    .where("case_id", "=", key.caseId)
    .where("state", "=", "open")
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    id: row.id,
    content: openFrom<CorrectionContent>(key, what(row.id), row.sealed),
    askedAt: row.asked_at,
  };
}

/** Keeps what the applicant answered so far. */
export async function keepCorrection(
  db: AuthorityDb,
  key: CaseKey,
  correction: Correction,
): Promise<void> {
  await db
    .tables<CaseTables>()
    .updateTable("correction_request")
    .set({ sealed: sealFor(key, what(correction.id), correction.content) })
    .where("authority_id", "=", db.authorityId)
    .where("id", "=", correction.id)
    .where("state", "=", "open")
    .execute();
}

type Ending = { state: "answered" | "expired"; at: Temporal.Instant | null };

/** Ends what is open; true when something was. */
export async function endCorrection(
  db: AuthorityDb,
  caseId: string,
  ending: Ending,
): Promise<boolean> {
  const result = await db
    .tables<CaseTables>()
    .updateTable("correction_request")
    .set({ state: ending.state, answered_at: ending.at })
    .where("authority_id", "=", db.authorityId)
    .where("case_id", "=", caseId)
    .where("state", "=", "open")
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}
