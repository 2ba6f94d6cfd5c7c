import { beforeAll, describe, expect, it } from "vitest";
import { openPortal } from "../../../../../../../test/support/portal.ts";
import { fixedClock } from "#platform/clock";
import { listVersions, publishVersion } from "#library";
import { beginAdoption, beginChange, loadDraft } from "#workshop";

const clock = fixedClock("2026-04-16T08:00:00Z");
const portal = await openPortal({ clock });
const { house } = portal;
const packageId = "sperrmuell";
const DRAFT = `/loki/${packageId}/entwurf`;
const PROCESS = `${DRAFT}/ablauf`;
const loki = await portal.employee("castrop-rauxel", { roles: ["loki"], office: null });
const clerk = await portal.employee("castrop-rauxel", {});
const adopter = await portal.employee("gelsenkirchen", { roles: ["loki"], office: null });
const townDb = (slug: string) => house.databases.forAuthority(house.region.bySlug(slug)?.id ?? "");
const text = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll("&quot;", '"')
    .replaceAll(/\s+/g, " ");
const page = async (path: string) => text((await loki.get(path)).body);

beforeAll(async () => {
  for (const [slug, who] of [
    ["castrop-rauxel", loki],
    ["gelsenkirchen", adopter],
  ] as const) {
    const acting = { staffId: who.staff.id, now: clock.now() };
    await beginChange(townDb(slug), { packageId, merging: null, ...acting });
  }
});

const edition = async () => (await loadDraft(townDb("castrop-rauxel"), packageId))?.edition;

/** Posts to a page of the editor what a person would, over the draft as it is. */
const post = async (path: string, fields: Record<string, string>) =>
  loki.post(path, { stand: String(await edition()), ...fields });

describe("the process as a list", () => {
  it("is for Lokis of the town", async () => {
    for (const path of [PROCESS, `${PROCESS}/schritt/abholen`, `${PROCESS}/neu/f-geplant`]) {
      expect((await clerk.get(path)).status).toBe(403);
      expect((await loki.get(path)).status).toBe(200);
    }
    expect((await clerk.post(`${PROCESS}/schritt/abholen`)).status).toBe(403);
    expect((await clerk.post(`${PROCESS}/neu/f-geplant`)).status).toBe(403);
  });

  it("says who does what, until when, and how it goes on", async () => {
    const { body } = await loki.get(PROCESS);
    const words = text(body);
    expect(words).toContain("Wer: Tourenplanung (Abfallberatung und Entsorgung)");
    expect(words).toContain("Frist: 3 Tage");
    expect(words).toContain("Wenn bei „Abholung planen“ das Ergebnis „Abholung nicht möglich“ ist");
    expect(words).toContain("„Abholtag“ aus „Abholung planen“");
    expect(words).toMatch(/zurück zu\s+Abholung planen/);
    expect(body).toContain("data:image/svg+xml;base64,");
  });

  it("knows no step that is not there", async () => {
    expect((await loki.get(`${PROCESS}/schritt/erfunden`)).status).toBe(404);
    expect((await loki.get(`${PROCESS}/neu/erfunden`)).status).toBe(404);
    expect((await loki.get(`${PROCESS}/neu/abholen`)).status).toBe(404);
  });
});

describe("changing it", () => {
  it("keeps what was typed and says what is wrong at its field", async () => {
    const path = `${PROCESS}/schritt/terminPlanen`;
    const answer = await post(path, { _aktion: "aendern", name: "Planen", frist: "bald" });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain('value="bald"');
    expect(text(answer.body)).toContain("Das ist keine Dauer.");
    expect(await edition()).toBe(1);
  });

  it("says in words why something does not go", async () => {
    const answer = await post(`${PROCESS}/schritt/terminPlanen`, { _aktion: "entfernen" });
    expect(answer.status).toBe(422);
    expect(text(answer.body)).toContain("„Abholung planen“");
    expect(await edition()).toBe(1);
  });

  it("puts four eyes in, and the list and the drawing have them", async () => {
    const path = `${PROCESS}/neu/f-geplant`;
    expect(await page(path)).toContain("Zwischen „Abholung planen“ und „Abholung möglich?“");
    const missing = await post(path, { _aktion: "approval", name: "Tour freigeben" });
    expect(missing.status).toBe(422);
    const answer = await post(path, {
      ...{ _aktion: "approval", name: "Tour freigeben", von: "terminPlanen", rolle: "abfuhr" },
      ...{ frist: "2 Tage" },
    });
    expect([answer.status, answer.location]).toEqual([
      303,
      `${PROCESS}?gespeichert=1#baustein-terminPlanen`,
    ]);
    const words = await page(PROCESS);
    expect(words).toContain("Tour freigeben Vier Augen");
    expect(words).toContain("aber jemand anderes als bei „Abholung planen“");
    expect(words).toContain("Für laufende Vorgänge ändert sich erst beim Veröffentlichen etwas");
  });

  it("gives a task one more result, and a decision can ask for it", async () => {
    const path = `${PROCESS}/schritt/terminPlanen`;
    const answer = await post(path, {
      ...{ _aktion: "aendern", name: "Abholung planen", frist: "3 Tage" },
      ergebnisse: "Termin steht\r\nAbholung nicht möglich\r\nRückfrage nötig",
    });
    expect(answer.status).toBe(303);
    expect(await page(PROCESS)).toContain("„Abholung nicht möglich“, „Rückfrage nötig“");
    const choices = await page(`${PROCESS}/neu/f-vermerkt?art=decision`);
    expect(choices).toContain("Wenn bei „Abholung planen“ das Ergebnis „Rückfrage nötig“ ist");
  });

  it("adds a deadline with what happens then", async () => {
    const answer = await post(`${PROCESS}/schritt/tourFreigeben`, {
      ...{ _aktion: "frist", name: "Freigabe dauert", frist: "3 Tage", nebenher: "offen" },
      ...{ dann: "-neu", betreff: "Es dauert länger", text: "Wir melden uns.", ziel: "-ende" },
    });
    expect(answer.status).toBe(303);
    expect(await page(PROCESS)).toMatch(
      /Freigabe dauert: Nach dieser Zeit, der Schritt bleibt offen \(3 Tage\)/,
    );
  });

  it("divides, changes ways and takes them away again", async () => {
    const made = await post(`${PROCESS}/neu/f-vermerkt`, {
      ...{ _aktion: "decision", name: "Ist es teuer?", wegname: "Ja" },
      ...{ bedingung: "zahlung.betrag > 0", dann: "-neu", betreff: "Teuer", text: "Es kostet." },
      ziel: "terminMelden",
    });
    expect(made.status).toBe(303);
    const gate = `${PROCESS}/schritt/istEsTeuer`;
    const [, way = ""] = /\?weg=([^"]+)"/.exec((await loki.get(gate)).body) ?? [];
    const changed = await post(gate, {
      ...{ _aktion: "weg-aendern", _weg: way, name: "Klar" },
      bedingung: 'schritt.terminPlanen.ergebnis = "geplant"',
    });
    expect(changed.status).toBe(303);
    expect(await page(PROCESS)).toContain("Klar: Wenn bei „Abholung planen“");
    const gone = await post(gate, { _aktion: "weg-entfernen", _weg: way });
    expect(gone.status).toBe(303);
    expect((await loki.get(PROCESS)).body).not.toContain('id="baustein-istEsTeuer"');
  });

  it("moves, renames and removes", async () => {
    const path = `${PROCESS}/schritt/terminVermerken`;
    expect((await post(path, { _aktion: "runter" })).status).toBe(303);
    const words = await page(PROCESS);
    expect(words.indexOf("Termin mitteilen")).toBeLessThan(words.indexOf("Termin vermerkt"));
    await post(`${PROCESS}/schritt/absagen`, { _aktion: "aendern", name: "Stornieren" });
    expect(await page(PROCESS)).toContain("Stornieren");
    await post(`${PROCESS}/schritt/erinnerungFaellig`, { _aktion: "entfernen" });
    expect((await loki.get(PROCESS)).body).not.toContain('id="baustein-anZahlungErinnern"');
  });

  it("leaves a draft that can be published", async () => {
    const draft = await loadDraft(townDb("castrop-rauxel"), packageId);
    const compilation = draft && (await house.library.variant(draft.baseHash, draft.overlay));
    expect(compilation?.kind).toBe("compiled");
  });

  it("asks a town that shares its version why it leaves it, and keeps what was entered", async () => {
    const fields = { _aktion: "aendern", name: "Anders absagen", stand: "1" };
    const path = `${PROCESS}/schritt/absagen`;
    const asked = await adopter.post(path, fields);
    expect(text(asked.body)).toContain("Warum weicht Ihre Stadt ab?");
    const answer = await adopter.post(path, { ...fields, abweichungsgrund: "Eigene Worte" });
    expect(answer.status).toBe(303);
    expect(text((await adopter.get(PROCESS)).body)).toContain("Anders absagen");
  });
});

describe("what the author declared unchangeable", async () => {
  const marl = await portal.employee("marl", { roles: ["loki"], office: null });
  const acting = { staffId: marl.staff.id, now: clock.now() };

  beforeAll(async () => {
    const { region } = house.databases;
    const authorId = house.region.bySlug("castrop-rauxel")?.id ?? "";
    const [own] = await listVersions(region, packageId);
    const content = await house.library.content(own?.hash ?? "");
    const service = { ...(content.service as object), unchangeable: ["terminPlanen"] };
    const published = await publishVersion(region, {
      ...{ content: { ...content, service }, authorId, now: clock.now() },
      baseHash: own?.hash ?? null,
    });
    if (published.kind === "refused") throw new Error("not published");
    const begun = await beginAdoption(house, townDb("marl"), { hash: published.hash, ...acting });
    if (begun !== "begun") throw new Error(begun);
  });

  it("is marked, says who wants it so, and has no form", async () => {
    const words = text((await marl.get(PROCESS)).body);
    expect(words).toMatch(/Abholung planen Aufgabe Unveränderlich/);
    expect(words).toContain("Das hat Castrop-Rauxel als unveränderlich festgelegt");
    expect((await marl.get(`${PROCESS}/schritt/terminPlanen`)).status).toBe(404);
    const form = { _aktion: "aendern", name: "Planen", stand: "1" };
    expect((await marl.post(`${PROCESS}/schritt/terminPlanen`, form)).status).toBe(404);
  });

  it("does not keep anybody from putting a step beside it", async () => {
    const answer = await marl.post(`${PROCESS}/neu/f-geplant`, {
      ...{ _aktion: "pause", name: "Bedenkzeit", frist: "1 Tag", stand: "1" },
      abweichungsgrund: "Bei uns mit Bedenkzeit",
    });
    expect(answer.status).toBe(303);
    expect(text((await marl.get(PROCESS)).body)).toContain("Bedenkzeit");
  });
});
