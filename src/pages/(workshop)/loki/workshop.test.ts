import { describe, expect, it } from "vitest";
import { openPortal } from "../../../../test/support/portal.ts";
import { fixedClock } from "#platform/clock";

const clock = fixedClock("2026-11-25T08:00:00Z");
const portal = await openPortal({ clock });
const loki = await portal.employee("herten", { name: "Lore Loki", roles: ["loki"], office: null });
const clerk = await portal.employee("herten", { name: "Kim Muster" });
const head = await portal.employee("herten", { roles: ["case-worker", "approver"] });
const elsewhere = await portal.employee("marl", { roles: ["loki"], office: null });
const coordinator = await portal.employee("emscher-lippe", {
  authority: null,
  roles: ["coordinator"],
  office: null,
});

const DOG = "/loki/hundesteuer-anmeldung";
const ROOM = "/amt/entwurf/hundesteuer-anmeldung";
const text = (html: string) => html.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
const pageOf = async (who: typeof loki, path: string) => text((await who.get(path)).body);

const LOKI_PAGES = [
  "",
  "/uebernehmen",
  "/entwurf",
  "/entwurf/verwerfen",
  "/entwurf/erwartungen",
  "/zusammenfuehren",
  "/vergleich",
];
const LOKI_FORMS = [
  "/uebernehmen",
  "/entwurf",
  "/entwurf/verwerfen",
  "/entwurf/erwartungen",
  "/zusammenfuehren",
  "/schritt",
];

describe("who may enter the workshop", () => {
  it("is a matter of role and town", async () => {
    expect((await loki.get("/loki")).status).toBe(200);
    expect((await coordinator.get("/loki")).status).toBe(200);
    for (const stranger of [clerk, head]) {
      expect((await stranger.get("/loki")).status).toBe(403);
      for (const path of LOKI_PAGES) expect((await stranger.get(DOG + path)).status).toBe(403);
      for (const path of LOKI_FORMS) expect((await stranger.post(DOG + path)).status).toBe(403);
    }
  });

  it("leads those who are not signed in to the sign-in", async () => {
    for (const path of ["/loki", DOG, ROOM, "/amt/entwurf"])
      expect((await portal.visitor("herten").get(path)).location).toMatch(/^\/anmelden/);
  });

  it("lets the coordinator look and change nothing", async () => {
    expect(await pageOf(coordinator, "/loki")).toContain("Wer welche Leistung anbietet");
    expect((await coordinator.post(`${DOG}/schritt`, { _aktion: "change" })).status).toBe(404);
  });

  it("shows the coordinator every town, and what is different between any two", async () => {
    const page = await pageOf(coordinator, "/loki");
    expect(page).toContain("Alle Städte im Überblick");
    for (const town of ["Herten", "Waltrop", "Oer-Erkenschwick"]) expect(page).toContain(town);
    const { body } = await coordinator.get(`${DOG}/vergleich`);
    const town = (name: string) =>
      new RegExp(`<option value="([^"]+)"[^>]*>${name} \\(im Einsatz`).exec(body)?.[1] ?? "";
    const query = `?links=${town("Waltrop")}&rechts=${town("Gelsenkirchen")}`;
    const compared = await pageOf(coordinator, `${DOG}/vergleich${query}`);
    expect(compared).toContain("Von Waltrop zu Gelsenkirchen");
    expect(compared).toContain("Eigene Angaben");
    expect((await clerk.get(`${DOG}/vergleich`)).status).toBe(403);
  });
});

describe("adopting", () => {
  it("offers only what was published", async () => {
    const wrong = await loki.submit(`${DOG}/uebernehmen`, { fassung: "0".repeat(64) });
    expect(wrong.status).toBe(422);
    expect((await loki.get("/loki/katzensteuer")).status).toBe(404);
  });

  it("ends in a draft of the own town that no other one sees", async () => {
    const { body } = await loki.get(`${DOG}/uebernehmen`);
    const hash = /name="fassung" value="([^"]+)"/.exec(body)?.[1] ?? "";
    const answer = await loki.submit(`${DOG}/uebernehmen`, { fassung: hash });
    expect([answer.status, answer.location]).toEqual([303, `${DOG}/entwurf`]);
    expect(await pageOf(loki, `${DOG}/entwurf`)).toContain("Aufnahme (jetzt)");
    expect((await elsewhere.get(`${DOG}/entwurf`)).location).toBe(DOG);
    expect((await elsewhere.get(ROOM)).status).toBe(404);
  });

  it("keeps what cannot be read on the page, with the sentence at the field", async () => {
    const answer = await loki.submit(`${DOG}/entwurf`, { "p.tarif.0.normal": "viel" });
    expect(answer.status).toBe(422);
    expect(answer.title).toMatch(/^Fehler: /);
    expect(answer.body).toContain('value="viel"');
  });

  it("does not save over what a colleague saved in between", async () => {
    const { body } = await loki.get(`${DOG}/entwurf`);
    const edition = /name="stand" value="(\d+)"/.exec(body)?.[1] ?? "";
    await loki.post(`${DOG}/entwurf`, { stand: edition, "p.zahlstelle": "Stadtkasse" });
    const late = await loki.post(`${DOG}/entwurf`, { stand: edition, "p.zahlstelle": "Kasse" });
    expect(late.status).toBe(422);
    expect(text(late.body)).toContain("hat jemand anderes diesen Entwurf geändert");
    expect((await loki.get(`${DOG}/entwurf`)).body).toContain('value="Stadtkasse"');
  });
});

describe("trying a draft", () => {
  it("is for those whose office was invited", async () => {
    expect((await clerk.get(ROOM)).status).toBe(404);
    expect(await pageOf(clerk, "/amt/entwurf")).toContain("Zurzeit gibt es keinen Entwurf");
    await loki.submit(ROOM, { _aktion: "invite", aemter: ["steuern", "erfunden"] });
    expect((await clerk.get(ROOM)).status).toBe(200);
    expect(await pageOf(clerk, "/amt/entwurf")).toContain("Hund anmelden");
  });

  it("takes comments from them, but no sign-off and no invitation", async () => {
    expect((await clerk.submit(ROOM, { anmerkung: " " })).status).toBe(422);
    await clerk.submit(ROOM, { _aktion: "comment", anmerkung: "Die Chipnummer fehlt." });
    expect(await pageOf(loki, ROOM)).toContain("Die Chipnummer fehlt.");
    for (const _aktion of ["professional", "technical", "invite"])
      expect((await clerk.submit(ROOM, { _aktion })).status).toBe(403);
    expect((await loki.submit(ROOM, { _aktion: "professional" })).status).toBe(403);
  });

  it("takes a sign-off only for the edition that was seen", async () => {
    await head.submit(ROOM, { _aktion: "professional", stand: "1" });
    expect(await pageOf(head, ROOM)).toContain("Fachliche Freigabe: fehlt noch");
    await head.submit(ROOM, { _aktion: "professional" });
    expect(await pageOf(head, ROOM)).toContain("Fachliche Freigabe: erteilt");
  });

  it("carries answers from page to page and believes no others", async () => {
    const first = await clerk.get(`${ROOM}/erproben`);
    expect(text(first.body)).toContain("nichts wird gespeichert");
    const next = await clerk.submit(`${ROOM}/erproben`, { wohntHier: "schon" });
    expect(next.body).toContain('name="_seite" value="halter-person"');
    const forged = await clerk.post(`${ROOM}/erproben`, {
      _seite: "halter-person",
      _antworten: "e30",
    });
    expect(forged.status).toBe(422);
  });
});

describe("steps that need a reason", () => {
  it("are not taken without one", async () => {
    const waltrop = await portal.employee("waltrop", { roles: ["loki"], office: null });
    for (const _aktion of ["leave", "share", "withdraw", "offer", "undo"]) {
      const answer = await waltrop.post(`${DOG}/schritt`, { _aktion });
      expect([answer.status, text(answer.body).includes("einen Grund")]).toEqual([422, true]);
    }
  });

  it("keep what was typed when it is too long to be kept", async () => {
    const waltrop = await portal.employee("waltrop", { roles: ["loki"], office: null });
    const reason = `<b>${"lang ".repeat(500)}`;
    const answer = await waltrop.post(`${DOG}/schritt`, {
      _aktion: "withdraw",
      "grund.withdraw": reason,
    });
    expect([answer.status, text(answer.body).includes("2.000 Zeichen")]).toEqual([422, true]);
    expect(answer.body).toContain("&lt;b>lang lang");
  });

  it("are refused where there is nothing to do, instead of doing something else", async () => {
    const gelsenkirchen = await portal.employee("gelsenkirchen", { roles: ["loki"], office: null });
    const undo = { _aktion: "undo", "grund.undo": "Doch nicht" };
    const answer = await gelsenkirchen.post(`${DOG}/schritt`, undo);
    expect(text(answer.body)).toContain("Hier gibt es nichts zurückzunehmen");
    await gelsenkirchen.post(`${DOG}/schritt`, { _aktion: "change" });
    const leave = { _aktion: "leave", "grund.leave": "Eigene Wege" };
    const left = await gelsenkirchen.post(`${DOG}/schritt`, leave);
    expect(text(left.body)).toContain("Es gibt schon einen Entwurf");
    await gelsenkirchen.submit(`${DOG}/entwurf/verwerfen`);
  });

  it("are written down with it", async () => {
    const marl = elsewhere;
    const recklinghausen = await portal.employee("recklinghausen", {
      roles: ["loki"],
      office: null,
    });
    await recklinghausen.post(`${DOG}/schritt`, {
      _aktion: "leave",
      "grund.leave": "Eigene Satzung",
    });
    const page = await pageOf(recklinghausen, DOG);
    expect(page).toContain("Gemeinsamen Stand verlassen „Eigene Satzung“");
    expect(page).toContain("selbst verfasst");
    expect(await pageOf(marl, DOG)).not.toContain("Eigene Satzung");
    expect(await pageOf(marl, `${DOG}/uebernehmen`)).toContain("Recklinghausen, Fassung 1");
  });

  it("throws a draft away only when asked to", async () => {
    await loki.submit(`${DOG}/entwurf/verwerfen`);
    expect((await loki.get(`${DOG}/entwurf`)).location).toBe(DOG);
    expect(await pageOf(loki, DOG)).toContain("Entwurf verworfen");
  });
});
