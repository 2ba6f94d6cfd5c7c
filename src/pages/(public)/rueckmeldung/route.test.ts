import { describe, expect, it } from "vitest";
import { openPortal } from "../../../../test/support/portal.ts";
import { completeDraft, sentCase } from "../../../../test/support/applications.ts";
import { entered, readJourney } from "../../../../test/support/package-journey.ts";
import { htmlProblems } from "../../../../test/support/valid-html.ts";
import { fixedClock } from "#platform/clock";

const FORM = "/rueckmeldung";
const LIST = "/redaktion/rueckmeldungen";
const FIGURES = "/redaktion/zahlen";
const WORDS = "=HYPERLINK(1) Die Gebühr steht <hier> nicht.";

const portal = await openPortal({ clock: fixedClock("2026-11-25T09:00:00Z") });
const { house } = portal;
const editor = (slug: string) => portal.employee(slug, { roles: ["editor"] });
const [waltrop, marl] = await Promise.all([editor("waltrop"), editor("marl")]);
const HERE = { postcode: "45731", town: "Waltrop" };
const other = readJourney("sperrmuell", "nur-grundgebuehr");
const declared = {
  ...other.declared,
  abholort: { street: "Am Markt", houseNumber: "2", ...HERE },
  stuecke: [{ art: "matratzen", anzahl: 2 }],
  wunschAb: "2026-12-14",
};
const asked = {
  slug: "waltrop",
  packageId: "sperrmuell",
  journey: { ...other, declared },
};

const HONEST = { "sec-fetch-site": "same-origin" };
const post = (
  host: string,
  fields: Record<string, string>,
  headers: Record<string, string> = HONEST,
) =>
  portal.visit(host, FORM, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
    payload: new URLSearchParams(fields).toString(),
  });
const onService = { ort: "service", leistung: "sperrmuell" };

describe("“Hat das geholfen?”", () => {
  it.each([
    ["waltrop", "/leistungen/sperrmuell", "service"],
    ["emscher-lippe", "/leistungen/sperrmuell", "service"],
    ["waltrop", "/suche?q=xqzzyw", "search"],
    ["waltrop", "/gibt-es-nicht", "not-found"],
    ["waltrop", FORM, "portal"],
    ["marl", "/hilfe", "portal"],
  ])("is asked on %s%s, without token and cookie", async (host, path, place) => {
    const { body, headers } = await portal.visit(host, path);
    expect(body).toContain('action="/rueckmeldung"');
    expect(body).toContain(`name="ort" value="${place}"`);
    expect(body).not.toContain("_token");
    expect(headers["set-cookie"]).toBeUndefined();
    expect(await htmlProblems(body)).toEqual([]);
  });

  it("is asked where a form leads out, and where a case is", async () => {
    const guest = portal.visitor("waltrop");
    await guest.submit("/antrag/sperrmuell");
    const out = { sonderabfall: "nur" };
    const left = await guest.submit("/antrag/sperrmuell/sonderabfall-frage", out);
    expect((await guest.get(left.location ?? "")).body).toContain('name="ort" value="exit"');
    const sent = await sentCase(house, asked);
    await portal.drain();
    await guest.submit("/vorgang", { reference: sent.reference, secret: sent.secretWord });
    const path = `/vorgang/${sent.reference}`;
    expect((await guest.get(path)).body).toContain('name="ort" value="case"');
    expect((await guest.get(`${path}/gesendet`)).body).toContain('name="ort" value="sent"');
  });

  it("is not asked where something was found", async () => {
    expect((await portal.visit("waltrop", "/suche?q=reisepass")).body).not.toContain(FORM);
  });

  it("says thanks, sets no cookie, and reaches the editors of that portal alone", async () => {
    const sent = await post("waltrop", { ...onService, antwort: "no", anmerkung: WORDS });
    expect(sent.statusCode).toBe(303);
    expect(sent.headers["set-cookie"]).toBeUndefined();
    const thanks = await portal.visit("waltrop", sent.headers.location ?? "");
    expect(thanks.body).toContain("Danke für Ihre Rückmeldung");
    expect(thanks.body).toContain('href="/leistungen/sperrmuell"');
    const { body } = await waltrop.get(LIST);
    expect(body).toContain("Die Gebühr steht &lt;hier> nicht.");
    expect(await htmlProblems(body)).toEqual([]);
    expect((await marl.get(LIST)).body).toContain("Zurzeit gibt es keine Rückmeldung.");
  });

  it("may stay without words; then it only counts", async () => {
    await post("marl", { ...onService, antwort: "yes", anmerkung: "  " });
    expect((await marl.get(LIST)).body).toContain("Zurzeit gibt es keine Rückmeldung.");
    expect((await marl.get(`${FIGURES}/datei`)).body).toContain("Geholfen: ja;service;1");
  });

  it("keeps what was typed and says what is wrong", async () => {
    const long = "x".repeat(1_001);
    const { statusCode, body } = await post("waltrop", { ...onService, anmerkung: long });
    expect(statusCode).toBe(422);
    expect(body).toContain("Wählen Sie eine der drei Antworten.");
    expect(body).toContain(long);
    expect(body).toContain('name="leistung" value="sperrmuell"');
    expect(await htmlProblems(body)).toEqual([]);
  });

  it.each([
    ["a page of nobody's", { ort: "mond", antwort: "yes" }, HONEST, 400],
    ["an unknown service", { ort: "service", leistung: "'--", antwort: "yes" }, HONEST, 400],
    ["another site", onService, { "sec-fetch-site": "cross-site" }, 403],
    ["another origin", onService, { origin: "https://elsewhere.example" }, 403],
    ["who does not say from where", onService, {}, 403],
  ])("is not taken from %s", async (_who, fields, headers, status) => {
    expect((await post("waltrop", { antwort: "yes", ...fields }, headers)).statusCode).toBe(status);
  });

  it("is taken from an old browser that names its origin", async () => {
    const origin = { origin: "http://waltrop.localhost" };
    expect((await post("waltrop", { ...onService, antwort: "yes" }, origin)).statusCode).toBe(303);
  });
});

describe("the list of an editor", () => {
  it("goes into a spreadsheet where nothing runs", async () => {
    const { headers, body } = await waltrop.get(`${LIST}/datei`);
    expect(headers["content-type"]).toContain("text/csv");
    expect(body).toContain("25.11.2026;Nein;Seite der Leistung;");
    expect(body).toContain("'=HYPERLINK(1)");
  });

  it("is worked off by the editors of that portal", async () => {
    const { body } = await waltrop.get(LIST);
    const rueckmeldung = /name="rueckmeldung" value="([^"]+)"/.exec(body)?.[1] ?? "";
    await marl.post(`${LIST}/erledigt`, { rueckmeldung });
    expect((await waltrop.get(LIST)).body).toContain("Die Gebühr");
    await waltrop.post(`${LIST}/erledigt`, { rueckmeldung: "kein'--" });
    const { location } = await waltrop.post(`${LIST}/erledigt`, { rueckmeldung });
    expect((await waltrop.get(location ?? "")).body).toContain("erledigt und gelöscht");
    expect((await waltrop.get(LIST)).body).toContain("Zurzeit gibt es keine Rückmeldung.");
  });

  it("is for editors and, on the roof, for the coordinator", async () => {
    const coordinator = await portal.employee("emscher-lippe", {
      authority: null,
      roles: ["coordinator"],
    });
    const clerk = await portal.employee("waltrop", { roles: ["case-worker"] });
    for (const path of [LIST, `${LIST}/datei`, FIGURES, `${FIGURES}/datei`]) {
      expect((await coordinator.get(path)).status, path).toBe(200);
      expect((await clerk.get(path)).status, path).toBe(403);
    }
    expect((await clerk.post(`${LIST}/erledigt`)).status).toBe(403);
  });
});

describe("the figures", () => {
  const lines = async (who = waltrop) => (await who.get(`${FIGURES}/datei`)).body.split("\r\n");
  const countOf = async (end: string): Promise<number> => {
    const found = (await lines()).find((line) => line.includes(`;sperrmuell;${end};`));
    return Number(found?.split(";").at(-1) ?? 0);
  };

  it("count a page that comes from memory, or was not changed, like any other", async () => {
    const before = await countOf("Aufruf;");
    const { headers } = await portal.visit("waltrop", "/leistungen/sperrmuell");
    await portal.visit("waltrop", "/leistungen/sperrmuell");
    const known = { "if-none-match": String(headers["etag"]) };
    const again = await portal.visit("waltrop", "/leistungen/sperrmuell", { headers: known });
    expect(again.statusCode).toBe(304);
    expect(await countOf("Aufruf;")).toBe(before + 3);
    await portal.visit("waltrop", "/leistungen/gibt-es-nicht");
    expect((await lines()).join()).not.toContain("gibt-es-nicht");
  });

  it("count who begins, goes on, is led out and stops", async () => {
    const started = await countOf("Begonnen;");
    const exits = await countOf("Ausgang;zum-wertstoffhof");
    const guest = portal.visitor("waltrop");
    const page = (id: string) => `/antrag/sperrmuell/${id}`;
    await guest.submit("/antrag/sperrmuell");
    await guest.submit(page("sonderabfall-frage"), { sonderabfall: "nur" });
    expect(await countOf("Begonnen;")).toBe(started + 1);
    expect(await countOf("Ausgang;zum-wertstoffhof")).toBe(exits + 1);
    await guest.submit(page("sonderabfall-frage"), { sonderabfall: "nein" });
    const [reached, left] = [
      await countOf("Seite erreicht;ort"),
      await countOf("Seite erledigt;ort"),
    ];
    await guest.submit(page("ort"), {});
    await guest.submit(page("ort"), {
      ...entered(other, "ort"),
      "abholort.postcode": HERE.postcode,
      "abholort.town": HERE.town,
    });
    await guest.submit(page("sonderabfall-frage"), { sonderabfall: "nein" });
    expect(await countOf("Seite erreicht;ort")).toBe(reached);
    expect(await countOf("Seite erledigt;ort")).toBe(left + 1);
    expect(await countOf("Seite erreicht;sachen")).toBe(1);
  });

  it("count who sends, once", async () => {
    const { pass } = await completeDraft(house, asked);
    const guest = portal.visitor("waltrop");
    await guest.get(`/antrag/fortsetzen/${pass}`);
    const sent = await guest.submit("/antrag/sperrmuell/absenden");
    expect(sent.location).toMatch(/gesendet$/);
    expect(await countOf("Abgeschickt;")).toBe(1);
  });

  it("stand in a table for the span that is asked for, with pages by their titles", async () => {
    const { body } = await waltrop.get(`${FIGURES}?tage=7`);
    expect(body).toContain("Zahlen je Leistung in den letzten 7 Tagen");
    expect(body).toContain("Sperrmüll");
    expect(body).toContain("Wo Menschen aufhören");
    expect(body).not.toContain(">sachen<");
    expect(await htmlProblems(body)).toEqual([]);
    expect((await waltrop.get(`${FIGURES}?tage='--`)).body).toContain("letzten 30 Tagen");
    expect((await marl.get(FIGURES)).body).not.toContain("Wo Menschen aufhören");
  });
});
