import type { Socket } from "node:net";
import type { CompiledQuery } from "kysely";
import pg from "pg";
import type { Engine, OpenTransaction, Rows } from "./engine.ts";
import { bindable, parsers } from "./values.ts";

const STATEMENT_TIMEOUT_MS = 15_000;
/** For a server that does not even answer that time is up. */
const ANSWER_TIMEOUT_MS = 20_000;
const CONNECT_TIMEOUT_MS = 10_000;
const MAXIMUM_PREPARED = 500;

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

const preparedNames = new Map<string, string>();

/** Each distinct statement is prepared once a connection; past the limit it is sent unnamed. */
function preparedName(sql: string): string | undefined {
  const known = preparedNames.get(sql);
  if (known || preparedNames.size >= MAXIMUM_PREPARED) return known;
  const name = `q${preparedNames.size}`;
  preparedNames.set(sql, name);
  return name;
}

const asRows = (result: pg.QueryResult): Rows => ({
  rows: result.rows,
  affected: result.rowCount ?? 0,
});

function send(client: pg.ClientBase, query: CompiledQuery): Promise<pg.QueryResult> {
  const name = preparedName(query.sql);
  return client.query({
    text: query.sql,
    values: bindable(query.parameters),
    ...(name ? { name } : {}),
  });
}

type Wired = pg.PoolClient & { connection: { stream: Socket } };

/** What is sent meanwhile leaves in one write. */
function inOnePacket<T>(client: pg.PoolClient, send: () => T): T {
  const { stream } = (client as Wired).connection;
  stream.cork();
  const sent = send();
  process.nextTick(() => stream.uncork());
  return sent;
}

/**
 * Sends begin, context, statement and commit without waiting in between (pipeline mode).
 * A failing statement makes PostgreSQL turn the commit into a rollback.
 */
async function single(pool: pg.Pool, context: string, query: CompiledQuery): Promise<Rows> {
  const client = await pool.connect();
  let broken = false;
  try {
    const [begun, answer, ended] = await Promise.allSettled(
      inOnePacket(client, () => [
        client.query(`begin;${context}`),
        send(client, query),
        client.query("commit"),
      ]),
    );
    for (const step of [begun, answer, ended])
      if (step.status === "rejected") {
        broken = !isStatementError(step.reason);
        throw step.reason;
      }
    return asRows((answer as PromiseFulfilledResult<pg.QueryResult>).value);
  } finally {
    client.release(broken);
  }
}

/** A refused statement leaves the connection usable; anything else (lost connection) does not. */
const isStatementError = (error: unknown): boolean => error instanceof pg.DatabaseError;

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
    query: async (query) => asRows(await send(client, query)),
    commit: end("commit"),
    rollback: end("rollback"),
  };
}

export function openPostgres({ url, connections = 10, schema }: PostgresOptions): Engine {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    types,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    query_timeout: ANSWER_TIMEOUT_MS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: "serviceportal",
    ...(schema ? { options: `-c search_path=${schema}` } : {}),
    ...({ pipeline: true } as object),
  });
  pool.on("error", () => undefined); // an idle connection died; the next query opens another
  // One that dies at work tells its query; saying it aloud too would end the process.
  pool.on("connect", (client) => client.on("error", () => undefined));
  return {
    kind: "postgres",
    single: (context, query) => single(pool, context, query),
    begin: (context) => begin(pool, context),
    script: async (sql) => void (await pool.query(sql)),
    inspect: async <Row>(sql: string) => (await pool.query(sql)).rows as Row[],
    close: () => pool.end(),
  };
}
