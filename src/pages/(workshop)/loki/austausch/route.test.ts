import { describe, expect, it } from "vitest";
import { openPortal } from "../../../../../test/support/portal.ts";
import { withQuestion } from "../../../../../test/support/changed-package.ts";
import { readyDraft } from "../../../../../test/support/town-draft.ts";
import { htmlProblems } from "../../../../../test/support/valid-html.ts";
import { fixedClock } from "#platform/clock";
import { publishDraft } from "#workshop";

const PAGE = "/loki/austausch";
const KEYS = "/schnittstellen/leistungspakete/jwks.json";
const packageId = "hundesteuer-anmeldung";
const clock = fixedClock("2026-08-03T08:00:00Z");
const [here, there] = [await openPortal({ clock }), await openPortal({ clock })];
const author = await here.employee("waltrop", { roles: ["loki"] });
const reader = await there.employee("recklinghausen", { roles: ["loki"] });
const text = (html: string) => html.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");

const { house } = here;
const db = house.databases.forAuthority(house.region.bySlug("waltrop")?.id ?? "");
const staffId = author.staff.id;
const change = (content: Parameters<typeof withQuestion>[0]) =>
  withQuestion(content, "erreichbarkeit");
const draft = await readyDraft(house, db, { packageId, staffId, change });
await publishDraft(house, db, { draft, state: "live", staffId, mode: "demo", now: clock.now() });

const send = (content: Buffer, name = "hund.json") =>
  reader.upload(PAGE, {}, [{ field: "datei", name, content }]);

describe("the page for packages of other installations", () => {
  it("is for the Lokis of the town", async () => {
    const clerk = await there.employee("recklinghausen");
    const stranger = await there.employee("recklinghausen", {
      authority: "marl",
      roles: ["loki"],
    });
    for (const who of [clerk, stranger]) {
      for (const path of [PAGE, `${PAGE}/datei?leistung=${packageId}`])
        expect((await who.get(path)).status).toBe(403);
      for (const path of [`${PAGE}/schluessel`, `${PAGE}/schluessel/entfernen`])
        expect((await who.post(path, { kennung: "x" })).status).toBe(403);
      expect((await who.upload(PAGE, {}, [])).status).toBe(403);
    }
    expect((await there.visitor("recklinghausen").get(PAGE)).location).toMatch(/anmelden/);
  });

  it("gives out what runs, and the key for it to everybody", async () => {
    const { headers, body } = await author.get(`${PAGE}/datei?leistung=${packageId}`);
    expect(headers["content-disposition"]).toContain(`${packageId}.leistungspaket.json`);
    expect(body).toContain("haftpflicht");
    const keys = await here.visit("waltrop", KEYS);
    expect(keys.headers["content-type"]).toContain("application/jwk-set+json");
    expect(keys.body).not.toContain('"d"');
    expect((await here.visit("marl", KEYS)).json()).toEqual({ keys: [] });
    expect((await author.get(`${PAGE}/datei?leistung=nichts`)).status).toBe(404);
  });

  it.each([
    ["no file", Buffer.of(), "", "Wählen Sie bitte eine Datei aus."],
    ["a text", Buffer.from("Hallo"), "a.json", "Sie lässt sich nicht als JSON lesen."],
    ["other JSON", Buffer.from("[]"), "a.json", "Die Datei ist kein Leistungspaket"],
    ["too much", Buffer.alloc(6 * 1024 * 1024, " "), "a.json", "größer als 5 Megabyte"],
  ])("says what is wrong with the file: %s", async (_, content, name, sentence) => {
    const { status, title, body } = await send(content, name);
    expect(status).toBe(422);
    expect(title).toMatch(/^Fehler: /);
    expect(text(body)).toContain(sentence);
    expect(text(body)).toContain("Bei Ihnen hat sich nichts geändert.");
  });

  it("takes a file only from those whom the town trusts, as a draft with what is different", async () => {
    const file = Buffer.from((await author.get(`${PAGE}/datei?leistung=${packageId}`)).body);
    const refused = await send(file);
    expect(text(refused.body)).toContain("Diesen Absender kennen Sie noch nicht.");
    const nonsense = await reader.post(`${PAGE}/schluessel`, { absender: "X", schluessel: "{}" });
    expect(text(nonsense.body)).toContain("Das ist kein Schlüssel.");
    const schluessel = (await here.visit("waltrop", KEYS)).body;
    const nobody = await reader.post(`${PAGE}/schluessel`, { absender: " ", schluessel });
    expect(text(nobody.body)).toContain("wem der Schlüssel gehört");
    await reader.post(`${PAGE}/schluessel`, { absender: "Stadt Waltrop", schluessel });
    expect(text((await reader.get(PAGE)).body)).toContain("Stadt Waltrop");
    const taken = await send(file);
    expect(taken.status).toBe(200);
    expect(text(taken.body)).toMatch(/Aufgenommen: „[^“]+“ von Stadt Waltrop/);
    expect(text(taken.body)).toContain("Ist der Hund haftpflichtversichert?");
    expect(await htmlProblems(taken.body)).toEqual([]);
    expect((await reader.get(`/loki/${packageId}/entwurf`)).status).toBe(200);
    expect(text((await send(file)).body)).toContain("gibt es schon einen Entwurf");
  });

  it("forgets a key again", async () => {
    const { body } = await reader.get(PAGE);
    const kennung = /name="kennung" value="([^"]+)"/.exec(body)?.[1] ?? "";
    await reader.post(`${PAGE}/schluessel/entfernen`, { kennung });
    expect((await reader.get(PAGE)).body).not.toContain("Stadt Waltrop");
  });
});
