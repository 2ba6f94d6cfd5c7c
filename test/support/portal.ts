import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { createApp, type Parts } from "../../src/app.ts";
import { readConfig } from "../../src/config.ts";
import { openTestDatabase } from "./database.ts";

type Init = {
  method?: "GET" | "POST" | "HEAD";
  headers?: Record<string, string>;
  payload?: string;
};

/**
 * The whole portal in process, with a fresh database; closed after the last test of the suite.
 * Use as `const portal = await openPortal()`, then `portal.visit("waltrop", "/")`.
 */
export async function openPortal(parts: Parts = {}) {
  const folder = mkdtempSync(join(tmpdir(), "portal-visit-"));
  const config = readConfig({ DATA_DIR: folder, LOG_LEVEL: "silent" });
  const app = await createApp(config, { database: await openTestDatabase(), ...parts });
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    house: app.house,
    /** `host` is the slug of a portal. */
    visit: (host: string, path: string, { headers, ...init }: Init = {}) =>
      app.server.inject({ url: path, headers: { host: `${host}.localhost`, ...headers }, ...init }),
  };
}
