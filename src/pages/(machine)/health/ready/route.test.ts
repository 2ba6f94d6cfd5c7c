import { expect, it } from "vitest";
import { openTestDatabase } from "../../../../../test/support/database.ts";
import { openPortal } from "../../../../../test/support/portal.ts";

const database = await openTestDatabase();
let broken = false;
const portal = await openPortal({
  database: {
    ...database,
    inspect: (sql) => (broken ? Promise.reject(new Error("gone")) : database.inspect(sql)),
  },
});

it("is ready when the database answers, whatever the host", async () => {
  const reply = await portal.visit("nirgendwo", "/health/ready");
  expect(reply.statusCode).toBe(200);
  expect(reply.json()).toEqual({ status: "ready", parts: { database: "up" } });
});

it("names the part that is down", async () => {
  broken = true;
  const reply = await portal.visit("waltrop", "/health/ready");
  broken = false;
  expect(reply.statusCode).toBe(503);
  expect(reply.json()).toEqual({ status: "not-ready", parts: { database: "down" } });
});
