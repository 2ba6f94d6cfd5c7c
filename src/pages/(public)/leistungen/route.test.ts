import { expect, it } from "vitest";
import { openPortal } from "../../../../test/support/portal.ts";

const portal = await openPortal({
  online: (_, serviceId) =>
    serviceId === "sperrmuell" ? { packageId: "sperrmuell", state: "live" } : undefined,
});

it("lists every service once, with who is responsible", async () => {
  const { body } = await portal.visit("waltrop", "/leistungen");
  for (const { id } of portal.house.catalogue.services)
    expect(body.split(`href="/leistungen/${id}"`)).toHaveLength(2);
  expect(body).toMatch(/Auto zulassen.*?Kreis Recklinghausen/s);
});

it("has a link to each letter that has services, and only to those", async () => {
  const { body } = await portal.visit("waltrop", "/leistungen");
  expect(body).toContain('href="#buchstabe-a"');
  expect(body).not.toContain('href="#buchstabe-y"');
});

it("leaves only what is online when asked by link", async () => {
  const { body } = await portal.visit("waltrop", "/leistungen?online=1");
  expect(body).toContain("/leistungen/sperrmuell");
  expect(body).toContain("/leistungen/fuehrungszeugnis");
  expect(body).not.toContain("/leistungen/wohngeld");
});

it.each(["2", "0", "<script>"])("goes to the whole list for online=%j", async (value) => {
  const { statusCode, headers } = await portal.visit(
    "waltrop",
    `/leistungen?online=${encodeURIComponent(value)}`,
  );
  expect(statusCode).toBe(303);
  expect(headers.location).toBe("/leistungen");
});

it("sorts by the titles of the language", async () => {
  const { body } = await portal.visit("waltrop", "/leistungen", {
    headers: { cookie: "sprache=en" },
  });
  expect(body.indexOf("Apply for a passport")).toBeLessThan(body.indexOf("Register a dog"));
});
