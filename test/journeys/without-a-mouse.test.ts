import { describe, expect, it } from "vitest";
import { openBrowser } from "../support/browser.ts";
import { createKeyboard } from "../support/keyboard.ts";
import { tellOneStory } from "../support/one-story.ts";
import { readJourney } from "../support/package-journey.ts";
import { runPortal } from "../support/running-portal.ts";

const journey = readJourney("hundesteuer-anmeldung", "gast-per-post");
const portal = await runPortal(journey.surroundings.today);
const visitor = await openBrowser(portal);
tellOneStory();

describe("somebody without a mouse applies as a guest", async () => {
  const horst = await visitor();
  const keys = createKeyboard(horst.page);

  it("skips to the content with the first key", async () => {
    await horst.go("recklinghausen");
    await horst.page.keyboard.press("Tab");
    await keys.reach("Zum Inhalt springen");
    await horst.page.keyboard.press("Enter");
    expect(await horst.page.evaluate(() => document.activeElement?.id)).toBe("inhalt");
  });

  it("finds the service and begins", async () => {
    await horst.go("recklinghausen", "/leistungen/hundesteuer-anmeldung");
    await keys.press("Online beantragen");
    await keys.press("Ohne Konto beginnen");
    expect(await horst.heading()).toBe("Ihr Wohnort");
  });

  it("is told what is missing, with a link to the very field", async () => {
    await keys.press("Weiter");
    expect(await horst.title()).toMatch(/^Fehler: /);
    await keys.reach("Bitte wählen Sie aus, wo Sie mit dem Hund wohnen.");
    await horst.page.keyboard.press("Enter");
    const focused = await horst.page.evaluate(() => document.activeElement?.id ?? "");
    expect(focused).toContain("wohntHier");
  });

  it("answers every question, checks, is warned and sends", async () => {
    await horst.go("recklinghausen", "/antrag/hundesteuer-anmeldung/wohnort");
    await keys.travel(journey);
    expect(await horst.heading()).toBe("Prüfen Sie Ihre Angaben");
    await keys.press("Alles richtig – weiter zum Absenden");
    await keys.press("Jetzt absenden");
    expect(await horst.text()).toContain("Ihr Kennwort zum Vorgang");
    await keys.press("Stand ansehen");
    expect(await horst.text()).toContain("Ihre Anmeldung ist bei der Stadt angekommen.");
  });
});
