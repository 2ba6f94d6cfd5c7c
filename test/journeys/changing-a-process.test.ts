import { describe, expect, it } from "vitest";
import { openBrowser } from "../support/browser.ts";
import { createKeyboard } from "../support/keyboard.ts";
import { tellOneStory } from "../support/one-story.ts";
import { readJourney } from "../support/package-journey.ts";
import { runPortal } from "../support/running-portal.ts";
import { openEmployee } from "../support/sessions.ts";

const journey = readJourney("sperrmuell", "sofa");
const before = journey.pages.findIndex(({ page }) => page === "zeitraum");
/** Castrop-Rauxel also carries things out of the flat, and therefore asks one page more. */
const withFullService = {
  ...journey,
  pages: journey.pages.toSpliced(before, 0, {
    page: "bereitstellung",
    enter: { standort: "strasse" },
  }),
};
const portal = await runPortal(journey.surroundings.today);
const visitor = await openBrowser(portal);
tellOneStory();

const TOWN = "castrop-rauxel";
const ROOM = "/amt/entwurf/sperrmuell";
const CASE = /^Sperrmüll abholen lassen: Lange Straße 10/;

describe("Castrop-Rauxel puts four eyes and a deadline into its process, without a mouse", async () => {
  const loki = await visitor();
  const narrow = await visitor({ width: 320, scheme: "dark" });
  const plain = await visitor({ javaScript: false });
  const renate = await visitor();
  const planner = await visitor({ width: 320 });
  const zoe = await visitor({ scheme: "dark" });
  const keyboard = createKeyboard(loki.page);
  const zoeSignsIn = async () => {
    const { cookie } = await openEmployee(portal.house, TOWN, {
      ...{ name: "Zoe Zweitsicht", authority: TOWN, office: "abfall" },
      roles: ["case-worker", "approver"],
    });
    await zoe.receive(TOWN, cookie);
  };

  it("finds the process as a list of steps", async () => {
    await loki.go(TOWN, "/loki/sperrmuell");
    await loki.signInAsStaff("castrop-rauxel-loki");
    await loki.go(TOWN, "/loki/sperrmuell");
    await keyboard.press("Nächste Fassung vorbereiten");
    await loki.go(TOWN, "/loki/sperrmuell/entwurf/ablauf");
    const text = await loki.text();
    expect(text).toMatch(/Abholung planen\s+Aufgabe/);
    expect(text).toContain("Wer: Tourenplanung (Abfallberatung und Entsorgung)");
    await loki.looksRight();
  });

  it("puts a second person behind the planning", async () => {
    await keyboard.press(/^\+ Schritt einfügen nach „Abholung planen“$/);
    await loki.looksRight();
    await keyboard.press("Vier Augen");
    await loki.looksRight();
    await keyboard.enter("name", "Tour freigeben");
    await keyboard.choose("von", "terminPlanen");
    await keyboard.choose("rolle", "abfuhr");
    await keyboard.enter("frist", "2 Tage");
    await keyboard.press("Einfügen");
    const text = await loki.text();
    expect(text).toContain("Gespeichert. Online ist davon noch nichts.");
    expect(text).toMatch(/Tour freigeben\s+Vier Augen/);
    expect(text).toContain("aber jemand anderes als bei „Abholung planen“");
  });

  it("says what happens when that takes too long", async () => {
    await keyboard.press(/^Bearbeiten „Tour freigeben“$/);
    await loki.looksRight();
    await keyboard.press("Was geschieht, wenn es zu lange dauert?");
    await loki.looksRight();
    await keyboard.enter("name", "Freigabe dauert");
    await keyboard.enter("frist", "3 Tage");
    await keyboard.choose("dann", "-neu");
    await keyboard.enter("betreff", "Es dauert noch etwas");
    await keyboard.enter("text", "Wir melden uns mit dem Abholtag.");
    await keyboard.press("Frist hinzufügen");
    const text = await loki.text();
    expect(text).toContain("Freigabe dauert: Nach dieser Zeit, der Schritt bleibt offen (3 Tage)");
    expect(text).toContain("Für laufende Vorgänge ändert sich erst beim Veröffentlichen etwas");
    await loki.looksRight();
  });

  it("shows the new task for its office in the preview", async () => {
    await keyboard.press("Vorschau");
    const text = await loki.text();
    expect(text).toContain("Vorschau – nichts davon ist online");
    expect(text).toMatch(/Schritt 2: Tour freigeben\s+Zuständig\s+Abfuhr/);
    await loki.looksRight();
  });

  it("is no different on a telephone, and without scripts", async () => {
    const paths = ["ablauf", "ablauf/schritt/nachPlanung", "ablauf/neu/f-geplant", "vorschau"];
    await narrow.go(TOWN, "/loki");
    await narrow.signInAsStaff("castrop-rauxel-loki");
    for (const path of paths) {
      await narrow.go(TOWN, `/loki/sperrmuell/entwurf/${path}`);
      await narrow.looksRight();
    }
    await plain.go(TOWN, "/loki");
    await plain.signInAsStaff("castrop-rauxel-loki");
    await plain.go(TOWN, "/loki/sperrmuell/entwurf/ablauf");
    await plain.press(/Bearbeiten „Absage senden“/);
    await plain.answer({ name: "Absage mitteilen" });
    await plain.press("Speichern");
    expect(await plain.text()).toMatch(/Absage mitteilen\s+Nachricht/);
  });

  it("is signed off and published", async () => {
    await loki.go(TOWN, ROOM);
    await loki.answer({ aemter: ["abfall"] });
    await loki.press("Einladen");
    await zoeSignsIn();
    await zoe.go(TOWN, ROOM);
    await zoe.press("Fachlich freigeben");
    await loki.go(TOWN, ROOM);
    await keyboard.press("Technisch freigeben");
    await loki.go(TOWN, "/loki/sperrmuell/veroeffentlichen");
    await keyboard.choose("wie", "live");
    await keyboard.press("Veröffentlichen");
    expect(await loki.text()).toContain("Veröffentlicht.");
  });

  it("and the next order goes through the new step", async () => {
    await renate.go(TOWN, "/leistungen/sperrmuell");
    await renate.press("Online beantragen");
    await renate.press("Anmelden und beginnen");
    await renate.signInAs("EL09");
    await renate.press("Ohne Übernahme beginnen");
    await renate.travel(withFullService);
    await renate.press("Alles richtig – weiter zum Absenden");
    await renate.press("Jetzt absenden");
    await renate.press("Jetzt bezahlen");
    await renate.press("Rechnung bekommen");
    await portal.drain();
    await planner.go(TOWN, "/amt");
    await planner.signInAsStaff("castrop-rauxel-abfall");
    await planner.press(CASE);
    await planner.press("Übernehmen");
    await planner.finish("Termin steht", {
      ...{ "abholtag.day": "22", "abholtag.month": "4", "abholtag.year": "2026" },
      zeitfenster: "frueh",
    });
    await portal.drain();
    await planner.page.reload();
    expect(await planner.text()).toContain("Tour freigeben");
    expect(await planner.page.locator("main button").count()).toBe(0);
  });

  it("where the deadline tells the citizen, and somebody else lets it go on", async () => {
    portal.clock.pass({ days: 4 });
    await portal.drain();
    await zoeSignsIn();
    await zoe.go(TOWN, "/amt");
    await zoe.press(CASE);
    await zoe.press("Übernehmen");
    await zoe.finish("Freigeben");
    await portal.drain();
    await renate.page.reload();
    await renate.press("Anmelden");
    await renate.signInAs("EL09");
    const text = await renate.text();
    expect(text).toContain("Wir melden uns mit dem Abholtag.");
    expect(text).toContain("wir kommen am 22. April 2026 zwischen 6 und 9 Uhr");
  });
});
