import type { Answers } from "#forms";
import type { Keyring } from "#platform/crypto";
import type { AuthorityDb } from "#platform/db";
import type { CorrectionContent } from "../correction-queries.ts";
import type { ToldEvent } from "../process-record.ts";
import type { FoundCase } from "../queries.ts";
import { type CaseKey, openFrom } from "../seals.ts";
import type { CaseTables } from "../tables.ts";
import type { CaseHistory, Told } from "./case-history.ts";
import { findRunningCases, type Portion } from "./running-cases-queries.ts";

type Entry = Pick<
  CaseTables["case_event"],
  "case_id" | "sequence" | "kind" | "element" | "at" | "sealed_detail"
>;

const entriesOf = (db: AuthorityDb, caseIds: readonly string[]): Promise<Entry[]> =>
  db
    .tables<CaseTables>()
    .selectFrom("case_event")
    .select(["case_id", "sequence", "kind", "element", "at", "sealed_detail"])
    .where("authority_id", "=", db.authorityId)
    .where("case_id", "in", caseIds)
    .where("kind", "in", ["process", "correction-received"])
    .orderBy("case_id")
    .orderBy("sequence")
    .execute();

const lettersOf = (db: AuthorityDb, caseIds: readonly string[]) =>
  db
    .tables<CaseTables>()
    .selectFrom("letter")
    .select(["case_id", "letter_id"])
    .where("authority_id", "=", db.authorityId)
    .where("case_id", "in", caseIds)
    .execute();

const correctionsOf = (db: AuthorityDb, caseIds: readonly string[]) =>
  db
    .tables<CaseTables>()
    .selectFrom("correction_request")
    .select(["case_id", "id", "sealed"])
    .where("authority_id", "=", db.authorityId)
    .where("case_id", "in", caseIds)
    .where("state", "=", "open")
    .execute();

/** A case that may move, and the key for its rows. */
export type MovableCase = { history: CaseHistory; key: CaseKey };

function detailOf<T>(key: CaseKey, { sequence, sealed_detail: sealed }: Entry): T | undefined {
  return sealed ? openFrom<T>(key, `event ${sequence}`, sealed) : undefined;
}

function toldBy(entries: readonly Entry[], key: CaseKey): Told[] {
  return entries
    .filter(({ kind }) => kind === "process")
    .flatMap((entry) => {
      const detail = detailOf<Omit<ToldEvent, "element">>(key, entry);
      return detail ? [{ ...detail, element: entry.element ?? "", at: entry.at }] : [];
    });
}

const answersIn = (entries: readonly Entry[], key: CaseKey): CaseHistory["answersUntil"] =>
  entries
    .filter(({ kind }) => kind === "correction-received")
    .map((entry) => {
      const { before = "{}" } = detailOf<{ before?: string }>(key, entry) ?? {};
      return { at: entry.at, answers: JSON.parse(before) as Answers };
    });

/** Running cases of a package in portions by their ids, with everything that happened to them. */
export async function loadMovableCases(
  db: AuthorityDb,
  keyring: Keyring,
  portion: Portion,
): Promise<MovableCase[]> {
  const found = await findRunningCases(db, keyring, portion);
  return withHistories(db, found);
}

async function withHistories(db: AuthorityDb, found: readonly FoundCase[]): Promise<MovableCase[]> {
  const ids = found.map(({ state }) => state.id);
  if (ids.length === 0) return [];
  const entries = Map.groupBy(await entriesOf(db, ids), (row) => row.case_id);
  const letters = Map.groupBy(await lettersOf(db, ids), (row) => row.case_id);
  const corrections = new Map((await correctionsOf(db, ids)).map((row) => [row.case_id, row]));
  return found.map(({ state, dataKey }) => {
    const { id, authorityId } = state;
    const key = { authorityId, caseId: id, dataKey };
    const own = entries.get(id) ?? [];
    const correction = corrections.get(id);
    const asked =
      correction &&
      openFrom<CorrectionContent>(key, `correction ${correction.id}`, correction.sealed).fields;
    const letterIds = letters.get(id)?.map((row) => row.letter_id) ?? [];
    const told = toldBy(own, key);
    const answersUntil = answersIn(own, key);
    return { key, history: { state, told, answersUntil, letters: letterIds, asked } };
  });
}

type Reassignment = { caseId: string; token: number; office: string; needs: string };

/** The new version gives an open task to another office, or asks for another permission. */
export async function reassignTask(
  db: AuthorityDb,
  { caseId, token, office, needs }: Reassignment,
): Promise<void> {
  await db
    .tables<CaseTables>()
    .updateTable("case_task")
    .set({
      office,
      needs: needs as CaseTables["case_task"]["needs"],
      claimed_by: null,
      claimed_at: null,
    })
    .where("authority_id", "=", db.authorityId)
    .where("case_id", "=", caseId)
    .where("token", "=", token)
    .where("state", "=", "open")
    .execute();
}
