// Fills the database of a bench with the rows of a large region, copied from those of its own towns.
import pg from "pg";

/** How many towns there are beside those of the region, and what each of them has. */
export type Size = { towns: number; offers: number; cases: number };

/** Column by column what is different from the copied row; everything else is as there. */
type Changes = Readonly<Record<string, string>>;

const key = (kind: string, number: string): string =>
  `('${kind}0000000-0000-7000-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`;

const TOWN = key("a", "town");
const NUMBER = "(town * 100000 + number)";
const CASE = key("c", NUMBER);
/** Every fifth applicant has an account, and so on: rows differ as those of a town do. */
const PERSON = `case when number % 5 = 0 then ${key("b", `(${NUMBER} % 500000)`)} end`;
const IS_CLOSED = "number % 5 > 0";
const SENT = "timestamptz '2026-01-01' + make_interval(hours => number % 7000)";
const ofTown = { authority_id: TOWN };
const ofCase = { ...ofTown, case_id: CASE };

const COPIES: readonly { table: string; each: keyof Omit<Size, "towns">; changes: Changes }[] = [
  { table: "adoption", each: "offers", changes: { ...ofTown, package_id: "'service-' || number" } },
  {
    table: "case_file",
    each: "cases",
    changes: {
      ...ofTown,
      id: CASE,
      person_id: PERSON,
      reference: `'ZZ-' || ${NUMBER}`,
      package_id: "'service-' || number % 90",
      received_at: SENT,
      promised_on: `(${SENT})::date + 30`,
      closed_at: `case when ${IS_CLOSED} then ${SENT} + interval '20 days' end`,
      status: `case when ${IS_CLOSED} then 'COMPLETED' else 'PROCESSING' end`,
    },
  },
  {
    table: "case_task",
    each: "cases",
    changes: {
      ...ofCase,
      id: key("d", NUMBER),
      state: `case when ${IS_CLOSED} then 'done' else 'open' end`,
      due_at: `${SENT} + interval '9 days'`,
    },
  },
  ...[1, 2, 3].map((sequence) => ({
    ...{ table: "case_event", each: "cases" as const },
    changes: { ...ofCase, person_id: PERSON, sequence: `${sequence}` },
  })),
  ...["town", "number % 200", "number % 17", `${NUMBER} % 5000`].map((word, at) => ({
    ...{ table: "case_word", each: "cases" as const },
    changes: { ...ofCase, word_mac: `sha256(('${at} ' || ${word})::bytea)` },
  })),
  {
    table: "message",
    each: "cases",
    changes: { ...ofCase, id: key("e", NUMBER), person_id: PERSON, sent_at: SENT },
  },
  {
    table: "submission",
    each: "cases",
    changes: { ...ofTown, id: CASE, person_id: PERSON, sent_at: SENT },
  },
  {
    table: "draft",
    each: "offers",
    changes: { ...ofTown, id: CASE, person_id: "null", updated_at: SENT, access_mac: "'\\x00'" },
  },
  {
    table: "job",
    each: "cases",
    changes: {
      ...ofTown,
      id: key("f", NUMBER),
      dedupe_key: "null",
      state: "'done'",
      finished_at: SENT,
      run_at: SENT,
    },
  },
];

async function columnsOf(client: pg.Client, table: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    "select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attidentity = ''",
    [table],
  );
  return rows.map(({ name }) => name);
}

/**
 * Fills the tables as the server's administrator, past policies, keys and triggers: what they let
 * through is tried elsewhere, and a region's worth of rows should not take hours.
 */
export async function fillRegion(url: string, size: Size): Promise<void> {
  const administrator = Object.assign(new URL(url), { username: "admin" });
  const client = new pg.Client({ connectionString: administrator.toString() });
  await client.connect();
  await client.query("set session_replication_role = replica");
  await client.query("set synchronous_commit = off");
  for (const { table, each, changes } of COPIES) {
    const columns = await columnsOf(client, table);
    const values = columns.map((column) => changes[column] ?? `model.${column}`);
    const { rowCount } = await client.query(
      `insert into ${table} (${columns.join(", ")}) select ${values.join(", ")}
       from (select * from ${table} where authority_id <> '00000000-0000-0000-0000-000000000000' limit 1) model,
         generate_series(1, ${size.towns}) town, generate_series(1, ${size[each]}) number`,
    );
    if (!rowCount) throw new Error(`the town has no row of ${table} to be copied`);
  }
  await client.query("vacuum analyze");
  await client.query("checkpoint");
  await client.end();
}
