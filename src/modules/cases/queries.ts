import type { Temporal } from "#platform/clock";
import type { Keyring } from "#platform/crypto";
import { type AuthorityDb, json, type Kysely, type PersonDb, prepared } from "#platform/db";
import { newId } from "#platform/ids";
import type { CaseState, PaymentStanding } from "./case-state.ts";
import type { NewTask } from "./change.ts";
import { chain, type ChainedEvent, chainStart, type NewCaseEvent } from "./event-log.ts";
import { openCaseData, sealCaseData, sealFor } from "./seals.ts";
import type { CaseTables } from "./tables.ts";

/** A case, opened, and the key it was opened with. */
export type FoundCase = { state: CaseState; dataKey: Buffer };
type CaseRow = CaseTables["case_file"];

/** Undefined when the case was erased: its key is gone. */
export function openRow(row: CaseRow, keyring: Keyring): FoundCase | undefined {
  if (!row.data_key) return undefined;
  const dataKey = keyring.unwrap(row.authority_id, row.data_key);
  const key = { authorityId: row.authority_id, caseId: row.id, dataKey };
  return { dataKey, state: stateFrom(row, openCaseData(key, row.sealed_data)) };
}

const stateFrom = (row: CaseRow, data: CaseState["data"]): CaseState => ({
  authorityId: row.authority_id,
  id: row.id,
  reference: row.reference,
  packageId: row.package_id,
  packageHash: row.package_hash,
  adoptionRevision: row.adoption_revision,
  personId: row.person_id,
  office: row.office,
  status: row.status,
  marking: row.marking,
  hasIncident: row.has_incident,
  paymentStanding: row.payment_standing,
  data,
  receivedAt: row.received_at,
  promisedOn: row.promised_on,
  closedAt: row.closed_at,
  revision: row.revision,
});

const caseById = prepared(
  (tables: Kysely<CaseTables>, { authorityId, id }: { authorityId: string; id: string }) =>
    tables
      .selectFrom("case_file")
      .selectAll()
      .where("authority_id", "=", authorityId)
      .where("id", "=", id),
);

/** One case of the town by id. */
export async function findCase(
  db: AuthorityDb,
  keyring: Keyring,
  id: string,
): Promise<FoundCase | undefined> {
  const [row] = await caseById(db, { authorityId: db.authorityId, id });
  return row && openRow(row, keyring);
}

/** The key of a case, for what is kept beside it; undefined when there is none or it was erased. */
export async function caseKey(
  { keyring }: { keyring: Keyring },
  db: AuthorityDb,
  id: string,
): Promise<Buffer | undefined> {
  const row = await db
    .tables<CaseTables>()
    .selectFrom("case_file")
    .select("data_key")
    .where("authority_id", "=", db.authorityId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row?.data_key ? keyring.unwrap(db.authorityId, row.data_key) : undefined;
}

/** One case by its public reference; the caller checks who asks. */
export async function findCaseByReference(
  db: AuthorityDb | PersonDb,
  keyring: Keyring,
  reference: string,
): Promise<(FoundCase & { secretMac: Uint8Array }) | undefined> {
  const row = await db
    .tables<CaseTables>()
    .selectFrom("case_file")
    .selectAll()
    .where("reference", "=", reference)
    .executeTakeFirst();
  const found = row && openRow(row, keyring);
  return found && row && { ...found, secretMac: row.secret_mac };
}

/** All cases of a person over all towns, newest first. */
export async function findCasesOfPerson(db: PersonDb, keyring: Keyring): Promise<FoundCase[]> {
  const rows = await db
    .tables<CaseTables>()
    .selectFrom("case_file")
    .selectAll()
    .where("person_id", "=", db.personId)
    .orderBy("received_at", "desc")
    .limit(200)
    .execute();
  return rows.flatMap((row) => openRow(row, keyring) ?? []);
}

/** Whether cases wait for money, by their ids; those that cost nothing are left out. */
export async function paymentStandings(
  db: AuthorityDb,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PaymentStanding>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .tables<CaseTables>()
    .selectFrom("case_file")
    .select(["id", "payment_standing as standing"])
    .where("authority_id", "=", db.authorityId)
    .where("id", "in", [...ids])
    .execute();
  return new Map(rows.flatMap(({ id, standing }) => (standing ? [[id, standing] as const] : [])));
}

/** The row of a new case, for the statement that also writes its submission. */
export const caseRow = (
  state: CaseState,
  keys: { dataKey: Buffer; wrapped: Buffer; secretMac: Buffer },
) => ({
  authority_id: state.authorityId,
  id: state.id,
  reference: state.reference,
  package_id: state.packageId,
  package_hash: state.packageHash,
  adoption_revision: state.adoptionRevision,
  person_id: state.personId,
  office: state.office,
  status: state.status,
  marking: state.marking,
  has_incident: state.hasIncident,
  payment_standing: state.paymentStanding,
  data_key: keys.wrapped,
  sealed_data: sealCaseData(keyOf(state, keys.dataKey), state.data),
  secret_mac: keys.secretMac,
  received_at: state.receivedAt,
  promised_on: state.promisedOn,
  closed_at: state.closedAt,
  revision: state.revision,
});

const keyOf = (state: CaseState, dataKey: Buffer) => ({
  authorityId: state.authorityId,
  caseId: state.id,
  dataKey,
});

/** False when somebody changed the case since `state.revision`. */
export async function updateCase(
  db: AuthorityDb,
  state: CaseState,
  dataKey: Buffer,
): Promise<boolean> {
  const result = await db
    .tables<CaseTables>()
    .updateTable("case_file")
    .set({
      package_hash: state.packageHash,
      adoption_revision: state.adoptionRevision,
      office: state.office,
      status: state.status,
      marking: json(state.marking),
      has_incident: state.hasIncident,
      payment_standing: state.paymentStanding,
      sealed_data: sealCaseData(keyOf(state, dataKey), state.data),
      promised_on: state.promisedOn,
      closed_at: state.closedAt,
      revision: state.revision + 1,
    })
    .where("authority_id", "=", db.authorityId)
    .where("id", "=", state.id)
    .where("revision", "=", state.revision)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

const eventRow = (state: CaseState, event: ChainedEvent, at: Temporal.Instant) => ({
  authority_id: state.authorityId,
  case_id: state.id,
  sequence: event.sequence,
  person_id: state.personId,
  kind: event.kind,
  element: event.element,
  actor: event.actor,
  staff_id: event.staffId,
  is_public: event.isPublic,
  at,
  sealed_detail: event.sealedDetail,
  previous_hash: event.previousHash,
  hash: event.hash,
});

type Appending = { state: CaseState; events: readonly NewCaseEvent[]; dataKey: Buffer };

/** Rows of events chained behind `last`; for a new case, behind its start. */
export function eventRows(
  { state, events, dataKey }: Appending,
  last = { sequence: 0, hash: chainStart(state.id) },
) {
  const seal = (detail: object, sequence: number) =>
    sealFor(keyOf(state, dataKey), `event ${sequence}`, detail);
  return chain(events, last, seal).map((event, index) => {
    const at = events[index]?.at ?? state.receivedAt;
    return eventRow(state, event, at);
  });
}

/** Chains events behind the last one. The case's row was updated before, which orders writers. */
export async function appendEvents(db: AuthorityDb, appending: Appending): Promise<void> {
  if (appending.events.length === 0) return;
  const { state } = appending;
  const last = await db
    .tables<CaseTables>()
    .selectFrom("case_event")
    .select(["sequence", "hash"])
    .where("authority_id", "=", db.authorityId)
    .where("case_id", "=", state.id)
    .orderBy("sequence", "desc")
    .limit(1)
    .executeTakeFirst();
  const behind = last && { sequence: last.sequence, hash: Buffer.from(last.hash) };
  await db
    .tables<CaseTables>()
    .insertInto("case_event")
    .values(eventRows(appending, behind))
    .execute();
}

/** The row of a task that was just opened. */
export const taskRow = (authorityId: string, caseId: string, task: NewTask) => ({
  authority_id: authorityId,
  id: newId(),
  case_id: caseId,
  token: task.token,
  element: task.element,
  needs: task.needs,
  office: task.office,
  state: "open" as const,
  opened_at: task.openedAt,
  due_at: task.dueAt,
  claimed_by: null,
  claimed_at: null,
  done_by: null,
  done_at: null,
  outcome: null,
});

export async function insertTask(db: AuthorityDb, caseId: string, task: NewTask): Promise<void> {
  await db
    .tables<CaseTables>()
    .insertInto("case_task")
    .values(taskRow(db.authorityId, caseId, task))
    .execute();
}

/** A deadline took the task away. */
export async function closeTask(db: AuthorityDb, caseId: string, token: number): Promise<void> {
  await db
    .tables<CaseTables>()
    .updateTable("case_task")
    .set({ state: "closed" })
    .where("authority_id", "=", db.authorityId)
    .where("case_id", "=", caseId)
    .where("token", "=", token)
    .where("state", "=", "open")
    .execute();
}
