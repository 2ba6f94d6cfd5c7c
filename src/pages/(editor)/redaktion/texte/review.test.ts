import { describe, expect, it } from "vitest";
import type { HttpVisitor } from "../../../../../test/support/http-visitor.ts";
import { openPortal } from "../../../../../test/support/portal.ts";
import { fieldsIn, retype } from "../../../../../test/support/typed-form.ts";
import { htmlProblems } from "../../../../../test/support/valid-html.ts";
import { insertDraft, publishVersion, textOf } from "#catalogue";

const PAGE = "/redaktion/texte";
const ROOF = "emscher-lippe";
const portal = await openPortal();
const ofRegion = (name: string, role: "editor" | "coordinator" | "operator" = "editor") =>
  portal.employee(ROOF, { authority: null, office: null, name, roles: [role] });
const [elif, nele, operator] = await Promise.all([
  ofRegion("Elif Erste"),
  ofRegion("Nele Zweite", "coordinator"),
  ofRegion("Volker Betrieb", "operator"),
]);

const step = (who: HttpVisitor, service: string, schritt: string, more = {}) =>
  retype(who, `${PAGE}/${service}`, { schritt, ...more }, `${PAGE}/${service}/schritt`);
const part = (who: HttpVisitor, service: string, name: string, changes: Record<string, string>) =>
  retype(who, `${PAGE}/${service}/teil/${name}`, changes);
const publicPage = async (service: string, query = "", host = "waltrop") =>
  (await portal.visit(host, `/leistungen/${service}${query}`)).body;
const noticeOf = async (who: HttpVisitor, location = "") => (await who.get(location)).body;

describe("a second person", () => {
  it("is asked for by the operator, not by who writes", async () => {
    expect((await elif.post(`${PAGE}/regel`, { zweite: "nein" })).status).toBe(403);
    expect((await operator.get(PAGE)).body).toContain("Zweite Person verlangen");
    await operator.post(`${PAGE}/regel`, { zweite: "ja" });
    expect((await elif.get(PAGE)).body).toContain("liest eine zweite Person jeden Text");
    expect((await operator.get(`${PAGE}/reisepass/teil/titel`)).status).toBe(403);
  });

  it("reads, answers and approves; nobody approves what they wrote", async () => {
    const TITLE = "Ehe anmelden";
    await part(elif, "eheschliessung-anmelden", "titel", { "title.de": TITLE });
    const alone = await step(elif, "eheschliessung-anmelden", "publish");
    expect(await noticeOf(elif, alone.location)).toContain("eine zweite Person den Text freigeben");
    await step(elif, "eheschliessung-anmelden", "hand-in", { notiz: "Kürzer" });
    expect((await nele.get(`${PAGE}?nur=pruefung`)).body).toContain("eheschliessung-anmelden");
    expect((await elif.get(`${PAGE}/eheschliessung-anmelden/teil/titel`)).status).toBe(303);
    const own = await step(elif, "eheschliessung-anmelden", "approve");
    expect(await noticeOf(elif, own.location)).toContain("mitgeschrieben");

    const wordless = await step(nele, "eheschliessung-anmelden", "send-back");
    expect(await noticeOf(nele, wordless.location)).toContain("was anders werden soll");
    await step(nele, "eheschliessung-anmelden", "send-back", { antwort: "Bitte länger" });
    expect((await elif.get(`${PAGE}/eheschliessung-anmelden`)).body).toContain("Bitte länger");
    await step(elif, "eheschliessung-anmelden", "hand-in", { notiz: "Doch so" });
    const { location } = await step(nele, "eheschliessung-anmelden", "approve");
    expect(await noticeOf(nele, location)).toContain("Gelesen und freigegeben von Nele Zweite.");
    expect(await publicPage("eheschliessung-anmelden")).toContain(TITLE);
  });

  it("is not needed any more when the operator says so", async () => {
    await operator.post(`${PAGE}/regel`, { zweite: "nein" });
    expect((await operator.post(`${PAGE}/regel`, { zweite: "vielleicht" })).status).toBe(400);
    const { body } = await elif.get(PAGE);
    expect(body).toContain("ohne zweite Person veröffentlichen");
    expect(body).toMatch(/Was vorher galt[\s\S]*Zweite Person verlangt von Volker Betrieb am /);
    expect(await htmlProblems(body)).toEqual([]);
  });
});

describe("a new delivery beneath an edited text", () => {
  const delivered = () => portal.house.texts.delivered("sperrmuell")!;

  it("changes nothing by itself, and is taken over piece by piece", async () => {
    const now = portal.house.clock.now();
    const old = textOf(delivered());
    const ground = { ...old, title: { ...old.title, de: "Alter Titel", en: "Old title" } };
    const own = { ...ground, short: { ...ground.short, de: "Unser Kurztext." } };
    const draft = { serviceId: "sperrmuell", content: own, ground, now };
    await insertDraft(portal.house.databases.region, {
      ...draft,
      by: { id: elif.staff.id, name: "E" },
    });
    const seen = { serviceId: "sperrmuell", version: 1, saves: 1 };
    await publishVersion(portal.house.databases.region, seen, { by: null, now });
    await portal.house.texts.atOnce();

    expect(await publicPage("sperrmuell")).toContain("Alter Titel");
    const path = `${PAGE}/sperrmuell/grundlage`;
    expect((await elif.get(`${PAGE}?nur=grundlage`)).body).toContain("Alter Titel");
    const { body } = await elif.get(path);
    expect(body).toMatch(/value="title" checked/);
    expect(await htmlProblems(body)).toEqual([]);
    const fields = { ...fieldsIn(body, path), antwort: "take", nehmen: "title" };
    const { location } = await elif.post(path, fields);
    expect(await noticeOf(elif, location)).toContain("stehen jetzt im Entwurf");
    await step(elif, "sperrmuell", "publish");
    const page = await publicPage("sperrmuell");
    expect(page).toContain(delivered().title.de);
    expect(page).toContain("Unser Kurztext.");
    expect((await elif.get(path)).body).toContain("Es hat sich nichts geändert");
  });
});

describe("easy words", () => {
  const page = () => publicPage("reisepass", "?sprache=de-easy");

  it("are called Leichte Sprache only when a test group has read them", async () => {
    expect(await page()).toContain("Das ist einfach erklärt.");
    const path = `${PAGE}/reisepass/pruefgruppe`;
    const bad = await elif.post(path, { group: "", day: "1.1.2099" });
    expect(bad.status).toBe(422);
    expect(bad.body).toContain("Nennen Sie die Prüfgruppe.");
    expect(await htmlProblems(bad.body)).toEqual([]);
    await elif.post(path, { group: "Prüfgruppe Beispielhaus", day: "2.11.2025" });
    expect(await page()).toContain("Das ist Leichte Sprache. Geprüft hat den Text: Prüfgruppe");
    await part(elif, "reisepass", "titel", { "short.easy": "Der Pass ist für Reisen." });
    await step(elif, "reisepass", "publish");
    expect(await page()).toContain("Das ist einfach erklärt.");
  });
});
