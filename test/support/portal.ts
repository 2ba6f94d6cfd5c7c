import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { createApp, type Parts } from "../../src/app.ts";
import { readConfig } from "../../src/config.ts";
import { openTestDatabase } from "./database.ts";
import { createHttpVisitor } from "./http-visitor.ts";
import { type Citizen, type Employee, openCitizen, openEmployee } from "./sessions.ts";

type Init = {
  method?: "GET" | "POST" | "HEAD";
  headers?: Record<string, string>;
  payload?: string;
};

/**
 * The whole portal in process, with a fresh database; closed after the last test of the suite.
 * Use as `const portal = await openPortal()`, then `portal.visit("waltrop", "/")`.
 */
export async function openPortal(parts: Parts = {}, { within = tmpdir() } = {}) {
  const folder = mkdtempSync(join(within, "portal-visit-"));
  const config = readConfig({ DATA_DIR: folder, LOG_LEVEL: "silent" });
  const database = parts.database ?? (await openTestDatabase());
  const app = await createApp(config, { ...parts, database });
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const visitor = (slug: string) => createHttpVisitor(app.server, `${slug}.localhost`);
  const withCookie = (slug: string, { name, value }: { name: string; value: string }) => {
    const made = visitor(slug);
    made.jar.set(name, value);
    return made;
  };
  return {
    house: app.house,
    caseHouse: app.caseHouse,
    database,
    /** Runs every job that is due. */
    drain: app.drain,
    /** `host` is the slug of a portal. */
    visit: (host: string, path: string, { headers, ...init }: Init = {}) =>
      app.server.inject({ url: path, headers: { host: `${host}.localhost`, ...headers }, ...init }),
    /** Asks anything, in any way. */
    inject: app.server.inject.bind(app.server),
    /** Somebody who keeps cookies on a portal. */
    visitor,
    /** Somebody with an account, signed in on a portal. */
    citizen: async (slug: string, citizen: Citizen = {}) => {
      const { cookie, personId } = await openCitizen(app.house, slug, citizen);
      return { ...withCookie(slug, cookie), personId };
    },
    /** Somebody of a town hall, signed in on a portal. */
    employee: async (slug: string, employee: Partial<Employee> = {}) => {
      const { cookie, staff } = await openEmployee(app.house, slug, {
        authority: slug,
        ...employee,
      });
      return { ...withCookie(slug, cookie), staff };
    },
  };
}
