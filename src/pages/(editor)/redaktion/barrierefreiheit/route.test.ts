import { describe, expect, it } from "vitest";
import { openPortal } from "../../../../../test/support/portal.ts";
import { htmlProblems } from "../../../../../test/support/valid-html.ts";
import { fixedClock } from "#platform/clock";

const PAGE = "/redaktion/barrierefreiheit";
const FORM = "/barrierefreiheit/melden";
const BARRIER = "Mit der Tastatur komme ich nicht auf die Karte.";
const clock = fixedClock("2026-11-25T09:00:00Z");
const portal = await openPortal({ clock });
const editor = (slug: string) => portal.employee(slug, { roles: ["editor"] });
const [waltrop, marl] = await Promise.all([editor("waltrop"), editor("marl")]);

describe("reporting a barrier", () => {
  const somebody = portal.visitor("waltrop");

  it("is one link away from every page, which knows the page", async () => {
    for (const path of ["/", "/themen", "/leistungen/reisepass"]) {
      const { body } = await somebody.get(path);
      const href = /href="(\/barrierefreiheit\/melden[^"]*)"/.exec(body)?.[1] ?? "";
      const form = (await somebody.get(href.replaceAll("&amp;", "&"))).body;
      expect(form).toContain(`value="${path}"`);
      expect(await htmlProblems(form)).toEqual([]);
    }
  });

  it("needs no name, says thanks, and reaches the editors of that portal alone", async () => {
    const { status, location } = await somebody.submit(FORM, {
      seite: "/<script>",
      hindernis: BARRIER,
      kontakt: "",
    });
    expect(status).toBe(303);
    expect((await somebody.get(location ?? "")).body).toContain("Danke für Ihre Meldung");
    const { body } = await waltrop.get(PAGE);
    expect(body).toContain(BARRIER);
    expect(body).toContain("/&lt;script>");
    expect(await htmlProblems(body)).toEqual([]);
    expect((await marl.get(PAGE)).body).not.toContain(BARRIER);
  });

  it("keeps what was typed and says what is missing", async () => {
    const { status, title, body } = await somebody.submit(FORM, {
      hindernis: "zu",
      kontakt: "ich",
    });
    expect(status).toBe(422);
    expect(title).toMatch(/^Fehler: /);
    expect(body).toContain("Beschreiben Sie mit 10 bis 2000 Zeichen");
    expect(body).toContain('value="ich"');
    expect(await htmlProblems(body)).toEqual([]);
  });

  it("is dealt with by the editors of that portal", async () => {
    const { body } = await waltrop.get(PAGE);
    const meldung = /name="meldung" value="([^"]+)"/.exec(body)?.[1] ?? "";
    await marl.post(`${PAGE}/erledigt`, { meldung });
    expect((await waltrop.get(PAGE)).body).toContain(BARRIER);
    await waltrop.post(`${PAGE}/erledigt`, { meldung });
    expect((await waltrop.get(PAGE)).body).toContain("Zurzeit ist kein Hindernis gemeldet.");
  });
});

describe("the statement", () => {
  const statement = async (host = "waltrop", query = "") =>
    (await portal.visit(host, `/barrierefreiheit${query}`)).body;

  it("says for each portal what was checked, and when it is due again", async () => {
    for (const { slug, name } of portal.house.region.portals) {
      const body = await statement(slug);
      expect(body).toContain(name);
      expect(body).toContain("axe-core");
      expect(await htmlProblems(body)).toEqual([]);
    }
    expect(await statement("waltrop", "?sprache=en")).toContain("Accessibility statement");
  });

  it("is due every year; editors are reminded until they confirm", async () => {
    expect((await waltrop.get(PAGE)).body).toContain("Die nächste Durchsicht ist bis zum");
    clock.set("2028-06-01T09:00:00Z");
    const editors = await editor("waltrop");
    expect(await statement()).toContain("Die jährliche Durchsicht ist überfällig.");
    expect((await editors.get(PAGE)).body).toContain("Bitte holen Sie sie nach.");
    await editors.post(`${PAGE}/geprueft`);
    expect(await statement()).toContain("zuletzt durchgesehen am 1. Juni 2028");
    expect(await statement()).not.toContain("überfällig");
    expect(await statement("marl")).toContain("überfällig");
  });

  it("is confirmed by editors only", async () => {
    const clerk = await portal.employee("waltrop", { roles: ["case-worker"] });
    for (const path of [`${PAGE}/geprueft`, `${PAGE}/erledigt`])
      expect((await clerk.post(path)).status).toBe(403);
    expect((await clerk.get(PAGE)).status).toBe(403);
  });
});
