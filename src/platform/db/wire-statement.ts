import type { CompiledQuery } from "kysely";
import pg from "pg";
import { AppError } from "#platform/errors";
import type { Rows } from "./engine.ts";
import type { ScopeStatement } from "./scope.ts";
import { parsers, wireValue } from "./values.ts";
import { bindMessage, COPY_FAIL, runMessages, SYNC } from "./wire-messages.ts";

/** Past this many distinct statements a new one is parsed every time it is sent. */
const MAXIMUM_PREPARED = 1_000;
const names = new Map<string, string>();

/** The same statement has the same name on every connection. */
function nameOf(sql: string): string {
  const known = names.get(sql);
  if (known !== undefined || names.size >= MAXIMUM_PREPARED) return known ?? "";
  const name = `q${names.size}`;
  names.set(sql, name);
  return name;
}

type Column = { name: string; read: (text: string) => unknown };
type Field = { name: string; dataTypeID: number };

/** What a connection has prepared so far, and the columns of its answers. */
const preparedOn = new WeakMap<pg.Connection, Map<string, readonly Column[]>>();

function preparations(connection: pg.Connection): Map<string, readonly Column[]> {
  const known = preparedOn.get(connection) ?? new Map<string, readonly Column[]>();
  preparedOn.set(connection, known);
  return known;
}

const columnOf = ({ name, dataTypeID }: Field): Column => ({
  name,
  read: parsers[dataTypeID as keyof typeof parsers] ?? pg.types.getTypeParser(dataTypeID, "text"),
});

/** Sends a statement that a connection does not know yet. */
function prepare(connection: pg.Connection, sql: string): void {
  const name = nameOf(sql);
  // What failed on the way may have left it half known.
  if (name) connection.close({ type: "S", name }, true);
  connection.parse({ name, text: sql, types: [] }, true);
}

const scopeMessages = new WeakMap<ScopeStatement, Buffer>();

/** The same bytes for every statement of a scope. */
function bytesOfScope(scope: ScopeStatement): Buffer {
  const known = scopeMessages.get(scope);
  if (known) return known;
  const bind = bindMessage(nameOf(scope.sql), scope.values.map(wireValue));
  const made = Buffer.concat(runMessages(bind, { described: true }));
  scopeMessages.set(scope, made);
  return made;
}

const notHere = (what: string): AppError =>
  new AppError("internal", { detail: `${what} cannot be run on a handle` });

/**
 * One statement over PostgreSQL's extended protocol, and ahead of it the scope it runs in, unless
 * its transaction has one. Both leave in one packet: PostgreSQL takes all messages up to Sync as
 * one transaction (manual, 55.2.3), so the scope ends with the statement, and a statement whose
 * scope was refused never runs.
 */
class WireStatement implements pg.Submittable {
  /** Named so by the client, which also calls it when time is up. */
  callback: (error: Error | undefined) => void;
  readonly #scope: ScopeStatement | undefined;
  readonly #sql: string;
  readonly #bind: Buffer;
  readonly #rows: unknown[] = [];
  #columns: readonly Column[] = [];
  #affected = 0;
  #problem: Error | undefined;

  constructor(
    scope: ScopeStatement | undefined,
    { sql, parameters }: CompiledQuery,
    settle: { resolve: (rows: Rows) => void; reject: (error: Error) => void },
  ) {
    this.#scope = scope;
    this.#sql = sql;
    // Here, where only this statement fails; what `submit` throws would leave the connection waiting.
    this.#bind = bindMessage(nameOf(sql), parameters.map(wireValue));
    this.callback = (error) =>
      error ? settle.reject(error) : settle.resolve({ rows: this.#rows, affected: this.#affected });
  }

  submit(connection: pg.Connection): void {
    const prepared = preparations(connection);
    const sql = this.#sql;
    const columns = prepared.get(sql);
    this.#columns = columns ?? [];
    const run = runMessages(this.#bind, { described: columns !== undefined });
    const scope = this.#scope;
    if (scope && !prepared.has(scope.sql)) prepare(connection, scope.sql);
    if (!columns) prepare(connection, sql);
    connection.stream.write(Buffer.concat([...(scope ? [bytesOfScope(scope)] : []), ...run, SYNC]));
  }

  handleRowDescription({ fields }: { fields: readonly Field[] }): void {
    this.#columns = fields.map(columnOf);
  }

  handleDataRow({ fields }: { fields: readonly (string | null)[] }): void {
    const row: Record<string, unknown> = {};
    try {
      for (const [index, { name, read }] of this.#columns.entries()) {
        const text = fields[index] ?? null;
        row[name] = text === null ? null : read(text);
      }
    } catch (error) {
      this.#problem = error as Error;
    }
    this.#rows.push(row);
  }

  /** "INSERT 0 1", "UPDATE 3", "SELECT 12"; the statement's own comes after the scope's. */
  handleCommandComplete({ text }: { text: string }): void {
    if (text.startsWith("COPY")) this.#problem = notHere("COPY");
    this.#affected = Number(text.slice(text.lastIndexOf(" ") + 1)) || 0;
  }

  /** Nothing but spaces and comments. */
  handleEmptyQuery(): void {
    this.#problem = notHere("an empty statement");
  }

  /** What comes out of COPY is no row; that it was COPY is said when it is complete. */
  handleCopyData(): void {}

  /** COPY waits for rows nobody has. It has swallowed the Sync (manual, 55.2.6), so it gets another. */
  handleCopyInResponse(connection: pg.Connection): void {
    this.#problem = notHere("COPY");
    connection.stream.write(Buffer.concat([COPY_FAIL, SYNC]));
  }

  handleReadyForQuery(connection: pg.Connection): void {
    const prepared = preparations(connection);
    if (this.#scope) prepared.set(this.#scope.sql, []);
    if (nameOf(this.#sql)) prepared.set(this.#sql, this.#columns);
    this.callback(this.#problem);
  }

  handleError(error: Error, connection: pg.Connection): void {
    const prepared = preparations(connection);
    if (this.#scope) prepared.delete(this.#scope.sql);
    prepared.delete(this.#sql);
    this.callback(this.#problem ?? error);
  }
}

/** Runs a statement on a connection: in the given scope, or in that of its open transaction. */
export const runStatement = (
  client: pg.ClientBase,
  query: CompiledQuery,
  scope?: ScopeStatement,
): Promise<Rows> =>
  new Promise((resolve, reject) => {
    client.query(new WireStatement(scope, query, { resolve, reject }));
  });
