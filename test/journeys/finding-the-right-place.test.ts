import { describe, expect, it } from "vitest";
import { openBrowser } from "../support/browser.ts";
import { createKeyboard } from "../support/keyboard.ts";
import { tellOneStory } from "../support/one-story.ts";
import { runPortal } from "../support/running-portal.ts";

const portal = await runPortal("2026-11-25");
const visitor = await openBrowser(portal);
tellOneStory();

describe("somebody who does not know which town hall is theirs", async () => {
  const ahmed = await visitor({ width: 320, javaScript: false });

  it("has the roof remember the town, in a narrow window without JavaScript", async () => {
    await ahmed.go("emscher-lippe");
    await ahmed.answer({ wo: "Recklinghausen", merken: "yes" });
    await ahmed.press("Zum Portal");
    expect(await ahmed.heading()).toBe("Welche Stadt meinen Sie?");
    await ahmed.press("Stadt Recklinghausen");
    expect(await ahmed.title()).toContain("Serviceportal Stadt Recklinghausen");
  });

  it("is led by the roof to the Kreis for the car, and back", async () => {
    await ahmed.go("emscher-lippe", "/leistungen/auto-zulassen");
    expect(await ahmed.text()).toContain("Für Recklinghausen bearbeitet das: Kreis Recklinghausen");
    await ahmed.press("Weiter zum Portal: Kreis Recklinghausen");
    expect(await ahmed.text()).toContain("Straßenverkehrsamt, Zulassung");
    await ahmed.press("Zurück zum Portal Emscher-Lippe");
    await ahmed.press("Gemerkte Stadt vergessen");
    expect(await ahmed.text()).not.toContain("Ihre Stadt: ");
  });

  it("is handed over by the town to the Kreis in one click, and back in one", async () => {
    await ahmed.go("waltrop", "/leistungen/auto-zulassen");
    await ahmed.press("Weiter zum Portal: Kreis Recklinghausen");
    expect(new URL(ahmed.page.url()).hostname).toBe("kreis-recklinghausen.localhost");
    expect(await ahmed.heading()).toBe("Auto zulassen (neues Fahrzeug)");
    await ahmed.press("Zurück zum Portal Waltrop");
    expect(new URL(ahmed.page.url()).hostname).toBe("waltrop.localhost");
    expect(await ahmed.heading()).toBe("Auto zulassen (neues Fahrzeug)");
  });

  it("asks who is responsible, in own words", async () => {
    await ahmed.go("emscher-lippe", "/zustaendigkeit");
    await ahmed.press("Zuständige Stelle zeigen");
    expect(await ahmed.title()).toMatch(/^Fehler: /);
    await ahmed.answer({ leistung: "aufenthaltserlaubnis verlängern", wo: "45731" });
    await ahmed.press("Zuständige Stelle zeigen");
    expect(await ahmed.text()).toContain("Zuständig ist: Kreis Recklinghausen");
  });

  it("ticks off the steps of moving, and finds them again in the address", async () => {
    await ahmed.go("waltrop", "/lagen");
    await ahmed.press("Wohnen und umziehen");
    await ahmed.answer({ "schritt-anmelden": "1", "schritt-hund": "1" });
    await ahmed.press("Häkchen übernehmen");
    expect(await ahmed.text()).toContain("2 von 11 Schritten erledigt");
    await ahmed.page.reload();
    expect(await ahmed.text()).toContain("2 von 11 Schritten erledigt");
    await ahmed.press("Alle Häkchen entfernen");
    expect(await ahmed.text()).toContain("0 von 11 Schritten erledigt");
  });
});

describe("somebody without a mouse, in the dark", async () => {
  const horst = await visitor({ scheme: "dark" });

  it("reaches a town on the map", async () => {
    await horst.go("emscher-lippe");
    await horst.looksRight();
    await createKeyboard(horst.page).press("Haltern am See");
    expect(await horst.title()).toContain("Serviceportal Stadt Haltern am See");
  });
});

describe("in a narrow window", async () => {
  const [byDay, byNight] = [
    await visitor({ width: 320 }),
    await visitor({ width: 320, scheme: "dark" }),
  ];

  it.each([
    "/",
    "/pilotphase",
    "/ort?wo=Recklinghausen",
    "/ort?wo=50667",
    "/lagen",
    "/lagen?fuer=firma",
    "/lagen/wohnen-umzug?schritt-auto=1",
    "/lagen/tod",
    "/zustaendigkeit",
    "/zustaendigkeit?leistung=&wo=Atlantis",
    "/zustaendigkeit?leistung=Perso&wo=Marl",
    "/zustaendigkeit?leistung=geburtsurkunde&wo=",
    "/leistungen/kindergeld",
    "/leistungen/termin",
  ])("%s looks right, light and dark", async (path) => {
    for (const somebody of [byDay, byNight]) {
      await somebody.go("emscher-lippe", path);
      await somebody.looksRight();
    }
  });
});
