import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { SETTINGS, startAccount } from "../../sandbox/account/testing/start-account.ts";
import { createApp } from "../../src/app.ts";
import { openTasksOfCase } from "../../src/modules/cases/index.ts";
import { readConfig } from "../../src/config.ts";
import { Temporal } from "../../src/platform/clock/index.ts";
import { createLog } from "../../src/platform/log/index.ts";
import type { RunningPayment } from "../../sandbox/payment/testing/start-payment.ts";
import { openTestDatabase } from "./database.ts";
import { startMail } from "./mail-sandbox.ts";
import { sandboxSetting } from "./paying-town.ts";

/** Runs like a real one from the morning of a known day, and can be sent ahead. */
function movableClock(day: string) {
  const start = Temporal.Instant.from(`${day}T08:00:00Z`);
  const began = performance.now();
  let ahead = 0;
  return {
    now: () => start.add({ milliseconds: ahead + Math.floor(performance.now() - began) }),
    pass: (time: { minutes?: number; hours?: number; days?: number }) => {
      const { minutes = 0, hours = 0, days = 0 } = time;
      ahead += ((days * 24 + hours) * 60 + minutes) * 60_000;
    },
  };
}

const accountClient = ({ clientId, clientSecret }: { clientId: string; clientSecret: string }) => ({
  client_id: clientId,
  client_secret: clientSecret,
});

export type RunningPortal = Awaited<ReturnType<typeof runPortal>>;

/**
 * The whole product on a free port, with its sandboxes as processes of their own; ends after the
 * last test of the file. Use as `const portal = await runPortal("2026-11-25")`, with the day it is.
 * The payment service is the caller's, who tells it how to fail.
 */
export async function runPortal(today: string, { payment }: { payment?: RunningPayment } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "portal-story-"));
  const [account, mail, database] = await Promise.all([
    startAccount(),
    startMail(),
    openTestDatabase(),
  ]);
  const clock = movableClock(today);
  const incidents: string[] = [];
  const log = createLog("error", { write: (line) => void incidents.push(line) });
  const config = readConfig({ DATA_DIR: folder, LOG_LEVEL: "silent", PORT: "0" });
  const app = await createApp(config, {
    clock,
    log,
    database,
    smtpUrl: mail.smtpUrl,
    patience: { freshMs: 0 },
    ...(payment && { payments: [sandboxSetting(payment.origin)] }),
    accounts: {
      citizens: { ...accountClient(SETTINGS.citizens), issuer: `${account.origin}/buerger` },
      staff: { ...accountClient(SETTINGS.staff), issuer: `${account.origin}/amt` },
    },
  });
  const port = await app.listen();
  afterAll(async () => {
    await app.close();
    await Promise.all([account.stop(), mail.stop()]);
    rmSync(folder, { recursive: true, force: true });
  });
  const url = (slug: string, path = "/") => `http://${slug}.localhost:${port}${path}`;
  return {
    house: app.house,
    caseHouse: app.caseHouse,
    database,
    clock,
    url,
    /** True for everything a browser may ask for: the portals, the account, the payment service. */
    isOwn: (address: string) => {
      const { protocol, hostname, port: asked, origin } = new URL(address);
      if (protocol === "data:") return true;
      if (origin === account.origin || origin === payment?.origin) return true;
      return hostname.endsWith(".localhost") && asked === `${port}`;
    },
    /** A page as this browser would get it, for files. */
    ask: (address: string, cookie: string) => {
      const { host, pathname, search } = new URL(address);
      return app.server.inject({ url: pathname + search, headers: { host, cookie } });
    },
    /** Errors that were logged since somebody last asked. */
    incidents: () => incidents.splice(0),
    /** The open tasks of a case of a town. */
    openTasks: (slug: string, caseId: string) =>
      openTasksOfCase(
        app.house.databases.forAuthority(app.house.region.bySlug(slug)?.id ?? ""),
        caseId,
      ),
    /** Runs everything that is due. */
    drain: app.drain,
    mails: mail.mails,
    setMailDown: mail.setDown,
    setAccountTrouble: account.setTrouble,
  };
}
