import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Engine } from "./engine.ts";

const LOCK = 7_203_114;

export type Migration = { name: string; sql: string };
type Applied = { name: string; checksum: string };

const checksumOf = (sql: string): string => createHash("sha256").update(sql).digest("hex");

/** The numbered files of a folder in order. Throws on a file that is not `0000-name.sql`. */
export function readMigrations(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".sql"))
    .sort()
    .map((name, index, names) => {
      if (!/^\d{4}-/.test(name) || names[index - 1]?.slice(0, 4) === name.slice(0, 4))
        throw new Error(`migration ${name} has no number of its own`);
      return { name, sql: readFileSync(join(folder, name), "utf8") };
    });
}

/** What is still to be applied. Throws when an applied file was changed or has gone. */
export function pendingMigrations(
  all: readonly Migration[],
  applied: readonly Applied[],
): Migration[] {
  const byName = new Map(all.map((migration) => [migration.name, migration]));
  for (const { name, checksum } of applied) {
    const file = byName.get(name);
    if (!file)
      throw new Error(`migration ${name} was applied but its file has gone (newer database?)`);
    if (checksumOf(file.sql) !== checksum)
      throw new Error(`migration ${name} was changed after it was applied`);
  }
  const done = new Set(applied.map(({ name }) => name));
  return all.filter(({ name }) => !done.has(name));
}

/** Applies what is pending in one transaction under an advisory lock. Returns the names applied. */
export async function migrate(engine: Engine, all: readonly Migration[]): Promise<string[]> {
  await engine.script(
    "create table if not exists schema_migration (name text primary key, checksum text not null, applied_at timestamptz not null default now())",
  );
  const transaction = await engine.begin(`select pg_advisory_xact_lock(${LOCK})`);
  const raw = (sql: string) =>
    transaction.query({ sql, parameters: [], query: { kind: "RawNode" } } as never);
  try {
    const { rows } = await raw("select name, checksum from schema_migration");
    const pending = pendingMigrations(all, rows as Applied[]);
    for (const { name, sql } of pending) {
      for (const statement of splitStatements(sql)) await raw(statement);
      await raw(
        `insert into schema_migration (name, checksum) values ('${name}', '${checksumOf(sql)}')`,
      );
    }
    await transaction.commit();
    return pending.map(({ name }) => name);
  } catch (error) {
    await transaction.rollback().catch(() => undefined);
    throw error;
  }
}

/** Statements of a migration: separated by a semicolon at the end of a line, outside `$$` bodies. */
export function splitStatements(sql: string): string[] {
  const statements: string[] = [];
  let current = "";
  let inBody = false;
  for (const line of sql.split("\n")) {
    current += `${line}\n`;
    if ((line.match(/\$\$/g)?.length ?? 0) % 2 === 1) inBody = !inBody;
    if (!inBody && line.trimEnd().endsWith(";")) {
      statements.push(current.trim());
      current = "";
    }
  }
  const rest = current.replaceAll(/--.*$/gm, "").trim();
  return rest ? [...statements, rest] : statements;
}
