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

/** What became of a statement; `skipped`: one ahead of it was refused, and it never ran. */
export type Ran = Rows | Error | "skipped";

/** A statement on its way, and what has come back of it. */
class Sent {
  readonly sql: string;
  readonly bind: Buffer;
  readonly #rows: unknown[] = [];
  columns: readonly Column[] = [];
  #affected = 0;
  #problem: Error | undefined;

  constructor({ sql, parameters }: CompiledQuery) {
    this.sql = sql;
    // Here, where only this statement fails; what `submit` throws would leave the connection waiting.
    this.bind = bindMessage(nameOf(sql), parameters.map(wireValue));
  }

  takeRow(fields: readonly (string | null)[]): void {
    const row: Record<string, unknown> = {};
    try {
      for (const [index, { name, read }] of this.columns.entries()) {
        const text = fields[index] ?? null;
        row[name] = text === null ? null : read(text);
      }
    } catch (error) {
      this.fail(error as Error);
    }
    this.#rows.push(row);
  }

  /** "INSERT 0 1", "UPDATE 3", "SELECT 12". */
  complete(text: string): void {
    if (text.startsWith("COPY")) this.fail(notHere("COPY"));
    this.#affected = Number(text.slice(text.lastIndexOf(" ") + 1)) || 0;
  }

  fail(problem: Error): void {
    this.#problem ??= problem;
  }

  get outcome(): Rows | Error {
    return this.#problem ?? { rows: this.#rows, affected: this.#affected };
  }
}

/**
 * Statements over PostgreSQL's extended protocol, and ahead of them the scope they run in, unless
 * their transaction has one. All leave in one packet: PostgreSQL takes all messages up to Sync as
 * one transaction (manual, 55.2.3), so the scope ends with the statements, and a statement whose
 * scope was refused never runs.
 */
class WireStatements implements pg.Submittable {
  /** Named so by the client, which also calls it when time is up. */
  callback: (error: Error | undefined) => void;
  readonly #scope: ScopeStatement | undefined;
  readonly #sent: readonly Sent[];
  /** The one that is being answered; -1 is the scope. */
  #at: number;

  constructor(
    scope: ScopeStatement | undefined,
    queries: readonly CompiledQuery[],
    settle: (ran: Ran[]) => void,
  ) {
    this.#scope = scope;
    this.#sent = queries.map((query) => new Sent(query));
    this.#at = scope ? -1 : 0;
    this.callback = (error) =>
      settle(
        this.#sent.map((one, index) => {
          if (!error || index < this.#at) return one.outcome;
          return index === Math.max(this.#at, 0) ? error : "skipped";
        }),
      );
  }

  submit(connection: pg.Connection): void {
    const prepared = preparations(connection);
    const scope = this.#scope;
    if (scope && !prepared.has(scope.sql)) prepare(connection, scope.sql);
    const messages = scope ? [bytesOfScope(scope)] : [];
    for (const one of this.#sent) {
      const columns = prepared.get(one.sql);
      one.columns = columns ?? [];
      if (!columns) prepare(connection, one.sql);
      messages.push(...runMessages(one.bind, { described: columns !== undefined }));
    }
    connection.stream.write(Buffer.concat([...messages, SYNC]));
  }

  get #answered(): Sent | undefined {
    return this.#sent[this.#at];
  }

  handleRowDescription({ fields }: { fields: readonly Field[] }): void {
    if (this.#answered) this.#answered.columns = fields.map(columnOf);
  }

  handleDataRow({ fields }: { fields: readonly (string | null)[] }): void {
    this.#answered?.takeRow(fields);
  }

  handleCommandComplete({ text }: { text: string }): void {
    this.#answered?.complete(text);
    this.#at += 1;
  }

  /** Nothing but spaces and comments. */
  handleEmptyQuery(): void {
    this.#answered?.fail(notHere("an empty statement"));
    this.#at += 1;
  }

  /** What comes out of COPY is no row; that it was COPY is said when it is complete. */
  handleCopyData(): void {}

  /** COPY waits for rows nobody has. It has swallowed the Sync (manual, 55.2.6), so it gets another. */
  handleCopyInResponse(connection: pg.Connection): void {
    this.#answered?.fail(notHere("COPY"));
    connection.stream.write(Buffer.concat([COPY_FAIL, SYNC]));
  }

  handleReadyForQuery(connection: pg.Connection): void {
    const prepared = preparations(connection);
    if (this.#scope) prepared.set(this.#scope.sql, []);
    for (const { sql, columns } of this.#sent) if (nameOf(sql)) prepared.set(sql, columns);
    this.callback(undefined);
  }

  handleError(error: Error, connection: pg.Connection): void {
    const prepared = preparations(connection);
    if (this.#scope) prepared.delete(this.#scope.sql);
    for (const { sql } of this.#sent.slice(Math.max(this.#at, 0))) prepared.delete(sql);
    this.#answered?.fail(error);
    const outcome = this.#answered?.outcome;
    this.callback(outcome instanceof Error ? outcome : error);
  }
}

/** Runs statements on a connection: in the given scope, or in that of its open transaction. */
export const runStatements = (
  client: pg.ClientBase,
  queries: readonly CompiledQuery[],
  scope?: ScopeStatement,
): Promise<Ran[]> =>
  new Promise((resolve) => {
    client.query(new WireStatements(scope, queries, resolve));
  });

/** The rows of a single statement. Throws what the database says against it. */
export function rowsOf([ran]: readonly Ran[]): Rows {
  if (ran instanceof Error) throw ran;
  if (ran === undefined || ran === "skipped") throw notHere("nothing");
  return ran;
}

/** One statement on a connection. */
export const runStatement = async (client: pg.ClientBase, query: CompiledQuery): Promise<Rows> =>
  rowsOf(await runStatements(client, [query]));
