import { expect, it } from "vitest";
import { openPortal } from "../../../../test/support/portal.ts";

const portal = await openPortal();
const choose = (query: string) => portal.visit("waltrop", `/sprache?${query}`);

it("remembers the language and goes back to where one was", async () => {
  const { statusCode, headers } = await choose("auf=en&zurueck=%2Fleistungen");
  expect(statusCode).toBe(303);
  expect(headers.location).toBe("/leistungen");
  expect(String(headers["set-cookie"])).toMatch(
    /^sprache=en; Max-Age=31536000; Path=\/; HttpOnly; SameSite=Lax/,
  );
});

it("keeps what somebody searched for", async () => {
  const { body } = await portal.visit("waltrop", "/suche?q=m%C3%BCll&sprache=de");
  const link = /href="(\/sprache\?auf=en[^"]*)"/.exec(body)?.[1]?.replaceAll("&amp;", "&") ?? "";
  const { headers } = await portal.visit("waltrop", link);
  expect(headers.location).toBe("/suche?q=m%C3%BCll");
});

it("never leads to another site", async () => {
  expect((await choose("auf=en&zurueck=%2F%2Fexample.com")).headers.location).toBe("/");
});

it.each(["auf=fr", "auf=", "", "auf=en%0d%0aset-cookie:x"])(
  "sets nothing for %j",
  async (query) => {
    const { statusCode, headers } = await choose(query);
    expect(statusCode).toBe(303);
    expect(headers["set-cookie"]).toBeUndefined();
  },
);
