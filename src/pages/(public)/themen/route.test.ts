import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { expect, it } from "vitest";
import { openPortal } from "../../../../test/support/portal.ts";
import { portalOf } from "../../../../test/support/region.ts";
import type { Visit } from "../../visit.ts";
import { ThemeView } from "./[thema]/view.tsx";

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

it("says what to do when a topic has no services", () => {
  const { house } = portal;
  const [topic] = house.catalogue.themes;
  const theme = { ...topic!, situations: topic!.situations.map((one) => ({ ...one, id: "mond" })) };
  const visit = {
    portal: portalOf(house.region, "waltrop"),
    language: "de",
    now: house.clock.now(),
  } as Visit;
  const page = renderToString(h(ThemeView, { theme, visit, house }));
  expect(page).toContain("noch keine Leistungen");
  expect(page).toContain('href="/leistungen"');
});

it.each(["/themen/mond", "/themen/constructor"])("answers 404 to %s", async (path) => {
  expect((await portal.visit("waltrop", path)).statusCode).toBe(404);
});
