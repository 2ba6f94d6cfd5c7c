import { describe, expect, it } from "vitest";
import { openBrowser } from "../support/browser.ts";
import { tellOneStory } from "../support/one-story.ts";
import { readJourney } from "../support/package-journey.ts";
import { runPortal } from "../support/running-portal.ts";

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

const CASE = /^Sperrmüll abholen lassen: Lange Straße 10/;

describe("in Castrop-Rauxel bulky waste is ordered, scheduled and collected", async () => {
  const renate = await visitor({ scheme: "dark" });
  const planner = await visitor({ width: 320 });

  const signInAtDesk = async () => {
    await planner.go("castrop-rauxel", "/amt");
    await planner.signInAsStaff("castrop-rauxel-abfall");
  };

  it("is ordered by the same engine, with quite other questions", async () => {
    await renate.go("castrop-rauxel", "/leistungen/sperrmuell");
    await renate.press("Online beantragen");
    await renate.press("Anmelden und beginnen");
    await renate.signInAs("EL09");
    await renate.press("Ohne Übernahme beginnen");
    await renate.travel(withFullService);
    await renate.looksRight();
    expect(await renate.text()).toMatch(/Stücke insgesamt\s+3/);
    await renate.press("Alles richtig – weiter zum Absenden");
    await renate.press("Jetzt absenden");
    await renate.press("Jetzt bezahlen");
    await renate.press("Rechnung bekommen");
    await portal.drain();
  });

  it("is scheduled; the day is told", async () => {
    await signInAtDesk();
    await planner.press(CASE);
    await planner.press("Übernehmen");
    await planner.choose("Termin steht");
    await planner.press("Weiter mit diesem Ergebnis");
    await planner.answer({ "abholtag.day": "30", "abholtag.month": "2", "abholtag.year": "2026" });
    await planner.press("Aufgabe abschließen");
    expect(await planner.title()).toMatch(/^Fehler: /);
    expect(await planner.page.locator('[name="abholtag.day"]').inputValue()).toBe("30");
    await planner.looksRight();
    await planner.answer({
      "abholtag.day": "22",
      "abholtag.month": "4",
      "abholtag.year": "2026",
      zeitfenster: "frueh",
    });
    await planner.press("Aufgabe abschließen");
    await portal.drain();
    await renate.page.reload();
    expect(await renate.text()).toContain("Der Abholtag steht fest.");
    expect(await renate.text()).toContain("wir kommen am 22. April 2026 zwischen 6 und 9 Uhr");
    await renate.looksRight();
  });

  it("waits until that day", async () => {
    await signInAtDeskOn({ days: 13 });
    await planner.go("castrop-rauxel", "/amt?ansicht=wartet");
    await planner.press(CASE);
    expect(await planner.text()).toContain("Hier ist gerade nichts für Sie zu tun.");
    await signInAtDeskOn({ days: 2 });
    await planner.press(CASE);
    expect(await planner.text()).toContain("Heute ist Abholtag.");
  });

  const signInAtDeskOn = async (time: { days: number }) => {
    portal.clock.pass(time);
    await portal.drain();
    await signInAtDesk();
  };

  it("is collected and closed, and no letter was needed", async () => {
    await planner.press("Übernehmen");
    await planner.finish("Abgeholt");
    await portal.drain();
    await planner.page.reload();
    await renate.page.reload();
    await renate.press("Anmelden");
    await renate.signInAs("EL09");
    for (const who of [renate, planner]) {
      expect(await who.text()).toContain("Ihre Sachen sind abgeholt.");
      expect(await who.text()).toContain("Abgeschlossen");
    }
    expect(await renate.page.getByRole("link", { name: /PDF/ }).count()).toBe(1);
    const subjects = await renate.page.locator("article h3").allInnerTexts();
    expect(subjects.map((one) => one.replace(/\s*neu$/, ""))).toEqual([
      "Abgeholt",
      "Ihr Abholtag steht fest",
      "Ihre Bestellung ist da",
      "Bitte bezahlen Sie Ihre Abholung",
    ]);
  });
});
