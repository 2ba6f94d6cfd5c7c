import { readFileSync } from "node:fs";
import { afterAll, inject } from "vitest";
import { type Database, prepareDatabase } from "../../src/platform/db/index.ts";
import { openPglite } from "../../src/platform/db/pglite-engine.ts";
import { openPostgres } from "../../src/platform/db/postgres-engine.ts";
import { copyTemplate } from "./postgres.ts";

/** Two towns that no data file knows. */
export const TOWN_A = "0190a000-0000-7000-8000-00000000000a";
export const TOWN_B = "0190a000-0000-7000-8000-00000000000b";

/** A migrated, empty database of the engine under test. The caller closes it. */
export async function openTestDatabase(): Promise<Database> {
  const url = inject("postgresUrl");
  if (url) return prepareDatabase(openPostgres({ url: await copyTemplate(url), connections: 4 }));
  return prepareDatabase(
    await openPglite({ image: new Blob([readFileSync(inject("pgliteImage"))]) }),
  );
}

/** For a suite: opened at once, closed after its last test. Use as `const db = await testDatabase()`. */
export async function testDatabase(): Promise<Database> {
  const database = await openTestDatabase();
  afterAll(() => database.close());
  return database;
}
