import { describe, expect, it } from "vitest";
import type { HttpVisitor } from "../../../../../test/support/http-visitor.ts";
import { openPortal } from "../../../../../test/support/portal.ts";
import { fieldsIn, retype } from "../../../../../test/support/typed-form.ts";
import { htmlProblems } from "../../../../../test/support/valid-html.ts";

const PAGE = "/redaktion/texte";
const ROOF = "emscher-lippe";
const portal = await openPortal();
const ofRegion = (name: string) =>
  portal.employee(ROOF, { authority: null, office: null, name, roles: ["editor"] });
const [elif, nele] = await Promise.all([ofRegion("Elif Erste"), ofRegion("Nele Zweite")]);

const step = (who: HttpVisitor, service: string, schritt: string, more = {}) =>
  retype(who, `${PAGE}/${service}`, { schritt, ...more }, `${PAGE}/${service}/schritt`);
const part = (who: HttpVisitor, service: string, name: string, changes: Record<string, string>) =>
  retype(who, `${PAGE}/${service}/teil/${name}`, changes);
const publicPage = async (service: string, query = "", host = "waltrop") =>
  (await portal.visit(host, `/leistungen/${service}${query}`)).body;
const noticeOf = async (who: HttpVisitor, location = "") => (await who.get(location)).body;

describe("the pages of an editor of the region", () => {
  it.each([
    PAGE,
    `${PAGE}?nur=veraltet`,
    `${PAGE}?nur=einfach&sortierung=luecken&seite=3`,
    `${PAGE}/reisepass`,
    `${PAGE}/reisepass/verlauf`,
    `${PAGE}/reisepass/grundlage`,
    `${PAGE}/reisepass/vorschau`,
    `${PAGE}/reisepass/vorschau?sprache=en`,
    `${PAGE}/reisepass/teil/titel`,
    `${PAGE}/reisepass/teil/kosten`,
    `${PAGE}/reisepass/teil/suchwoerter`,
    `${PAGE}/reisepass/teil/verweise`,
  ])("%s is a valid page", async (path) => {
    const { status, body } = await elif.get(path);
    expect(status).toBe(200);
    expect(await htmlProblems(body)).toEqual([]);
  });

  it("shows the page as people of a town see it, without asking the editor whether it helped", async () => {
    const path = `${PAGE}/sperrmuell/vorschau`;
    const [anywhere, fromMarl] = await Promise.all([elif.get(path), elif.get(`${path}?ort=marl`)]);
    expect(anywhere.body).toContain("Wo wohnen Sie?");
    expect(fromMarl.body).not.toContain("Wo wohnen Sie?");
    expect(fromMarl.body).toContain("Weiter zum Portal: Stadt Marl");
    for (const { body } of [anywhere, fromMarl]) {
      expect(body).not.toContain("Hat das geholfen?");
      expect(await htmlProblems(body)).toEqual([]);
    }
  });

  it("leads nowhere from the page as people see it: nothing in it does anything to the editor", async () => {
    elif.jar.set("ort", "herten");
    const { body } = await elif.get(`${PAGE}/sperrmuell/vorschau?ort=marl`);
    const [, shown = ""] = body.split('<div class="preview"');
    const [preview = ""] = shown.split("</main>");
    expect(preview).toContain("Gemerkte Stadt vergessen");
    expect([...preview.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual(
      expect.not.arrayContaining([expect.stringMatching(/^[^#]/)]),
    );
    expect(preview).not.toMatch(/<form|<button/);
    expect(body).toContain("Links und Knöpfe führen in der Vorschau nirgendwohin.");
    elif.jar.delete("ort");
  });

  it.each([`${PAGE}/raumfahrt`, `${PAGE}/reisepass/teil/raumfahrt`])("%s is none", async (path) =>
    expect((await elif.get(path)).status).toBe(404),
  );
});

describe("a text of the region", () => {
  const SHORT = "Mit dem Reisepass kommen Sie um die ganze Welt.";

  it("is edited as a draft that nobody reads yet", async () => {
    const { status, location } = await part(elif, "reisepass", "titel", { "short.de": SHORT });
    expect(status).toBe(303);
    const body = await noticeOf(elif, location);
    expect(body).toContain("Der Entwurf ist gespeichert.");
    expect(body).toMatch(/<del>.*Für viele Länder brauchen.*<\/del>/s);
    expect(body).toContain("Übersetzung veraltet");
    expect(await htmlProblems(body)).toEqual([]);
    expect(await publicPage("reisepass")).not.toContain(SHORT);
    expect((await elif.get(`${PAGE}/reisepass/vorschau`)).body).toContain(SHORT);
  });

  it("is published, and stands on pages, in the search and in the data at once", async () => {
    await part(elif, "reisepass", "suchwoerter", { "words.de": "Reisepass\nWeltenbummlerheft" });
    const { location } = await step(elif, "reisepass", "publish", { notiz: "Neu geschrieben" });
    expect(await noticeOf(elif, location)).toContain("Veröffentlicht. Die Seite");
    expect(await publicPage("reisepass")).toContain(SHORT);
    const found = await portal.visit("marl", "/suche?q=Weltenbummlerheft");
    expect(found.body).toContain("/leistungen/reisepass");
    const api = await portal.visit("marl", "/api/v1/services/reisepass");
    expect(api.body).toContain(SHORT);
    const feed = await portal.visit("marl", "/aenderungen.atom");
    expect(feed.body).toContain("Geändert: Reisepass beantragen");
  });

  it("shows translations that are older than the German words until somebody looks", async () => {
    expect((await elif.get(`${PAGE}?nur=veraltet`)).body).toContain("Reisepass beantragen");
    const form = (await elif.get(`${PAGE}/reisepass/teil/titel`)).body;
    expect(form).toContain("Der deutsche Text wurde seitdem geändert:");
    await part(elif, "reisepass", "titel", {
      "short.stillRight.en": "1",
      "short.easy": "Mit dem Reisepass dürfen Sie in fast alle Länder.",
    });
    await step(elif, "reisepass", "publish");
    expect((await elif.get(`${PAGE}?nur=veraltet`)).body).not.toContain("Reisepass beantragen");
  });

  it("keeps its past: who, when, what, compared and brought back", async () => {
    const { body } = await elif.get(`${PAGE}/reisepass/verlauf?von=0&bis=1`);
    expect(body).toContain("Elif Erste");
    expect(body).toContain("Neu geschrieben");
    expect(body).toContain("Unterschied: Fassung 0 zu Fassung 1");
    expect(body).toMatch(/<ins>.*Weltenbummlerheft.*<\/ins>/s);
    const back = await elif.submit(
      `${PAGE}/reisepass/verlauf`,
      { fassung: "0" },
      `${PAGE}/reisepass/verlauf/zurueckholen`,
    );
    expect(await noticeOf(elif, back.location)).toContain(
      "Die alte Fassung ist jetzt ein Entwurf.",
    );
    const again = await elif.post(`${PAGE}/reisepass/verlauf/zurueckholen`, { fassung: "1" });
    expect(await noticeOf(elif, again.location)).toContain("Es gibt schon einen Entwurf.");
    await step(elif, "reisepass", "publish");
    expect(await publicPage("reisepass")).not.toContain(SHORT);
    expect((await elif.post(`${PAGE}/reisepass/verlauf/zurueckholen`, {})).status).toBe(400);
  });

  it("is not overwritten by somebody who opened it before", async () => {
    const path = `${PAGE}/personalausweis/teil/titel`;
    const before = fieldsIn((await elif.get(path)).body, path);
    await part(nele, "personalausweis", "titel", { "title.de": "Probe-Ausweis" });
    const { status, body } = await elif.post(path, { ...before, "title.de": "Zweit-Ausweis" });
    expect(status).toBe(422);
    expect(body).toContain("Jemand anderes hat inzwischen gespeichert.");
    expect(body).toContain('value="Zweit-Ausweis"');
    await step(nele, "personalausweis", "discard");
    expect((await elif.get(`${PAGE}/personalausweis`)).body).not.toContain("Probe-Ausweis");
  });

  it("is no draft when nothing was changed", async () => {
    await part(elif, "personalausweis", "kosten", {});
    expect((await elif.get(`${PAGE}/personalausweis`)).body).toContain("ausgeliefert wurde");
  });
});

const SOURCE = { "fact.0.sourceTitle": "Gesetz § 1", "fact.0.sourceDay": "1.2.2026" };

describe("statements", () => {
  const COSTS = "kosten";

  it("are added with source, put in order and struck out", async () => {
    const { body } = await elif.get(`${PAGE}/fischereischein/teil/${COSTS}`);
    const last = [...body.matchAll(/name="fact\.(\d+)\.de"/g)].length - 1;
    const fields = {
      [`fact.${last}.de`]: "Für Beispielangler kostet er 7 Euro.",
      [`fact.${last}.sourceTitle`]: "Beispielsatzung § 1",
      [`fact.${last}.sourceDay`]: "1.11.2026",
      [`fact.${last}.place`]: "0.5",
    };
    await part(elif, "fischereischein", COSTS, fields);
    await step(elif, "fischereischein", "publish");
    const page = await publicPage("fischereischein");
    expect(page).toContain("Für Beispielangler kostet er 7 Euro.");
    expect(page).toContain("Beispielsatzung § 1, Stand 1. November 2026");
    await part(elif, "fischereischein", COSTS, { "fact.0.remove": "1" });
    expect((await elif.get(`${PAGE}/fischereischein`)).body).toContain("Gestrichen");
    await step(elif, "fischereischein", "discard");
  });

  it.each([
    ["a German text is missing", { "fact.0.de": "" }, "Schreiben Sie den deutschen Text"],
    ["a source has no day", { ...SOURCE, "fact.0.sourceDay": "" }, "den Stand der Quelle als Tag"],
    ["there is no such day", { "fact.0.sourceDay": "31.2.2026" }, "den Stand der Quelle als Tag"],
    ["a day has no source", { ...SOURCE, "fact.0.sourceTitle": "" }, "Nennen Sie die Quelle"],
    ["a source is endless", { "fact.0.sourceTitle": "x".repeat(501) }, "Nennen Sie die Quelle"],
    ["an address is not safe", { "fact.0.sourceUrl": "http://a.de" }, "mit https:// beginnen"],
    ["a value is unknown", { "fact.0.de": "Kostet {raumfahrt}." }, "nur Werte der Städte"],
  ])("are refused when %s, and what was typed stays", async (_, changes, reason) => {
    const { status, title, body } = await part(elif, "personalausweis", COSTS, changes);
    expect(status).toBe(422);
    expect(title).toMatch(/^Fehler: /);
    expect(body).toContain(reason);
    expect(await htmlProblems(body)).toEqual([]);
  });

  it("stay when a form does not say anything about them", async () => {
    const { status } = await elif.post(`${PAGE}/fischereischein/teil/dauer`, {});
    expect(status).toBe(303);
    expect((await elif.get(`${PAGE}/fischereischein`)).body).not.toContain("Was sich ändert");
  });

  it("are text, whatever they look like", async () => {
    const hostile = `"><script>alert(1)</script>'; drop table service_text`;
    await part(elif, "jagdschein", "titel", { "short.de": hostile });
    await step(elif, "jagdschein", "publish");
    expect(await publicPage("jagdschein")).not.toContain("<script>alert");
    expect((await elif.get(`${PAGE}/jagdschein`)).body).not.toContain("<script>alert");
  });

  it("without a source do not go out, except in the demo", async () => {
    await part(elif, "personalausweis", "dauer", { "fact.0.de": "Das weiß niemand." });
    portal.house.mode = "production";
    try {
      expect((await elif.get(`${PAGE}/personalausweis`)).body).toContain("haben keine Quelle");
      const { location } = await step(elif, "personalausweis", "publish");
      expect(await noticeOf(elif, location)).toContain("Ohne Quelle wird nichts veröffentlicht.");
    } finally {
      portal.house.mode = "demo";
    }
    await step(elif, "personalausweis", "discard");
  });
});

describe("title and short text", () => {
  it.each([
    ["are missing", { "title.de": "" }, "Titel: Titel und Kurztext brauchen"],
    ["are endless", { "short.easy": "x".repeat(601) }, "Kurztext: Der Text ist zu lang."],
  ])("are refused when they %s", async (_, changes, reason) => {
    const { status, body } = await part(elif, "kindergeld", "titel", changes);
    expect(status).toBe(422);
    expect(body).toContain(reason);
    expect(await htmlProblems(body)).toEqual([]);
  });
});

describe("hints", () => {
  it("stand beside the form of the part they are about, and stop nobody", async () => {
    const official = "Die Bearbeitung wird nach Prüfung der Vorlage der Bescheinigung veranlasst.";
    await part(elif, "kindergeld", "titel", { "short.de": official });
    const overview = (await elif.get(`${PAGE}/kindergeld`)).body;
    expect(overview).toContain("Passiv: Wer tut es?");
    expect((await elif.get(`${PAGE}/kindergeld/teil/titel`)).body).toContain("Passiv: Wer tut es?");
    expect((await elif.get(`${PAGE}/kindergeld/teil/kosten`)).body).not.toContain("Passiv:");
    await step(elif, "kindergeld", "discard");
  });
});

describe("links and words", () => {
  it("are refused when they lead nowhere", async () => {
    const links = { "link.0.url": "http://unsicher.de", related: "Raumfahrt" };
    const { status, body } = await part(elif, "kindergeld", "verweise", links);
    expect(status).toBe(422);
    expect(body).toContain("Ein Verweis braucht Adresse");
    expect(body).toContain("Diese Leistung gibt es nicht: Raumfahrt.");
    const words = await part(elif, "kindergeld", "suchwoerter", { "words.de": " " });
    expect(words.body).toContain("mindestens ein Wort");
  });

  it("are changed", async () => {
    await part(elif, "kindergeld", "verweise", {
      channels: "post",
      related: "Elterngeld beantragen",
    });
    const { body } = await elif.get(`${PAGE}/kindergeld`);
    expect(body).toMatch(/<strong>Wege.*?<del>.*?Telefon/s);
    expect(body).toMatch(/<strong>Verwandte Leistungen.*?<del>.*?Kinderzuschlag beantragen/s);
    await step(elif, "kindergeld", "discard");
  });
});
