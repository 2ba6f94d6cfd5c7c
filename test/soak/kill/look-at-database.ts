import { PGlite } from "@electric-sql/pglite";
import { join } from "node:path";
import pg from "pg";

export type Rows = readonly Record<string, string>[];
type Reader = { rows: (sql: string) => Promise<Rows>; close: () => Promise<void> };

/** Reads past all fences: as the owner of the server, with nobody else connected. */
export async function openReader(dataDir: string, adminUrl: string | undefined): Promise<Reader> {
  if (adminUrl) {
    const client = new pg.Client({ connectionString: adminUrl });
    await client.connect();
    return {
      rows: async (sql) => (await client.query<Record<string, string>>(sql)).rows,
      close: () => client.end(),
    };
  }
  const database = await PGlite.create(join(dataDir, "pglite"));
  return {
    rows: async (sql) => (await database.query<Record<string, string>>(sql)).rows,
    close: () => database.close(),
  };
}

/** Every query names what must not be: half of something, or something twice. One row each. */
export const HALVES: Readonly<Record<string, string>> = {
  "a case without its declaration":
    "select reference from case_file c where not exists (select 1 from submission s where s.id = c.id)",
  "a declaration without its case":
    "select id from submission s where not exists (select 1 from case_file c where c.id = s.id)",
  "a case without its first event":
    "select reference from case_file c where not exists (select 1 from case_event e where e.case_id = c.id and e.sequence = 1)",
  "a gap in the log of a case":
    "select case_id from case_event group by case_id having max(sequence) <> count(*)",
  "a job that was never done":
    "select kind, state, last_problem from job where state <> 'done' and run_at <= timestamptz 'now_of_run'",
  "a case that stands still without a task, a date or money to wait for": `
    select reference from case_file c where closed_at is null and coalesce(payment_standing, '') <> 'awaited'
    and not exists (select 1 from case_task t where t.case_id = c.id and t.state = 'open')
    and not exists (select 1 from job j where j.payload::text like '%' || c.id || '%' and j.state <> 'done')
    and not exists (select 1 from correction_request r where r.case_id = c.id and r.state = 'open')`,
  "a letter that was written twice":
    "select case_id, letter_id from letter group by case_id, letter_id having count(*) > 1",
  "a message that was sent twice":
    "select case_id, kind, letter_id from message group by case_id, kind, letter_id having count(*) > 1",
  "money that was booked twice or not as it was paid": `
    select p.reference from payment p left join payment_entry e on e.payment_id = p.id and e.kind = 'receipt'
    group by p.reference, p.amount, p.id having count(e.id) > 1 or (count(e.id) = 1 and sum(e.amount) <> p.amount)`,
  "a file of nobody": `
    select id from file f where not exists (select 1 from case_file c where c.id = f.case_id)
    and not exists (select 1 from draft d where d.id = f.case_id)`,
  "a file in two places": "select id from file group by id having count(*) > 1",
  "a file that seems to be there and lacks a piece": `
    select f.id from file f left join file_chunk k on k.authority_id = f.authority_id and k.file_id = f.id
    where f.state not in ('arriving', 'infected') group by f.authority_id, f.id, f.byte_size
    having count(k.place) <> ceil(f.byte_size / 262144.0) or max(k.place) <> count(k.place) - 1`,
  "a file that began to arrive and was never cleared away":
    "select id from file where state = 'arriving' and arrived_at < timestamptz 'now_of_run' - interval '27 hours'",
  "a file that nobody looked into or drew":
    "select id from file where state = 'waiting' or preview = 'waiting'",
  "a preview without its pictures": `
    select id from file f where preview = 'made' and (select count(*) from file_preview p
    where p.authority_id = f.authority_id and p.file_id = f.id) <> 2`,
  "a case that waits for money that came": `
    select c.reference from case_file c join payment p on p.case_id = c.id
    join payment_entry e on e.payment_id = p.id and e.kind = 'receipt'
    where c.payment_standing = 'awaited'`,
};
