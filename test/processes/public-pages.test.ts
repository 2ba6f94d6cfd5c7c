import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { createBrotliDecompress } from "node:zlib";
import { afterAll, describe, expect, inject, it, vi } from "vitest";
import { createApp } from "../../src/app.ts";
import { readConfig } from "../../src/config.ts";
import { prepareDatabase } from "../../src/platform/db/index.ts";
import { openPostgres } from "../../src/platform/db/postgres-engine.ts";
import { openTestDatabase } from "../support/database.ts";
import { createHttpVisitor } from "../support/http-visitor.ts";
import { copyTemplate } from "../support/postgres.ts";
import { openEmployee } from "../support/sessions.ts";

const PAGE = "/leistungen/sperrmuell";
const MESSAGE = "Der Wagen ist kaputt, Sperrmüll kommt später.";
const DESK = "/redaktion/stoerungen";
const folder = mkdtempSync(join(tmpdir(), "portal-processes-"));
const serverUrl = inject("postgresUrl");
const url = serverUrl && (await copyTemplate(serverUrl));

/** This process is one portal; with PostgreSQL another process of its own is a second one. */
async function openHere() {
  const config = readConfig({ DATA_DIR: folder, LOG_LEVEL: "silent", PORT: "0" });
  const database = url
    ? await prepareDatabase(openPostgres({ url, connections: 4 }))
    : await openTestDatabase();
  const app = await createApp(config, { database });
  return { app, port: await app.listen() };
}

async function startElsewhere(): Promise<{ port: number; stop: () => void }> {
  const child = fork(join(import.meta.dirname, "portal-process.ts"), [folder, url], {
    execArgv: ["--import", "./scripts/tsx-hook.mjs"],
  });
  const [port] = (await once(child, "message")) as [number];
  return { port, stop: () => child.disconnect() };
}

const here = await openHere();
const elsewhere = url ? await startElsewhere() : undefined;
afterAll(async () => {
  elsewhere?.stop();
  await here.app.close();
  rmSync(folder, { recursive: true, force: true });
});

async function ask(port: number, headers: Record<string, string> = {}) {
  const options = { port, path: PAGE, headers: { host: `waltrop.localhost:${port}`, ...headers } };
  const [answer] = (await once(get(options), "response")) as [import("node:http").IncomingMessage];
  const isPacked = answer.headers["content-encoding"] === "br";
  const body = await text(isPacked ? answer.pipe(createBrotliDecompress()) : answer);
  return { status: answer.statusCode, body, isPacked, etag: answer.headers.etag ?? "" };
}

async function editor() {
  const { cookie } = await openEmployee(here.app.house, "waltrop", {
    authority: "waltrop",
    roles: ["editor"],
  });
  const visitor = createHttpVisitor(here.app.server, "waltrop.localhost");
  visitor.jar.set(cookie.name, cookie.value);
  return visitor;
}

const processes = [
  { name: "the process that was told", port: here.port },
  ...(elsewhere ? [{ name: "another process", port: elsewhere.port }] : []),
];

it("is sent packed, and only once as long as nothing changes", async () => {
  for (const { port } of processes) {
    const first = await ask(port, { "accept-encoding": "br" });
    expect(first).toMatchObject({ status: 200, isPacked: true });
    expect(first.body).toContain("Sperrmüll");
    const again = await ask(port, { "accept-encoding": "br", "if-none-match": first.etag });
    expect(again).toMatchObject({ status: 304, body: "" });
  }
});

describe.each(processes)("an edit, asked of $name", ({ port }) => {
  it("is on the page within a second, in its time and no longer", async () => {
    const before = await ask(port);
    expect(before.body).not.toContain(MESSAGE);
    const desk = await editor();
    await desk.post(DESK, { leistung: "sperrmuell", hinweis: MESSAGE });
    // A second, and a little for a machine that has other things to do.
    const within = { timeout: 1_500, interval: 20 };
    await vi.waitFor(async () => expect((await ask(port)).body).toContain(MESSAGE), within);
    const { status } = await ask(port, { "if-none-match": before.etag });
    expect(status).toBe(200);
    const [, id = ""] = /name="stoerung" value="([^"]+)"/.exec((await desk.get(DESK)).body) ?? [];
    await desk.post(`${DESK}/beenden`, { stoerung: id });
    await vi.waitFor(async () => expect((await ask(port)).body).not.toContain(MESSAGE), within);
    expect((await ask(port)).etag).toBe(before.etag);
  });
});
