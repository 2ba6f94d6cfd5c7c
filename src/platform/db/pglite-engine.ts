import { PGlite, type Transaction } from "@electric-sql/pglite";
import type { CompiledQuery } from "kysely";
import type { Engine, OpenTransaction, Rows } from "./engine.ts";
import { bindable, parsers } from "./values.ts";

type PgliteOptions = { dataDir?: string; image?: Blob };

async function run(transaction: Transaction, query: CompiledQuery): Promise<Rows> {
  const result = await transaction.query(query.sql, bindable(query.parameters), { parsers });
  return { rows: result.rows, affected: result.affectedRows ?? 0 };
}

/** PGlite hands a transaction to a callback; we keep that callback waiting until commit or rollback. */
function openTransaction(db: PGlite, context: string): Promise<OpenTransaction> {
  const ending = Promise.withResolvers<"commit" | "rollback">();
  return new Promise((resolve, reject) => {
    const finished = db.transaction(async (transaction) => {
      await transaction.exec(context);
      const end = (how: "commit" | "rollback") => async (): Promise<void> => {
        ending.resolve(how);
        await finished;
      };
      resolve({
        query: (query) => run(transaction, query),
        commit: end("commit"),
        rollback: end("rollback"),
      });
      if ((await ending.promise) === "rollback") await transaction.rollback();
    });
    finished.catch(reject);
  });
}

/**
 * PostgreSQL compiled to WebAssembly, in process, one session. Safe when the process is killed,
 * not on power loss (it never calls fsync): demo, development and tests.
 */
export async function openPglite({ dataDir, image }: PgliteOptions): Promise<Engine> {
  const db = await PGlite.create({
    ...(dataDir ? { dataDir } : {}),
    ...(image ? { loadDataDir: image } : {}),
  });
  const single: Engine["single"] = (context, query) =>
    db.transaction(async (transaction) => {
      await transaction.exec(context.sql);
      return run(transaction, query);
    });
  return {
    kind: "pglite",
    single,
    read: single,
    begin: (context) => openTransaction(db, context),
    script: async (sql) => void (await db.exec(sql)),
    inspect: async <Row>(sql: string) => (await db.query<Row>(sql, [], { parsers })).rows,
    close: () => db.close(),
  };
}

/** An image of a migrated database, so that a test starts in a fraction of a second. */
export async function dumpPglite(prepare: (engine: Engine) => Promise<void>): Promise<Blob> {
  const db = await PGlite.create();
  const engine: Engine = {
    kind: "pglite",
    single: () => Promise.reject(new Error("not while preparing")),
    read: () => Promise.reject(new Error("not while preparing")),
    begin: (context) => openTransaction(db, context),
    script: async (sql) => void (await db.exec(sql)),
    inspect: async <Row>(sql: string) => (await db.query<Row>(sql, [], { parsers })).rows,
    close: async () => undefined,
  };
  await prepare(engine);
  const image = await db.dumpDataDir("none");
  await db.close();
  return image;
}
