import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { prepareDatabase } from "../../src/platform/db/index.ts";
import { dumpPglite } from "../../src/platform/db/pglite-engine.ts";
import { dropTestDatabases, prepareTemplate } from "./postgres.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** File with an image of a migrated embedded database. */
    pgliteImage: string;
    /** PostgreSQL to create databases in, or "" when the suite runs on the embedded one. */
    postgresUrl: string;
  }
}

/** Migrates once; every suite starts from a copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "portal-test-"));
  const image = join(folder, "pglite.tar");
  const url = process.env["DATABASE_URL"];
  delete process.env["DATABASE_URL"]; // no test may fall into it by accident
  if (url) await prepareTemplate(url);
  else {
    const blob = await dumpPglite(async (engine) => void (await prepareDatabase(engine)));
    writeFileSync(image, Buffer.from(await blob.arrayBuffer()));
  }
  project.provide("pgliteImage", image);
  project.provide("postgresUrl", url ?? "");
  return async () => {
    rmSync(folder, { recursive: true, force: true });
    if (url) await dropTestDatabases(url);
  };
}
