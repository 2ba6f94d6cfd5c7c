import type { CompiledQuery } from "kysely";
import type { Context } from "./scope.ts";

export type Rows = { rows: unknown[]; affected: number };

/** A transaction that stays open until `commit` or `rollback`; one statement at a time. */
export type OpenTransaction = {
  query: (query: CompiledQuery) => Promise<Rows>;
  commit: () => Promise<void>;
  rollback: () => Promise<void>;
};

/**
 * A database behind the handles. `context` sets the role and the scope for one
 * transaction only; nothing it sets outlives that transaction.
 */
export type Engine = {
  kind: "pglite" | "postgres";
  /** One statement in a transaction of its own, in one round trip. */
  single: (context: Context, query: CompiledQuery) => Promise<Rows>;
  /** The same for a small read, which may leave together with others of the same scope. */
  read: (context: Context, query: CompiledQuery) => Promise<Rows>;
  begin: (context: string) => Promise<OpenTransaction>;
  /** Statements without parameters as the owner of the schema: migrations only. */
  script: (sql: string) => Promise<void>;
  /** Plain rows as the owner of the schema: migrations and start-up checks only. */
  inspect: <Row>(sql: string) => Promise<Row[]>;
  close: () => Promise<void>;
};
