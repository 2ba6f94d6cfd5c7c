import { beforeAll, describe, expect, it } from "vitest";
import { openPortal } from "../../../../../../test/support/portal.ts";
import { fixedClock } from "#platform/clock";

const clock = fixedClock("2026-11-25T08:00:00Z");
const portal = await openPortal({ clock });
const openLoki = (name: string, town = "waltrop") =>
  portal.employee(town, { name, roles: ["loki"], office: null });
const anna = await openLoki("Anna Loki");
const bernd = await openLoki("Bernd Loki");
const follower = await openLoki("Fritz Folger", "gelsenkirchen");
const clerk = await portal.employee("waltrop", { name: "Kim Muster" });
type Visitor = typeof anna;

const DOG = "/loki/hundesteuer-anmeldung";
const DRAFT = `${DOG}/entwurf`;
const text = (html: string) => html.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
const pageOf = async (who: Visitor, path: string) => text((await who.get(path)).body);
const standOf = async (who: Visitor, path = `${DRAFT}/formular`) =>
  /name="stand" value="(\d+)"/.exec((await who.get(path)).body)?.[1] ?? "";

beforeAll(async () => {
  for (const who of [anna, follower]) await who.post(`${DOG}/schritt`, { _aktion: "change" });
});

describe("Who may edit a draft", () => {
  const pages = [
    "formular",
    "formular/wohnort",
    "formular/feld/wohntHier",
    "verlauf",
    "stand",
    "stelle",
    "probelaeufe",
    "texte",
    "briefe",
    "bedingung?fuer=page/zuzug",
    "entfernen?was=page/zuzug",
  ];

  it("are the Lokis of the town", async () => {
    for (const page of pages) {
      expect([page, [200, 303].includes((await anna.get(`${DRAFT}/${page}`)).status)]).toEqual([
        page,
        true,
      ]);
      expect([page, (await clerk.get(`${DRAFT}/${page}`)).status]).toEqual([page, 403]);
      expect((await clerk.post(`${DRAFT}/${page}`)).status).toBeGreaterThanOrEqual(403);
    }
  });
});

describe("A page of the form", () => {
  it("is added, arranged and reworded", async () => {
    const missing = await anna.submit(`${DRAFT}/formular`, { titel: " " });
    expect([missing.status, missing.title.slice(0, 7)]).toEqual([422, "Fehler:"]);
    const added = await anna.submit(`${DRAFT}/formular`, {
      ...{ titel: "Haftpflicht", art: "questions", hinter: "page/hunde-angaben" },
    });
    expect(added.location).toBe(`${DRAFT}/formular?gespeichert=1#e-page-haftpflicht`);
    const up = await anna.post(`${DRAFT}/anordnen`, {
      ...{ was: "page/haftpflicht", richtung: "up", zurueck: `${DRAFT}/formular` },
      stand: await standOf(anna),
    });
    expect(up.status).toBe(303);
    const page = await pageOf(anna, `${DRAFT}/formular`);
    expect(page.indexOf("Haftpflicht")).toBeLessThan(page.indexOf("Ihr Hund"));
    const words = {
      titel: "Ihre Versicherung",
      einleitung: "Nur für große Hunde.",
      art: "questions",
    };
    await anna.submit(`${DRAFT}/formular/haftpflicht`, words);
    expect(await pageOf(anna, `${DRAFT}/formular`)).toContain("Ihre Versicherung");
  });

  it("gets questions, and answers to choose from", async () => {
    const PAGE = `${DRAFT}/formular/haftpflicht`;
    const refused = await anna.submit(PAGE, { _aktion: "frage", neueFrage: "Was?" });
    expect(text(refused.body)).toContain("Wählen Sie, wie geantwortet wird.");
    const added = await anna.submit(PAGE, {
      ...{ _aktion: "frage", neueFrage: "Ist der Hund versichert?", neuerTyp: "choice" },
    });
    expect(added.location).toContain("#e-field-istDerHundVersichert");
    const FIELD = `${DRAFT}/formular/feld/istDerHundVersichert`;
    const option = { _aktion: "neueAntwort", neueAntwort: "Noch nicht" };
    expect((await anna.submit(FIELD, option)).location).toContain("option-nochNicht");
    await anna.submit(FIELD, {
      option: "field/istDerHundVersichert/option/antwort1",
      "antwort.antwort1": "Ja",
    });
    const page = (await anna.get(FIELD)).body;
    expect(page).toContain('value="Noch nicht"');
    expect(page).toContain('value="Ja"');
  });

  it("keeps what was typed into a question when something cannot be read", async () => {
    const FIELD = `${DRAFT}/formular/feld/hundName`;
    const answer = await anna.submit(FIELD, { frage: "Wie heißt er?", laenge: "viele" });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain('value="viele"');
    expect(answer.body).toContain('value="Wie heißt er?"');
    const saved = await anna.submit(FIELD, { frage: "Wie heißt er?", laenge: "80", noetig: "no" });
    expect(saved.location).toBe(`${FIELD}?gespeichert=1`);
    const page = await anna.get(FIELD);
    expect(page.body).toContain('value="80"');
    expect(await pageOf(anna, `${DRAFT}/verlauf`)).toContain("Wie heißt er?");
  });

  it("says what refers to a question before it is removed", async () => {
    const was = `${DRAFT}/entfernen?was=field/wohntHier`;
    const page = await pageOf(anna, was);
    expect(page).toContain("Darauf beziehen sich noch");
    expect(page).toContain("Seite „Ihr Umzug“");
    expect((await anna.get(`${DRAFT}/entfernen?was=service`)).status).toBe(404);
  });
});

describe("A condition", () => {
  const PATH = `${DRAFT}/bedingung`;
  const ask = async (fields: Record<string, string>) =>
    anna.post(PATH, { fuer: "page/haftpflicht", stand: await standOf(anna), ...fields });
  const row = (at: string, frage: string, vergleich: string, wert: string) => ({
    ...{ [`a.${at}.frage`]: frage, [`a.${at}.vergleich`]: vergleich, [`a.${at}.wert`]: wert },
  });

  it("is put together from statements and said as a sentence", async () => {
    expect(await pageOf(anna, `${PATH}?fuer=page/haftpflicht`)).toContain(
      "Noch gibt es keine Aussage",
    );
    const first = await ask({ _aktion: "neu", worueber: "wohntHier" });
    expect(first.body).toContain('name="a.0.0.wert"');
    const both = {
      ...{
        ...row("0.0", "wohntHier", "is", "schon"),
        ...row("1.0", "zuzugAm", "less", "1.3.2026"),
      },
      verbindung: "or",
    };
    const live = await ask({ ...both, _pruefen: "1" });
    expect(JSON.parse(live.body)).toEqual({
      says:
        "Das heißt: Es gilt, wenn „Wohnen Sie mit dem Hund in unserer Stadt?“ ist „Ja, schon länger“ " +
        "oder „Seit wann wohnen Sie mit dem Hund hier?“ liegt vor 1.3.2026.",
    });
    expect((await ask(both)).status).toBe(303);
    expect(await pageOf(anna, `${DRAFT}/formular`)).toContain("Erscheint, wenn „Wohnen Sie");
    expect((await anna.get(`${PATH}?fuer=page/haftpflicht`)).body).toContain('value="1.3.2026"');
  });

  it("is refused with the reason at its input", async () => {
    const wrong = await ask(row("0.0", "zuzugAm", "less", "morgen"));
    expect([wrong.status, text(wrong.body).includes("Geben Sie einen Tag an")]).toEqual([
      422,
      true,
    ]);
    const written = await ask({ art: "ausdruck", ausdruck: "katze = 1" });
    expect(text(written.body)).toContain("„katze“ gibt es hier nicht.");
    expect(written.body).toContain("katze = 1");
  });

  it("stays an expression when it says more, and can be started again", async () => {
    const group = `${PATH}?fuer=page/ermaessigung-nachweis`;
    expect(await pageOf(anna, group)).toContain("lässt sich nicht als Aussagen zeigen");
    expect(await pageOf(anna, `${group}&als=neu`)).toContain("Noch gibt es keine Aussage");
  });
});

describe("Two Lokis on one draft", () => {
  const PAGE = `${DRAFT}/formular/zuzug`;
  const save = (who: Visitor, stand: string, titel: string, more = {}) =>
    who.post(PAGE, {
      stand,
      titel,
      einleitung: "",
      bereit: "falls Sie mit dem Hund zugezogen sind",
      ...more,
    });

  it("see each other", async () => {
    await bernd.get(`${DRAFT}/verlauf`);
    const page = await pageOf(anna, PAGE);
    expect(page).toContain("Gerade auch hier: Bernd Loki (Verlauf).");
    expect(await pageOf(bernd, PAGE)).toContain("von Anna Loki");
    const { says } = JSON.parse((await anna.get(`${DRAFT}/stand?bereich=formular`)).body) as {
      says: string;
    };
    expect(says).toContain("Bernd Loki");
  });

  it("have their changes merged, and only a real conflict asked, with both texts", async () => {
    const stand = await standOf(anna, PAGE);
    expect((await save(anna, stand, "Ihr Zuzug")).location).toContain("gespeichert=1");
    const other = await bernd.post(`${DRAFT}/formular/wohnort`, { stand, titel: "Wohnort" });
    expect(other.location).toContain("gespeichert=2");
    const asked = await save(bernd, stand, "Umgezogen?");
    expect(asked.status).toBe(200);
    const page = text(asked.body);
    for (const words of ["Beide haben dasselbe geändert", "Ihr Zuzug", "Umgezogen?", "Anna Loki"])
      expect(page).toContain(words);
    expect(asked.body).toContain('name="titel" value="Umgezogen?"');
    const key = /name="konflikt\.0" value="([^"]+)"/.exec(asked.body)?.[1] ?? "";
    const unanswered = await save(bernd, stand, "Umgezogen?", { "konflikt.0": key });
    expect(unanswered.status).toBe(422);
    const answer = { "konflikt.0": key, "konfliktantwort.0": "mine" };
    expect((await save(bernd, stand, "Umgezogen?", answer)).location).toContain("gespeichert=2");
    const now = await pageOf(anna, `${DRAFT}/formular`);
    expect(now).toContain("Umgezogen?");
    expect(now).toContain("Wohnort");
  });

  it("save by themselves with a word, unless something has to be asked", async () => {
    const stand = await standOf(anna, PAGE);
    const still = await save(anna, stand, "Zuzug in die Stadt", { _still: "1" });
    expect(JSON.parse(still.body)).toMatchObject({
      ...{ kind: "saved", merged: false, says: "Gespeichert um 09:00 Uhr" },
      edition: Number(stand) + 1,
    });
    const clash = await save(bernd, stand, "Woher kommen Sie?", { _still: "1" });
    expect(JSON.parse(clash.body)).toMatchObject({ kind: "asks" });
  });

  it("take steps back one by one", async () => {
    const before = await anna.get(`${DRAFT}/verlauf`);
    const step = /name="schritt" value="(\d+)"/.exec(before.body)?.[1] ?? "";
    const undo = { _aktion: "undo", schritt: step, zurueck: PAGE };
    expect((await bernd.post(`${DRAFT}/verlauf`, undo)).location).toBe(`${PAGE}?gespeichert=1`);
    expect(await pageOf(anna, PAGE)).toContain("Wiederherstellen:");
    expect((await anna.get(PAGE)).body).toContain('value="Umgezogen?"');
    await anna.post(`${DRAFT}/verlauf`, {
      ...undo,
      _aktion: "redo",
      zurueck: "https://example.org",
    });
    expect((await anna.get(PAGE)).body).toContain('value="Zuzug in die Stadt"');
    expect((await anna.post(`${DRAFT}/verlauf`, { ...undo, schritt: "1" })).status).toBe(422);
  });
});

describe("A town that shares a version", () => {
  it("is told before and asked for the reason once, with what it typed", async () => {
    const PAGE = `${DRAFT}/formular/zuzug`;
    expect(await pageOf(follower, PAGE)).toContain("Sie nutzen bisher die gemeinsame Fassung");
    const asked = await follower.submit(PAGE, { titel: "Neu in der Stadt" });
    expect(text(asked.body)).toContain("Warum weicht Ihre Stadt ab?");
    expect(asked.body).toContain('name="titel" value="Neu in der Stadt"');
    const reason = { abweichungsgrund: "Unser Rat hat das so beschlossen." };
    const again = await follower.submit(PAGE, { titel: "Neu in der Stadt", ...reason });
    expect(again.location).toContain("gespeichert=1");
    expect(await pageOf(follower, DOG)).toContain("Unser Rat hat das so beschlossen.");
    expect(await pageOf(follower, PAGE)).not.toContain("gemeinsame Fassung</");
  });
});

describe("Texts and letters", () => {
  it("say where a language lacks something or was not looked at again", async () => {
    await anna.submit(`${DRAFT}/texte/rasse.label`, { de: "Welche Rasse?", en: "Breed" });
    const page = await pageOf(anna, `${DRAFT}/texte?bereich=form&nur=offen`);
    expect(page).toContain("Welche Rasse?");
    expect(page).toContain("Einfach erklärt prüfen");
    expect(page).toContain("Ist der Hund versichert?");
    expect(page).toContain("Englisch fehlt");
    expect(page).not.toContain("Farbe des Fells");
    expect(await pageOf(anna, `${DRAFT}/texte/rasse.label`)).toContain("Passt er noch?");
    const empty = await anna.submit(`${DRAFT}/texte/rasse.label`, { de: " " });
    expect([empty.status, text(empty.body).includes("Auf Deutsch")]).toEqual([422, true]);
  });

  const LETTER = `${DRAFT}/briefe/nachforderung`;

  it("let a letter be changed part by part", async () => {
    const added = await anna.submit(LETTER, {
      ...{ _aktion: "neu", teilart: "paragraph", teiltext: "Vielen Dank für Ihre Geduld." },
      hinter: "letter/nachforderung/block/frist",
    });
    expect(added.location).toContain("#e-letter-nachforderung-block-vielenDankFuerIhre");
    const reworded = await anna.submit(LETTER, {
      ...{ teil: "letter/nachforderung/block/hilfe", "teil.hilfe": "Rufen Sie uns an:" },
      ...{ _aktion: "platzhalter", platzhalter: "{behoerde.telefon}" },
    });
    expect(reworded.status).toBe(303);
    const page = (await anna.get(LETTER)).body;
    expect(page).toContain("Rufen Sie uns an: {behoerde.telefon}");
    expect(page.indexOf("Vielen Dank für Ihre Geduld.")).toBeLessThan(page.indexOf("Rufen Sie"));
    expect((await anna.submit(LETTER, { _aktion: "neu", teilart: "paragraph" })).status).toBe(422);
  });

  it("name what does not fit, with the way there", async () => {
    const text = { de: "Kostet {parameter.katze}." };
    await anna.submit(`${DRAFT}/texte/wohntHier.hint`, text);
    const page = (await anna.get(`${DRAFT}/texte`)).body;
    expect(page).toContain("Das passt noch nicht zusammen");
    const [, href = ""] = /href="([^"]*stelle[^"]*)"/.exec(page) ?? [];
    expect((await anna.get(href)).location).toBe(`${DRAFT}/texte/wohntHier.hint`);
    expect(await pageOf(anna, DRAFT)).toContain("Den Parameter „katze“ gibt es nicht.");
  });
});
