import type { Temporal } from "#platform/clock";
import type { Keyring } from "#platform/crypto";
import { type AuthorityDb, sql } from "#platform/db";
import { openCaseData } from "./seals.ts";
import type { CaseTables } from "./tables.ts";

export type Task = {
  id: string;
  caseId: string;
  token: number;
  element: string;
  needs: "check" | "decide" | "approve" | "perform";
  office: string;
  openedAt: Temporal.Instant;
  dueAt: Temporal.Instant | null;
  claimedBy: string | null;
  claimedAt: Temporal.Instant | null;
};

const taskColumns = [
  "case_task.id",
  "case_task.case_id as caseId",
  "case_task.token",
  "case_task.element",
  "case_task.needs",
  "case_task.office",
  "case_task.opened_at as openedAt",
  "case_task.due_at as dueAt",
  "case_task.claimed_by as claimedBy",
  "case_task.claimed_at as claimedAt",
] as const;

export const openTasksOfCase = (db: AuthorityDb, caseId: string): Promise<Task[]> =>
  db
    .tables<CaseTables>()
    .selectFrom("case_task")
    .select(taskColumns)
    .where("authority_id", "=", db.authorityId)
    .where("case_id", "=", caseId)
    .where("state", "=", "open")
    .orderBy("opened_at")
    .execute();

export const findOpenTask = (db: AuthorityDb, id: string): Promise<Task | undefined> =>
  db
    .tables<CaseTables>()
    .selectFrom("case_task")
    .select(taskColumns)
    .where("authority_id", "=", db.authorityId)
    .where("id", "=", id)
    .where("state", "=", "open")
    .executeTakeFirst();

type Claim = { id: string; staffId: string; now: Temporal.Instant };

/** Takes a task that nobody has. False when somebody has it. */
export async function claimTask(db: AuthorityDb, { id, staffId, now }: Claim): Promise<boolean> {
  const result = await db
    .tables<CaseTables>()
    .updateTable("case_task")
    .set({ claimed_by: staffId, claimed_at: now })
    .where("authority_id", "=", db.authorityId)
    .where("id", "=", id)
    .where("state", "=", "open")
    .where((eb) => eb.or([eb("claimed_by", "is", null), eb("claimed_by", "=", staffId)]))
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function releaseTask(db: AuthorityDb, id: string): Promise<void> {
  await db
    .tables<CaseTables>()
    .updateTable("case_task")
    .set({ claimed_by: null, claimed_at: null })
    .where("authority_id", "=", db.authorityId)
    .where("id", "=", id)
    .where("state", "=", "open")
    .execute();
}

type Ending = { id: string; staffId: string; outcome: string; now: Temporal.Instant };

/** Marks a task as done. False when it was done or closed before. */
export async function finishTask(db: AuthorityDb, ending: Ending): Promise<boolean> {
  const result = await db
    .tables<CaseTables>()
    .updateTable("case_task")
    .set({
      state: "done",
      done_by: ending.staffId,
      done_at: ending.now,
      outcome: ending.outcome,
    })
    .where("authority_id", "=", db.authorityId)
    .where("id", "=", ending.id)
    .where("state", "=", "open")
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export const INBOX_TABS = ["neu", "meine", "wartet", "faellig", "erledigt"] as const;
export type InboxTab = (typeof INBOX_TABS)[number];

export type InboxEntry = {
  caseId: string;
  reference: string;
  packageId: string;
  adoptionRevision: number;
  caption: string;
  element: string | null;
  dueAt: Temporal.Instant | null;
  promisedOn: Temporal.PlainDate;
  receivedAt: Temporal.Instant;
  claimedBy: string | null;
  hasIncident: boolean;
};

type InboxRow = Omit<InboxEntry, "caption"> & {
  authorityId: string;
  dataKey: Uint8Array | null;
  sealedData: Uint8Array;
};

export type InboxQuery = {
  tab: InboxTab;
  /** Offices whose cases are asked for; approvers see all of their town. */
  offices: readonly string[] | "all";
  staffId: string;
  /** Only cases of this package. */
  packageId?: string | undefined;
  now: Temporal.Instant;
  limit: number;
};

/** Which tasks or cases belong to a tab. */
const TAB: Record<InboxTab, (query: InboxQuery) => ReturnType<typeof sql<boolean>>> = {
  neu: () => sql<boolean>`t.id is not null and t.claimed_by is null`,
  meine: ({ staffId }) => sql<boolean>`t.id is not null and t.claimed_by = ${staffId}`,
  wartet: () => sql<boolean>`t.id is null and c.closed_at is null`,
  faellig: ({ now }) =>
    sql<boolean>`t.id is not null and (t.due_at <= ${now.add({ hours: 24 })} or c.promised_on <= ${now}::timestamptz::date)`,
  erledigt: () => sql<boolean>`c.closed_at is not null`,
};

const officeFilter = ({ offices }: InboxQuery) =>
  offices === "all" ? sql`true` : sql`coalesce(t.office, c.office) = any(${[...offices]}::text[])`;

const source = (db: AuthorityDb, query: InboxQuery) => sql`
  from case_file c
  left join case_task t
    on t.authority_id = c.authority_id and t.case_id = c.id and t.state = 'open'
  where c.authority_id = ${db.authorityId}
    and ${officeFilter(query)}
    and (${query.packageId ?? null}::text is null or c.package_id = ${query.packageId ?? null})
    and ${TAB[query.tab](query)}`;

function opened(row: InboxRow, keyring: Keyring): InboxEntry[] {
  if (!row.dataKey) return [];
  const { dataKey, sealedData, authorityId, ...entry } = row;
  const key = { authorityId, caseId: row.caseId, dataKey: keyring.unwrap(authorityId, dataKey) };
  return [{ ...entry, caption: openCaseData(key, sealedData).caption }];
}

/** One tab of the inbox: what is due first stands first, what is done last. */
export async function inboxEntries(
  db: AuthorityDb,
  keyring: Keyring,
  query: InboxQuery,
): Promise<InboxEntry[]> {
  const order =
    query.tab === "erledigt"
      ? sql`c.closed_at desc`
      : sql`coalesce(t.due_at, c.promised_on::timestamptz), c.received_at`;
  const { rows } = await sql<InboxRow>`
    select c.authority_id as "authorityId", c.id as "caseId", c.reference, c.package_id as "packageId",
      c.adoption_revision as "adoptionRevision", t.element, t.due_at as "dueAt",
      c.promised_on as "promisedOn", c.received_at as "receivedAt", t.claimed_by as "claimedBy",
      c.has_incident as "hasIncident", c.data_key as "dataKey", c.sealed_data as "sealedData"
    ${source(db, query)} order by ${order}, c.id limit ${query.limit}
  `.execute(db.tables<CaseTables>());
  return rows.flatMap((row) => opened(row, keyring));
}

/** How many entries each tab has. */
export async function inboxCounts(
  db: AuthorityDb,
  query: Omit<InboxQuery, "tab" | "limit">,
): Promise<Record<InboxTab, number>> {
  const counts = await Promise.all(
    INBOX_TABS.map(async (tab) => {
      const asked = { ...query, tab, limit: 0 };
      const { rows } = await sql<{ count: number }>`
        select count(*) as count ${source(db, asked)}
      `.execute(db.tables<CaseTables>());
      return [tab, rows[0]?.count ?? 0] as const;
    }),
  );
  return Object.fromEntries(counts) as Record<InboxTab, number>;
}
