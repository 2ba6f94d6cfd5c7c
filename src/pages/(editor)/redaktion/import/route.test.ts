import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openPortal } from "../../../../../test/support/portal.ts";
import { htmlProblems } from "../../../../../test/support/valid-html.ts";
import { projectRoot } from "#platform/config";

const PAGE = "/redaktion/import";
const golden = (name: string) =>
  readFileSync(`${projectRoot}/test/fixtures/xzufi/${name}.xml`, "utf8");
const DOG = golden("volllieferung");
const TEXT = "/redaktion/texte/hundesteuer-anmeldung";

const portal = await openPortal();
const editor = await portal.employee("waltrop", { roles: ["editor"] });
const colleague = await portal.employee("waltrop", { roles: ["editor"], office: null });
const neighbour = await portal.employee("marl", { roles: ["editor"] });
const region = await portal.employee("emscher-lippe", { authority: null, roles: ["coordinator"] });
const clerk = await portal.employee("waltrop", { roles: ["case-worker"] });

const send = (content: string | Buffer, name = "lieferung.xml", who = editor) =>
  who.upload(PAGE, {}, [{ field: "datei", name, content: Buffer.from(content as string) }]);

async function read(content: string): Promise<{ path: string; body: string }> {
  const { status, location = "" } = await send(content);
  expect(status).toBe(303);
  return { path: location, body: (await editor.get(location)).body };
}

describe("a document that is read", () => {
  it("is shown service by service beside the catalogue", async () => {
    const { body } = await read(DOG);
    expect(body).toContain("Hund anmelden (Hundesteuer)");
    expect(body).toContain("Neue Aussagen");
    expect(body).toMatch(
      /Nur in der Lieferung<\/span><\/span> <span>Ihr Hund ist älter als drei Monate &amp; gechippt/,
    );
    expect(body).toContain("Zeile 5, Quelle hundesteuer.waltrop");
    expect(await htmlProblems(body)).toEqual([]);
  });

  it("changes no page, also when it is taken; then it is the draft of the town's addition", async () => {
    const before = JSON.stringify(portal.house.catalogue.service("hundesteuer-anmeldung"));
    const { path } = await read(DOG);
    const decided = await editor.post(`${path}/entscheidung`, {
      vorschlag: "1",
      entscheidung: "taken",
    });
    expect(decided.location).toBe(`${path}?seite=1#vorschlag-1`);
    const noted = (await colleague.get(path)).body;
    expect(noted).toContain("Vorgemerkt");
    expect(noted).toContain("Was neu war, kam in den Entwurf des Textes.");
    expect(noted).toContain("Ihre Stadt kann es nicht übernehmen.");
    expect(JSON.stringify(portal.house.catalogue.service("hundesteuer-anmeldung"))).toBe(before);
    const { body } = await editor.get(TEXT);
    expect(body).toMatch(/<ins>.*Ihr Hund ist älter als drei Monate &amp; gechippt.*<\/ins>/s);
    expect(body).toContain("XZuFi-Lieferung „lieferung.xml“, Leistung hundesteuer.waltrop");
    expect(await htmlProblems(body)).toEqual([]);
    expect((await neighbour.get(TEXT)).body).not.toContain("gechippt");
    const page = await portal.visit("waltrop", "/leistungen/hundesteuer-anmeldung");
    expect(page.body).not.toContain("gechippt");
  });

  it("is taken twice without saying anything twice", async () => {
    const { path } = await read(DOG);
    await editor.post(`${path}/entscheidung`, { vorschlag: "1", entscheidung: "taken" });
    const { body } = await editor.get(TEXT);
    const parts = body.slice(body.indexOf('id="abschnitte"'));
    expect(parts.match(/gechippt/g)).toHaveLength(1);
  });

  it("becomes the draft of the region's text on the roof, title included", async () => {
    const { location = "" } = await send(DOG, "dach.xml", region);
    await region.post(`${location}/entscheidung`, { vorschlag: "1", entscheidung: "taken" });
    const noted = (await region.get(location)).body;
    expect(noted).toContain(`href="${TEXT}"`);
    expect(noted).not.toContain("Ihre Stadt kann es nicht übernehmen.");
    const { body } = await region.get(TEXT);
    expect(body).toMatch(/<strong>Titel.*?<ins>/s);
    expect(body).toMatch(/<ins>.*gechippt/s);
  });

  it("makes a draft that keeps what we say and adds the rest with its source", async () => {
    const { path } = await read(DOG);
    const { body, headers } = await editor.get(`${path}/entwurf/1`);
    expect(headers["content-disposition"]).toContain("hundesteuer-anmeldung.json");
    const draft = JSON.parse(body) as {
      facts: { id: string; text: { de: string }; source: { title: string } | null }[];
    };
    const ours = portal.house.catalogue.service("hundesteuer-anmeldung")!;
    expect(draft.facts.slice(0, ours.facts.length)).toEqual(ours.facts);
    expect(draft.facts.at(-1)).toMatchObject({
      text: { de: "Die Anmeldung kostet nichts." },
      source: { title: "XZuFi-Lieferung „lieferung.xml“, Leistung hundesteuer.waltrop" },
    });
  });

  it("deletes nothing when the source deletes", async () => {
    const deletion = golden("differenzlieferung").replace(
      "hundesteuer.datteln",
      "hundesteuer-anmeldung.datteln",
    );
    const { body } = await read(deletion);
    expect(body).toContain("Von der Quelle gelöscht");
    expect(body).toContain("Bei uns bleibt alles, wie es ist.");
    expect(portal.house.catalogue.service("hundesteuer-anmeldung")).toBeDefined();
  });

  it("of our own export brings nothing new", async () => {
    const own = await portal.visit("emscher-lippe", "/schnittstellen/xzufi/waltrop.xml");
    const { body } = await read(own.body);
    const same = Number(/(\d+) ohne neue Aussagen/.exec(body)?.[1] ?? 0);
    expect(body).not.toContain("nicht in unserem Katalog</li>");
    expect(same).toBeGreaterThan(100);
    expect(body).not.toContain("mit neuen Aussagen");
    expect((await editor.get(`${PAGE}`)).body).toContain("lieferung.xml");
  });
});

describe("a document that is refused", () => {
  it.each([
    ["a document type", DOG.replace("?>", "?><!DOCTYPE x>"), "Zeile 1: Eine Dokumenttyp-Angabe"],
    ["a broken end", DOG.slice(0, 3_000), "Die Datei endet mitten im Dokument."],
    ["another namespace", DOG.replace("2_2_0", "7_7_7"), "Zeile 2, uebermittlung: Der Namensraum"],
    [
      "the same id twice",
      DOG.replace(/(<xzufi:schreibe>[\s\S]*?<\/xzufi:schreibe>)/, "$1$1"),
      "zweimal",
    ],
    ["nothing in it", "", "Zeile 1: Die Datei ist leer."],
  ])("says why and where, and nothing of it is kept: %s", async (_what, content, reason) => {
    const { status, body, title } = await send(content, "schlecht.xml");
    expect(status).toBe(422);
    expect(title).toMatch(/^Fehler: /);
    expect(body).toContain(reason);
    expect(body).toContain("Aus diesem Dokument wurde nichts gespeichert.");
    expect(await htmlProblems(body)).toEqual([]);
    const [, id = ""] = /redaktion\/import\/([0-9a-f-]{36})">schlecht.xml/.exec(body) ?? [];
    const shown = await editor.get(`${PAGE}/${id}`);
    expect(shown.body).toContain(reason);
    expect(shown.body).not.toContain("vorschlag-1");
  });

  it("is too large", async () => {
    const { status, body } = await send(
      `${DOG}<!--${" ".repeat(100)}-->${"\n".repeat(20_980_000)}`,
    );
    expect(status).toBe(422);
    expect(body).toMatch(/Die Datei ist größer als 20 MB|Zeichen ohne ein Element/);
  });

  it("is none at all", async () => {
    const { status, body } = await send("", "");
    expect(status).toBe(422);
    expect(body).toContain("Wählen Sie eine XML-Datei aus.");
  });
});

describe("documents belong to the editors of one portal", () => {
  it("and nobody else sees or decides anything", async () => {
    const { path } = await read(DOG);
    for (const other of [neighbour, region]) {
      expect((await other.get(path)).status).toBe(404);
      expect((await other.get(`${path}/entwurf/1`)).status).toBe(404);
      const decided = await other.post(`${path}/entscheidung`, {
        vorschlag: "1",
        entscheidung: "dismissed",
      });
      expect(decided.status).toBe(404);
    }
    expect((await colleague.get(path)).status).toBe(200);
    expect((await editor.get(path)).body).not.toContain("Nicht übernommen</span>");
  });

  it("and are not for other roles", async () => {
    expect((await clerk.get(PAGE)).status).toBe(403);
    expect((await send(DOG, "lieferung.xml", clerk)).status).toBe(403);
    expect((await portal.visit("waltrop", PAGE)).statusCode).toBe(303);
  });

  it("and the region's are read on the roof", async () => {
    const { status, location = "" } = await send(DOG, "dach.xml", region);
    expect(status).toBe(303);
    expect((await region.get(location)).status).toBe(200);
    expect((await editor.get(PAGE)).body).not.toContain("dach.xml");
  });

  it.each(["x", "entscheidung", "00000000-0000-7000-8000-000000000000"])(
    "%s is no document",
    async (id) => {
      expect((await editor.get(`${PAGE}/${id}`)).status).toBe(404);
    },
  );

  it.each([
    { vorschlag: "99", entscheidung: "taken" },
    { vorschlag: "1", entscheidung: "delete" },
    { vorschlag: "", entscheidung: "" },
  ])("%j is no decision", async (fields) => {
    const { path } = await read(DOG);
    expect((await editor.post(`${path}/entscheidung`, fields)).status).toBe(400);
  });
});
