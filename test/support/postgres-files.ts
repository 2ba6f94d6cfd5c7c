import { execFile } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import pg from "pg";

const HOME = "/usr/lib/postgresql";
const run = promisify(execFile);

/** As `scripts/with-postgres.sh` sets it up: the owner of the server, who needs no password. */
function asOwner(url: string, database: string): string {
  const changed = new URL(url);
  changed.username = "admin";
  changed.pathname = `/${database}`;
  return changed.toString();
}

function dumpProgram(): string {
  const [latest = ""] = readdirSync(HOME).sort((a, b) => Number(b) - Number(a));
  return join(HOME, latest, "bin/pg_dump");
}

/** A database of PostgreSQL as whoever has the server's disk finds it. */
export async function openPostgresFiles(url: string, database: string) {
  const owner = asOwner(url, database);
  const client = new pg.Client({ connectionString: owner });
  await client.connect();
  const ask = async (sql: string): Promise<string> => {
    const { rows } = await client.query<{ value: string }>(sql);
    return rows[0]?.value ?? "";
  };
  const folder = await ask("select current_setting('data_directory') as value");
  const oid = await ask(
    "select oid::text as value from pg_database where datname = current_database()",
  );
  return {
    /** Everything that was written so far stands in the files, and what was deleted is gone from them. */
    settle: async (): Promise<void> => {
      await client.query("vacuum");
      await client.query("checkpoint");
    },
    /** Tables and indexes of this database. */
    tables: join(folder, "base", oid),
    /** The write-ahead log, of all databases of the server. */
    log: join(folder, "pg_wal"),
    /** A backup as an operator makes it, uncompressed. */
    dump: async (file: string): Promise<void> => {
      await run(dumpProgram(), ["--dbname", owner, "--file", file]);
    },
    close: () => client.end(),
  };
}
