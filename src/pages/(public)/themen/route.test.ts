import { expect, it } from "vitest";
import { openPortal } from "../../../../test/support/portal.ts";

const portal = await openPortal();

it("lists all topics by their everyday names with how much there is in them", async () => {
  const { body } = await portal.visit("waltrop", "/themen");
  for (const { id } of portal.house.catalogue.themes)
    expect(body).toContain(`href="/themen/${id}"`);
  expect(body).toContain("Ausweise, Urkunden und Bescheinigungen");
  expect(body).toMatch(/\d+ Leistungen/);
});

it("names the topics in English", async () => {
  const { body } = await portal.visit("waltrop", "/themen", { headers: { cookie: "sprache=en" } });
  expect(body).toContain("Identity documents and certificates");
  expect(body).toContain('<html lang="en">');
});

it("shows a topic by situations, with official name and services", async () => {
  const { body } = await portal.visit("waltrop", "/themen/mobilitaet-reisen");
  expect(body).toContain("Mobilität &amp; Reisen (OZG-Themenfeld)");
  expect(body).toMatch(/id="fuehrerschein".*href="\/leistungen\/fuehrerschein"/s);
});

it("says what to do when a topic has no services", async () => {
  const { statusCode, body } = await portal.visit("waltrop", "/themen/forschung-foerderung");
  expect(statusCode).toBe(200);
  expect(body).toContain("noch keine Leistungen");
});

it.each(["/themen/mond", "/themen/constructor"])("answers 404 to %s", async (path) => {
  expect((await portal.visit("waltrop", path)).statusCode).toBe(404);
});
