import { describe, expect, inject, it } from "vitest";
import { sql } from "#platform/db";
import { TOWN_A, TOWN_B, testDatabase } from "../support/database.ts";
import { Temporal } from "#platform/clock";
import { jobRow, type JobTables } from "#platform/jobs";

const { databases } = await testDatabase();
const townA = databases.forAuthority(TOWN_A);
const townB = databases.forAuthority(TOWN_B);

const rowsOf = async <Row>(query: ReturnType<typeof sql<Row>>): Promise<Row[]> =>
  (await query.execute(databases.worker.tables())).rows;

const tables = await rowsOf(sql<{ name: string; enabled: boolean; forced: boolean }>`
  select relname as name, relrowsecurity as enabled, relforcerowsecurity as forced
  from pg_class where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p')
  order by relname`);
const policies = await rowsOf(sql<{ table: string; policy: string; check: string | null }>`
  select tablename as "table", policyname as policy, with_check as "check"
  from pg_policies where schemaname = current_schema()`);
const townTables = await rowsOf(sql<{ name: string }>`
  select table_name as name from information_schema.columns
  where table_schema = current_schema() and column_name = 'authority_id' order by table_name`);
const uniqueIndexes = await rowsOf(sql<{
  table: string;
  index: string;
  first: string;
  columns: string[];
}>`
  select t.relname as "table", i.relname as "index",
    (array_agg(a.attname::text order by k.place))[1] as "first",
    array_agg(a.attname::text order by k.place) as columns
  from pg_index x
  join pg_class t on t.oid = x.indrelid
  join pg_class i on i.oid = x.indexrelid
  cross join lateral unnest(x.indkey::smallint[]) with ordinality as k(number, place)
  join pg_attribute a on a.attrelid = t.oid and a.attnum = k.number
  where x.indisunique and t.relnamespace = current_schema()::regnamespace
  group by t.relname, i.relname`);

/** Written by migrations alone; the application's role has no right on it. */
const OWNERS_TABLE = "schema_migration";

/**
 * Unique over all towns on purpose: keys that nobody can guess or choose, so that a violation
 * tells nothing about another town.
 */
const UNGUESSABLE = new Set<string>([]);

const writeJob = (key: string) =>
  townA
    .tables<JobTables>()
    .insertInto("job")
    .values(
      jobRow(TOWN_A, {
        kind: "isolation",
        dedupeKey: key,
        runAt: Temporal.Instant.from("2026-11-22T09:00:00Z"),
        now: Temporal.Instant.from("2026-11-22T09:00:00Z"),
      }),
    )
    .execute();

describe("every table", () => {
  it.each(tables.filter(({ name }) => name !== OWNERS_TABLE))(
    "$name is under forced row-level security",
    ({ name, enabled, forced }) => {
      expect({ enabled, forced }).toEqual({ enabled: true, forced: true });
      expect(policies.filter((one) => one.table === name)).not.toEqual([]);
    },
  );

  it.each(townTables)("$name is written for the own town only", ({ name }) => {
    const town = policies.find((one) => one.table === name && one.policy === "town");
    expect(town?.check).toContain("authority_id = app_authority()");
  });

  it("keeps no unique key over several towns that would tell of a neighbour's row", () => {
    const names = new Set(townTables.map(({ name }) => name));
    const telling = uniqueIndexes
      .filter((one) => names.has(one.table) && one.first !== "authority_id")
      .map((one) => `${one.table}(${one.columns.join(", ")})`);
    expect(telling.filter((one) => !UNGUESSABLE.has(one))).toEqual([]);
  });

  it("has no view and no function that runs with its owner's rights", async () => {
    const views = await rowsOf(sql<{ name: string }>`
      select relname as name from pg_class
      where relnamespace = current_schema()::regnamespace and relkind in ('v', 'm')`);
    const functions = await rowsOf(sql<{ name: string }>`
      select proname as name from pg_proc
      where pronamespace = current_schema()::regnamespace and prosecdef`);
    expect([...views, ...functions]).toEqual([]);
  });
});

describe("from inside the application's role", () => {
  const attempts = {
    "turning row-level security off for the session": sql`set local row_security = off`,
    "turning row-level security off on the table": sql`alter table job disable row level security`,
    "adding a policy": sql`create policy all_rows on job using (true)`,
    "reading the table into a file": sql`copy job to '/dev/null'`,
    "reading the table through a program": sql`copy job to program 'cat'`,
    "reading the migrations": sql`select * from schema_migration`,
    "changing the function that names the town": sql`create or replace function app_authority() returns uuid language sql stable as $$ select null::uuid $$`,
  };

  it.each(Object.keys(attempts) as (keyof typeof attempts)[])("%s gives nothing", async (name) => {
    await writeJob(name);
    const seen = townB.transaction(async (inner) => {
      await attempts[name].execute(inner.tables());
      return inner.tables<JobTables>().selectFrom("job").selectAll().execute();
    });
    await expect(seen).rejects.toThrow(/permission denied|must be owner|row-level security|role/);
    const mine = await townA.tables<JobTables>().selectFrom("job").selectAll().execute();
    expect(mine.map((one) => one.dedupe_key)).toContain(name);
  });

  // The embedded database knows one user, its superuser: there, leaving the role leaves the town.
  describe.skipIf(inject("postgresUrl") === "")("with a login of its own", () => {
    it("becoming the superuser is refused", async () => {
      const [superuser] = await rowsOf(
        sql<{ name: string }>`select rolname as name from pg_roles where rolsuper limit 1`,
      );
      const rise = sql`set role ${sql.id(superuser!.name)}`.execute(townB.tables());
      await expect(rise).rejects.toThrow(/permission denied/);
    });

    it("leaving the role still shows only the own town: security is forced on the owner too", async () => {
      await writeJob("reset");
      const seen = await townB.transaction(async (inner) => {
        await sql`reset role`.execute(inner.tables());
        return (await sql`select * from job`.execute(inner.tables())).rows;
      });
      expect(seen).toEqual([]);
    });
  });

  it("a subquery, a function or a catalogue statistic shows no neighbour's row", async () => {
    await writeJob("statistics");
    const db = townB.tables();
    const counted = await sql<{
      n: number;
    }>`select count(*)::int as n from (select * from job) s`.execute(db);
    const listed = await sql<{
      xml: string;
    }>`select query_to_xml('select * from job', true, false, '') as xml`.execute(db);
    const statistics = await sql<{
      n: number;
    }>`select count(*)::int as n from pg_stats where tablename = 'job'`.execute(db);
    expect(counted.rows).toEqual([{ n: 0 }]);
    expect(String(listed.rows[0]?.xml)).not.toContain("statistics");
    expect(statistics.rows).toEqual([{ n: 0 }]);
  });
});
