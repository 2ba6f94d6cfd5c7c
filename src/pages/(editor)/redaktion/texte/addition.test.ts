import { describe, expect, it } from "vitest";
import type { HttpVisitor } from "../../../../../test/support/http-visitor.ts";
import { openPortal } from "../../../../../test/support/portal.ts";
import { retype } from "../../../../../test/support/typed-form.ts";
import { htmlProblems } from "../../../../../test/support/valid-html.ts";
import { listVersions } from "#catalogue";

const PAGE = "/redaktion/texte";
const DOG = `${PAGE}/hundesteuer-anmeldung`;
const PUBLIC = "/leistungen/hundesteuer-anmeldung";
const portal = await openPortal();
const [sven, head, marl, region] = await Promise.all([
  portal.employee("waltrop", { name: "Sven Vorlagner", roles: ["editor"] }),
  portal.employee("waltrop", { name: "Ada Leitung", roles: ["approver"] }),
  portal.employee("marl", { roles: ["editor"] }),
  portal.employee("emscher-lippe", { authority: null, office: null, roles: ["editor"] }),
]);

const step = (who: HttpVisitor, schritt: string, more = {}, page = DOG) =>
  retype(who, page, { schritt, ...more }, `${page}/schritt`);
const page = async (host: string) => (await portal.visit(host, PUBLIC)).body;
const MARK = "Die Hundemarke holen Sie in Waltrop am Rathaus ab.";
const added = {
  "fact.0.de": MARK,
  "fact.0.sourceTitle": "Beispielsatzung § 7",
  "fact.0.sourceDay": "1.11.2026",
};

describe("a town", () => {
  it("changes its addition alone, beside the text of the region", async () => {
    const { body } = await sven.get(`${DOG}/teil/hinweise`);
    expect(body).toContain("So steht es im Text der Region");
    expect(await htmlProblems(body)).toEqual([]);
    for (const part of ["titel", "suchwoerter", "verweise"])
      expect((await sven.get(`${DOG}/teil/${part}`)).status).toBe(404);
    expect((await retype(sven, `${DOG}/teil/hinweise`, added)).status).toBe(303);
    expect((await sven.get(`${DOG}/vorschau`)).body).toContain(MARK);
    expect(await page("waltrop")).not.toContain(MARK);
  });

  it("lets the head of the office read it, when the head wants to", async () => {
    await head.get(PAGE);
    await head.post(`${PAGE}/regel`, { zweite: "ja" });
    await step(sven, "hand-in", { notiz: "Hundemarke" });
    expect((await head.get(DOG)).body).toContain("Freigeben und veröffentlichen");
    expect((await step(head, "take-back")).status).toBe(403);
    await step(head, "approve");
    expect(await page("waltrop")).toContain(MARK);
    expect(await page("waltrop")).toContain("Beispielsatzung § 7");
    const feed = async (host: string) => (await portal.visit(host, "/aenderungen.atom")).body;
    const told = "<title>Geändert: Hund anmelden (Hundesteuer)</title>";
    expect(await feed("waltrop")).toContain(told);
    expect(await feed("marl")).not.toContain(told);
  });

  it("speaks on its own portal only, and where people were handed over to it", async () => {
    expect(await page("marl")).not.toContain(MARK);
    expect(await page("emscher-lippe")).not.toContain(MARK);
    const api = await portal.visit("waltrop", "/api/v1/services/hundesteuer-anmeldung");
    expect(api.body).toContain(MARK);
    const export_ = await portal.visit("emscher-lippe", "/schnittstellen/xzufi/waltrop.xml");
    expect(export_.body).toContain(MARK);
  });

  it("keeps its addition when the region changes its text, and is asked whether it still fits", async () => {
    const path = `${DOG}/teil/titel`;
    await retype(region, path, { "short.de": "Jeder Hund wird angemeldet." });
    await step(region, "publish");
    expect(await page("waltrop")).toContain("Jeder Hund wird angemeldet.");
    expect(await page("waltrop")).toContain(MARK);
    expect((await sven.get(`${PAGE}?nur=grundlage`)).body).toContain(DOG);
    expect((await sven.get(DOG)).body).toContain("passt Ihre Ergänzung noch?");
    const { body } = await sven.get(`${DOG}/grundlage`);
    expect(body).toMatch(/<ins>.*Jeder.*<\/ins>/s);
    expect(body).toContain(MARK);
    expect(await htmlProblems(body)).toEqual([]);
    await sven.submit(`${DOG}/grundlage`, { antwort: "keep" });
    expect((await sven.get(DOG)).body).not.toContain("passt Ihre Ergänzung noch?");
    const past = (await sven.get(`${DOG}/verlauf`)).body;
    expect(past).toContain("Sven Vorlagner; freigegeben von Ada Leitung");
  });

  it("takes its addition back", async () => {
    await sven.submit(`${DOG}/verlauf`, { fassung: "0" }, `${DOG}/verlauf/zurueckholen`);
    expect((await sven.get(DOG)).body).toContain("nimmt die Ergänzung zurück");
    await step(sven, "hand-in");
    await step(head, "approve");
    expect(await page("waltrop")).not.toContain(MARK);
    expect((await sven.get(`${PAGE}?nur=ergaenzung`)).status).toBe(200);
  });

  it("sets its own value where a sentence of the region leaves it open", async () => {
    const path = `${PAGE}/sperrmuell/teil/werte`;
    const marlPath = "/leistungen/sperrmuell";
    const { body } = await marl.get(path);
    expect(body).toContain("{vorlauf}");
    expect(await htmlProblems(body)).toEqual([]);
    const wrong = await retype(marl, path, { "value.vorlauf.value": "bald" });
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain("Das ist kein solcher Wert.");
    expect(await htmlProblems(wrong.body)).toEqual([]);
    await retype(marl, path, {
      "value.vorlauf.value": "77",
      "value.vorlauf.sourceTitle": "Beispielsatzung § 3",
      "value.vorlauf.sourceDay": "1.11.2026",
    });
    const waiting = (await marl.get(`${PAGE}/sperrmuell`)).body;
    expect(waiting).toMatch(/Wert der Stadt.*?<ins>.*?77.*?<\/ins>/s);
    const before = (await portal.visit("marl", marlPath)).body;
    await step(marl, "publish", {}, `${PAGE}/sperrmuell`);
    const after = (await portal.visit("marl", marlPath)).body;
    expect(before).not.toContain("77 ");
    expect(after).toContain("etwa 77 Wochen");
    expect((await portal.visit("herten", marlPath)).body).not.toContain("etwa 77 Wochen");
    await retype(marl, path, { "value.vorlauf.value": "" });
    await step(marl, "publish", {}, `${PAGE}/sperrmuell`);
    expect((await portal.visit("marl", marlPath)).body).not.toContain("etwa 77 Wochen");
    expect((await sven.get(`${DOG}/teil/werte`)).status).toBe(404);
  });

  it("adds nothing to what another authority provides", async () => {
    expect((await sven.get(`${PAGE}/auto-zulassen`)).status).toBe(404);
    const kreis = await portal.employee("kreis-recklinghausen", { roles: ["editor"] });
    expect((await kreis.get(`${PAGE}/auto-zulassen`)).status).toBe(200);
    expect((await sven.get(`${PAGE}/kindergeld`)).status).toBe(200);
  });
});

describe("texts are closed", () => {
  const SECRET = "Noch geheimer Entwurf";
  const routes = (of = DOG) => ({
    reads: [of, `${of}/verlauf`, `${of}/vorschau`, `${of}/grundlage`, `${of}/teil/hinweise`],
    writes: [
      `${of}/teil/hinweise`,
      `${of}/schritt`,
      `${of}/verlauf/zurueckholen`,
      `${of}/grundlage`,
      `${PAGE}/regel`,
    ],
  });
  const anything = {
    ...{ schritt: "discard", stand: "1", fassung: "0", antwort: "keep", zweite: "nein" },
    "fact.0.de": "Fremd",
  };
  const isThere = async () => (await sven.get(DOG)).body.includes(SECRET);

  it("a draft is seen by the editors of its town, and by nobody else", async () => {
    await retype(sven, `${DOG}/teil/hinweise`, { ...added, "fact.0.de": SECRET });
    expect(await isThere()).toBe(true);
    for (const other of [marl, region])
      for (const path of routes().reads) {
        const { body } = await other.get(path);
        expect(body, path).not.toContain(SECRET);
      }
    for (const path of routes().reads)
      expect((await portal.visit("waltrop", path)).statusCode).toBe(303);
  });

  it.each([
    ["nobody", () => Promise.resolve(portal.visitor("waltrop"))],
    ["citizens", () => portal.citizen("waltrop")],
    ["case workers", () => portal.employee("waltrop", { roles: ["case-worker"] })],
    [
      "editors of the neighbour",
      () => portal.employee("waltrop", { authority: "marl", roles: ["editor"] }),
    ],
    [
      "editors of the region",
      () => portal.employee("waltrop", { authority: null, office: null, roles: ["editor"] }),
    ],
  ])("to %s", async (_, somebody) => {
    const visitor = await somebody();
    for (const path of [PAGE, ...routes().reads]) {
      const { status, body } = await visitor.get(path);
      expect([303, 401, 403, 404], path).toContain(status);
      expect(body).not.toContain(SECRET);
    }
    for (const path of routes().writes)
      expect([303, 401, 403, 404], path).toContain((await visitor.post(path, anything)).status);
    expect(await isThere()).toBe(true);
  });

  it("to the head, who reads and does not write", async () => {
    expect((await head.get(`${DOG}/teil/hinweise`)).status).toBe(403);
    expect((await head.post(`${DOG}/teil/hinweise`, anything)).status).toBe(403);
    expect((await step(head, "discard")).status).toBe(403);
    expect(await isThere()).toBe(true);
  });

  it("to forms without their token", async () => {
    for (const path of routes().writes)
      expect((await sven.postRaw(path, anything)).status, path).toBe(403);
    expect(await isThere()).toBe(true);
  });

  it("to the tables of the town", async () => {
    const { databases } = portal.house;
    const own = databases.forAuthority(portal.house.region.bySlug("waltrop")!.id);
    const other = databases.forAuthority(portal.house.region.bySlug("marl")!.id);
    expect(await listVersions(own, "hundesteuer-anmeldung")).not.toEqual([]);
    expect(await listVersions(other, "hundesteuer-anmeldung")).toEqual([]);
  });
});
