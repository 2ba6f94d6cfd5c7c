import pg from "pg";
import { prepareDatabase } from "../../src/platform/db/index.ts";
import { openPostgres } from "../../src/platform/db/postgres-engine.ts";

const TEMPLATE = "portal_test_template";

async function administer<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function named(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.toString();
}

/** A migrated database to copy from. The role of the URL needs CREATEDB. */
export async function prepareTemplate(url: string): Promise<void> {
  await dropTestDatabases(url);
  await administer(url, (client) => client.query(`create database ${TEMPLATE}`));
  const database = await prepareDatabase(
    openPostgres({ url: named(url, TEMPLATE), connections: 2 }),
  );
  await database.close();
}

/** A fresh copy; returns its URL. */
export async function copyTemplate(url: string): Promise<string> {
  const name = `portal_test_${process.pid}_${Math.random().toString(36).slice(2, 10)}`;
  await administer(url, async (client) => {
    // One copy at a time: PostgreSQL refuses to copy a template somebody else is copying.
    await client.query("select pg_advisory_lock(815)");
    await client.query(`create database ${name} template ${TEMPLATE}`);
  });
  return named(url, name);
}

export async function dropTestDatabases(url: string): Promise<void> {
  await administer(url, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      "select datname from pg_database where datname like 'portal_test_%'",
    );
    for (const { datname } of rows)
      await client.query(`drop database if exists ${datname} with (force)`);
  });
}
