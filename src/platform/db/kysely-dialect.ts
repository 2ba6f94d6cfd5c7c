import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from "kysely";
import type { Engine, OpenTransaction } from "./engine.ts";
import type { Context } from "./scope.ts";

/** A Kysely connection is either idle (each statement its own transaction) or inside one. */
class ScopedConnection implements DatabaseConnection {
  transaction: OpenTransaction | undefined;
  readonly #engine: Engine;
  readonly #context: Context;

  constructor(engine: Engine, context: Context) {
    this.#engine = engine;
    this.#context = context;
  }

  async begin(): Promise<void> {
    this.transaction = await this.#engine.begin(this.#context.sql);
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const { rows, affected } = this.transaction
      ? await this.transaction.query(query)
      : await this.#engine.single(this.#context, query);
    return { rows: rows as R[], numAffectedRows: BigInt(affected) };
  }

  // eslint-disable-next-line require-yield
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error("streaming is not offered by the handles");
  }
}

class ScopedDriver implements Driver {
  readonly #engine: Engine;
  readonly #context: Context;

  constructor(engine: Engine, context: Context) {
    this.#engine = engine;
    this.#context = context;
  }

  async init(): Promise<void> {}
  async acquireConnection(): Promise<ScopedConnection> {
    return new ScopedConnection(this.#engine, this.#context);
  }
  beginTransaction(connection: ScopedConnection): Promise<void> {
    return connection.begin();
  }
  async commitTransaction(connection: ScopedConnection): Promise<void> {
    await connection.transaction?.commit();
  }
  async rollbackTransaction(connection: ScopedConnection): Promise<void> {
    await connection.transaction?.rollback();
  }
  async releaseConnection(): Promise<void> {}
  async destroy(): Promise<void> {}
}

/** PostgreSQL through one of our engines, every statement inside the given scope. */
export const scopedDialect = (engine: Engine, context: Context): Dialect => ({
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => new ScopedDriver(engine, context) as Driver,
  createIntrospector: (db) => new PostgresIntrospector(db),
  createQueryCompiler: () => new PostgresQueryCompiler(),
});
