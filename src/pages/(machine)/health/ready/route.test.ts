import { expect, it } from "vitest";
import { startMail } from "../../../../../test/support/mail-sandbox.ts";
import { openTestDatabase } from "../../../../../test/support/database.ts";
import { openPortal } from "../../../../../test/support/portal.ts";
import { afterAll } from "vitest";

const mail = await startMail();
afterAll(mail.stop);
const database = await openTestDatabase();
let broken = false;
const portal = await openPortal({
  smtpUrl: mail.smtpUrl,
  patience: { freshMs: 0 },
  database: {
    ...database,
    inspect: (sql) => (broken ? Promise.reject(new Error("gone")) : database.inspect(sql)),
  },
});
const UP = { database: "up", disk: "up", clock: "up", pdf: "up", preview: "up", mail: "up" };

it("is ready when everything answers, whatever the host", async () => {
  const reply = await portal.visit("nirgendwo", "/health/ready");
  expect(reply.statusCode).toBe(200);
  expect(reply.json()).toEqual({ status: "ready", parts: UP });
});

it("names the part that is down", async () => {
  broken = true;
  const reply = await portal.visit("waltrop", "/health/ready");
  broken = false;
  expect(reply.statusCode).toBe(503);
  expect(reply.json()).toEqual({
    status: "not-ready",
    parts: { ...UP, database: "down", clock: "down" },
  });
});

it("goes on without a part that it can do without, and names it", async () => {
  await mail.setDown(true);
  const reply = await portal.visit("waltrop", "/health/ready");
  await mail.setDown(false);
  expect(reply.statusCode).toBe(200);
  expect(reply.json()).toEqual({ status: "degraded", parts: { ...UP, mail: "down" } });
});
