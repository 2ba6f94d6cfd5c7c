import { beforeAll, describe, expect, it } from "vitest";
import { openPortal } from "../../../../../test/support/portal.ts";
import { htmlProblems } from "../../../../../test/support/valid-html.ts";

const PAGE = "/redaktion/suche";
const portal = await openPortal();
const editor = (slug: string) => portal.employee(slug, { roles: ["editor"] });
const [waltrop, marl] = await Promise.all([editor("waltrop"), editor("marl")]);
const region = await portal.employee("emscher-lippe", { authority: null, roles: ["coordinator"] });

const ask = async (query: string, host = "waltrop") => {
  const { body } = await portal.visit(host, `/suche?q=${encodeURIComponent(query)}`);
  return body;
};
/** The way to the best answer. */
const best = async (query: string, host = "waltrop") =>
  /id="beste".*?href="(\/leistungen\/[^"]*)"/s.exec(await ask(query, host))?.[1];
const service = (id: string) => portal.house.catalogue.service(id)?.title.de ?? "";
const WORD_ROUTES = [`${PAGE}/wort`, `${PAGE}/wort/entfernen`, `${PAGE}/frage/erledigt`];

describe("what people asked in vain", () => {
  beforeAll(async () => {
    await ask("Flohzirkus Manege");
    await ask("Flohzirkus Manege");
    await ask("Beispielhaus, Hauptstraße 12");
    await ask("Ufosichtung", "emscher-lippe");
    await portal.house.search.atOnce();
  });

  it("is shown to the editors of that portal, without anything about a person", async () => {
    const { status, body } = await waltrop.get(PAGE);
    expect(status).toBe(200);
    expect(body).toMatch(/flohzirkus manege.*?<td[^>]*>2</s);
    expect(body).not.toContain("Hauptstraße");
    expect(await htmlProblems(body)).toEqual([]);
  });

  it("is not shown to the neighbour, and the roof's to no town", async () => {
    expect((await marl.get(PAGE)).body).not.toContain("flohzirkus");
    expect((await waltrop.get(PAGE)).body).not.toContain("ufosichtung");
    expect((await region.get(PAGE)).body).toContain("ufosichtung");
  });

  it("goes off the list when it needs no word, for this portal only", async () => {
    await region.post(`${PAGE}/frage/erledigt`, { frage: "flohzirkus manege" });
    expect((await waltrop.get(PAGE)).body).toContain("flohzirkus manege");
    await region.post(`${PAGE}/frage/erledigt`, { frage: "ufosichtung" });
    expect((await region.get(PAGE)).body).not.toContain("ufosichtung");
  });

  it("is answered in one step: the word counts at once, everywhere, and the question is gone", async () => {
    const title = service("veranstaltung");
    expect(await best("Flohzirkus Manege")).toBeUndefined();
    const fields = { frage: "flohzirkus manege", wort: "Flohzirkus Manege", leistung: title };
    const { status, location } = await waltrop.post(`${PAGE}/wort`, fields);
    expect(status).toBe(303);
    const { body } = await waltrop.get(location ?? "");
    expect(body).toContain("„Flohzirkus Manege“ führt jetzt zu");
    expect(body).toContain("Zurzeit keine.");
    expect(await best("Flohzirkus Manege")).toBe("/leistungen/veranstaltung");
    expect(await best("flohzirkus", "marl")).toBe("/leistungen/veranstaltung");
  });
});

describe("a word", () => {
  const word = { wort: "Flohzirkus Manege", leistung: "veranstaltung" };

  it("is seen by all editors, and taken away by the town that added it", async () => {
    const { body } = await marl.get(PAGE);
    expect(body).toMatch(/Flohzirkus Manege.*?Waltrop/s);
    expect(body).not.toContain(`${PAGE}/wort/entfernen`);
    await marl.post(`${PAGE}/wort/entfernen`, word);
    await region.post(`${PAGE}/wort/entfernen`, word);
    expect(await best("Flohzirkus")).toBe("/leistungen/veranstaltung");
    await waltrop.post(`${PAGE}/wort/entfernen`, word);
    expect(await best("Flohzirkus")).toBeUndefined();
  });

  it.each([
    ["no word", { wort: "", leistung: service("sperrmuell") }, "2 bis 60"],
    ["one without letters", { wort: "123", leistung: service("sperrmuell") }, "2 bis 60"],
    ["one too long", { wort: "x".repeat(61), leistung: service("sperrmuell") }, "2 bis 60"],
    ["a service nobody has", { wort: "Couch", leistung: "Raumfahrt" }, "aus der Liste"],
  ])("is refused when it is %s, and what was typed stays", async (_, fields, reason) => {
    const { status, title, body } = await waltrop.post(`${PAGE}/wort`, fields);
    expect(status).toBe(422);
    expect(title).toMatch(/^Fehler: /);
    expect(body).toMatch(new RegExp(reason));
    expect(body).toContain(`value="${fields.leistung}"`);
    expect(await htmlProblems(body)).toEqual([]);
  });

  it("is text, whatever it looks like", async () => {
    const hostile = `"><script>alert(1)</script>'; drop table search_word`;
    const fields = { wort: hostile, leistung: service("sperrmuell") };
    const { location } = await waltrop.post(`${PAGE}/wort`, fields);
    const { status, body } = await waltrop.get(location ?? "");
    expect(status).toBe(200);
    expect(body).not.toContain("<script>alert");
    await waltrop.post(`${PAGE}/wort/entfernen`, { wort: hostile, leistung: "sperrmuell" });
    expect((await waltrop.get(PAGE)).body).toContain("Noch hat niemand ein Wort hinzugefügt.");
  });
});

describe("questions and words are closed", () => {
  const anywhere = { wort: "Couch", leistung: service("sperrmuell"), frage: "couch" };
  const couches = async () => (await waltrop.get(PAGE)).body.includes("Couch");

  it("to whoever is not signed in", async () => {
    const nobody = portal.visitor("waltrop");
    expect([303, 401, 403]).toContain((await nobody.get(PAGE)).status);
    for (const path of WORD_ROUTES)
      expect([303, 401, 403]).toContain((await nobody.post(path, anywhere)).status);
    expect(await couches()).toBe(false);
  });

  it.each([
    ["citizens", () => portal.citizen("waltrop")],
    ["case workers", () => portal.employee("waltrop", { roles: ["case-worker"] })],
    [
      "editors of the neighbour",
      () => portal.employee("waltrop", { authority: "marl", roles: ["editor"] }),
    ],
    [
      "editors of a town on the roof",
      () => portal.employee("emscher-lippe", { authority: "marl", roles: ["editor"] }),
    ],
  ])("to %s", async (_, somebody) => {
    const visitor = await somebody();
    const { status, body } = await visitor.get(PAGE);
    expect([303, 401, 403, 404]).toContain(status);
    expect(body).not.toContain("Fragen ohne gute Antwort");
    for (const path of WORD_ROUTES)
      expect([303, 401, 403, 404]).toContain((await visitor.post(path, anywhere)).status);
    expect(await couches()).toBe(false);
  });

  it("to forms without their token", async () => {
    for (const path of WORD_ROUTES)
      expect((await waltrop.postRaw(path, anywhere)).status).toBe(403);
    expect(await couches()).toBe(false);
  });
});
