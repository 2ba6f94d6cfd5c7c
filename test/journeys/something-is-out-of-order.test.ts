import { describe, expect, it } from "vitest";
import { openBrowser } from "../support/browser.ts";
import { tellOneStory } from "../support/one-story.ts";
import { runPortal } from "../support/running-portal.ts";
import { openEmployee } from "../support/sessions.ts";

const portal = await runPortal("2026-11-25");
const visitor = await openBrowser(portal);
const { cookie } = await openEmployee(portal.house, "waltrop", {
  authority: "waltrop",
  roles: ["editor"],
});
tellOneStory();

const MESSAGE = "Sperrmüll lässt sich gerade nicht online anmelden. Bitte rufen Sie an: 115.";

describe("when something is out of order", async () => {
  const sven = await visitor({ scheme: "dark" });
  const svenOnThePhone = await visitor({ width: 320 });
  const anna = await visitor({ width: 320 });
  const withoutScript = await visitor({ javaScript: false });

  it("the editor says so", async () => {
    for (const editor of [sven, svenOnThePhone]) await editor.receive("waltrop", cookie);
    await sven.go("waltrop", "/redaktion/stoerungen");
    await sven.looksRight();
    await sven.press("Hinweis veröffentlichen");
    expect(await sven.title()).toMatch(/^Fehler: /);
    await sven.looksRight();
    await sven.answer({ leistung: "sperrmuell", hinweis: MESSAGE, ende: "2026-11-27T12:00" });
    await sven.press("Hinweis veröffentlichen");
    expect(await sven.text()).toContain("Der Hinweis ist veröffentlicht.");
    await svenOnThePhone.go("waltrop", "/redaktion/stoerungen");
    expect(await svenOnThePhone.text()).toContain(MESSAGE);
    await svenOnThePhone.looksRight();
  });

  it("people read it before they begin, also on paper", async () => {
    await withoutScript.go("waltrop", "/antrag/sperrmuell");
    expect(await withoutScript.text()).toContain(MESSAGE);
    expect(await withoutScript.text()).toContain(
      "Voraussichtlich bis 27. November 2026, 12:00 Uhr.",
    );
    await anna.go("waltrop", "/leistungen/sperrmuell");
    await anna.looksRight();
    await anna.page.emulateMedia({ media: "print" });
    expect(await anna.page.getByText(MESSAGE).isVisible()).toBe(true);
    for (const name of ["Hauptnavigation", "Über dieses Portal"])
      expect(await anna.page.getByRole("navigation", { name }).count()).toBe(0);
    await anna.page.emulateMedia({ media: null });
  });

  it("somebody tells what hinders them, and the editor sees it", async () => {
    await anna.press("Hindernis melden");
    await anna.looksRight();
    await anna.answer({ hindernis: "Der Hinweis wird mir nicht vorgelesen." });
    await anna.press("Meldung abschicken");
    expect(await anna.heading()).toBe("Danke für Ihre Meldung");
    await anna.press("Zur Erklärung zur Barrierefreiheit");
    await anna.looksRight();
    for (const editor of [sven, svenOnThePhone]) {
      await editor.go("waltrop", "/redaktion/barrierefreiheit");
      expect(await editor.text()).toContain("Der Hinweis wird mir nicht vorgelesen.");
      await editor.looksRight();
    }
    await sven.press("Erledigt");
    expect(await sven.text()).toContain("Zurzeit ist kein Hindernis gemeldet.");
  });

  it("the editor ends it, and nobody reads it any more", async () => {
    await sven.go("waltrop", "/redaktion/stoerungen");
    await sven.press("Beenden");
    expect(await sven.text()).toContain("Zurzeit ist keine Störung gemeldet.");
    await anna.go("waltrop", "/leistungen/sperrmuell");
    expect(await anna.text()).not.toContain(MESSAGE);
  });

  it("the page for other websites fits into a narrow window", async () => {
    await anna.go("waltrop", "/einbetten");
    await anna.looksRight();
  });
});
