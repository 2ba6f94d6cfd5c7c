import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "#platform/config";
import { grantTables, prepareApplicationRole } from "./application-role.ts";
import type { Engine } from "./engine.ts";
import { lockFolder } from "./folder-lock.ts";
import { createDatabases, type Databases } from "./handles.ts";
import { migrate, readMigrations } from "./migrations.ts";
import { openPostgres } from "./postgres-engine.ts";

export type Database = {
  databases: Databases;
  /** For the start-up line: which database runs and what it promises. */
  promise: string;
  migrated: readonly string[];
  inspect: Engine["inspect"];
  close: () => Promise<void>;
};

const PROMISES = {
  pglite:
    "embedded database (PGlite) in DATA_DIR: safe when the process is killed, not on power loss – for demo, development and tests",
  postgres: "PostgreSQL: every acknowledged submission is durable as the server's fsync promises",
  forcedOnly:
    " (the role may not create serviceportal_app: towns are separated by forced row-level security alone; grant CREATEROLE or create that role)",
} as const;

/** Migrates the database of an engine and hands out the handles. Throws DatabaseRefused. */
export async function prepareDatabase(engine: Engine): Promise<Database> {
  const role = await prepareApplicationRole(engine);
  const migrated = await migrate(engine, readMigrations(join(projectRoot, "migrations")));
  if (role) await grantTables(engine, role);
  return {
    databases: createDatabases(engine, role),
    promise: PROMISES[engine.kind] + (role ? "" : PROMISES.forcedOnly),
    migrated,
    inspect: engine.inspect,
    close: engine.close,
  };
}

/** Opens PostgreSQL by URL, or the embedded database in its locked folder. */
export async function openDatabase(url: string | undefined, dataDir: string): Promise<Database> {
  if (url) return prepareDatabase(openPostgres({ url }));
  const folder = join(dataDir, "pglite");
  mkdirSync(dataDir, { recursive: true });
  const release = lockFolder(folder);
  try {
    const { openPglite } = await import("./pglite-engine.ts");
    const database = await prepareDatabase(await openPglite({ dataDir: folder }));
    return { ...database, close: () => database.close().finally(release) };
  } catch (error) {
    release();
    throw error;
  }
}
