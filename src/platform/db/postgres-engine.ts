import type { CompiledQuery } from "kysely";
import pg from "pg";
import { isAppError } from "#platform/errors";
import type { Engine, OpenTransaction, Rows } from "./engine.ts";
import type { Context } from "./scope.ts";
import { parsers } from "./values.ts";
import { readingTogether } from "./read-together.ts";
import { type Ran, rowsOf, runStatement, runStatements } from "./wire-statement.ts";

const STATEMENT_TIMEOUT_MS = 15_000;
/** For a server that does not even answer that time is up. */
const ANSWER_TIMEOUT_MS = 20_000;
const CONNECT_TIMEOUT_MS = 10_000;

export type PostgresOptions = {
  url: string;
  connections?: number;
  /** Schema to work in; the test suite uses one each, the product the default. */
  schema?: string;
};

const types = {
  getTypeParser: (oid: number, format?: string) =>
    (format !== "binary" && parsers[oid as keyof typeof parsers]) ||
    pg.types.getTypeParser(oid, format as "text"),
};

/** Statements in one transaction and scope. */
async function together(
  pool: pg.Pool,
  { scope }: Context,
  queries: readonly CompiledQuery[],
): Promise<Ran[]> {
  const client = await pool.connect();
  try {
    const ran = await runStatements(client, queries, scope);
    client.release(ran.some((one) => one instanceof Error && !isStatementError(one)));
    return ran;
  } catch (error) {
    client.release();
    throw error;
  }
}

/** One statement in a transaction and scope of its own. */
async function single(pool: pg.Pool, context: Context, query: CompiledQuery): Promise<Rows> {
  return rowsOf(await together(pool, context, [query]));
}

/** A refused statement leaves the connection usable; a server that ends it (class 57) does not. */
const isStatementError = (error: unknown): boolean =>
  isAppError(error) || (error instanceof pg.DatabaseError && !error.code?.startsWith("57"));

async function begin(pool: pg.Pool, context: string): Promise<OpenTransaction> {
  const client = await pool.connect();
  const end = (sql: string) => async (): Promise<void> => {
    try {
      await client.query(sql);
      client.release();
    } catch (error) {
      client.release(true);
      throw error;
    }
  };
  try {
    await client.query(`begin;${context}`);
  } catch (error) {
    client.release(true);
    throw error;
  }
  return {
    query: (query) => runStatement(client, query),
    commit: end("commit"),
    rollback: end("rollback"),
  };
}

export function openPostgres({ url, connections = 16, schema }: PostgresOptions): Engine {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    types,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    query_timeout: ANSWER_TIMEOUT_MS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: "serviceportal",
    ...(schema ? { options: `-c search_path=${schema}` } : {}),
  });
  pool.on("error", () => undefined); // an idle connection died; the next query opens another
  // One that dies at work tells its query; saying it aloud too would end the process.
  pool.on("connect", (client) => client.on("error", () => undefined));
  const alone: Engine["single"] = (context, query) => single(pool, context, query);
  return {
    kind: "postgres",
    single: alone,
    read: readingTogether((context, queries) => together(pool, context, queries), alone),
    begin: (context) => begin(pool, context),
    script: async (sql) => void (await pool.query(sql)),
    inspect: async <Row>(sql: string) => (await pool.query(sql)).rows as Row[],
    close: () => pool.end(),
  };
}
