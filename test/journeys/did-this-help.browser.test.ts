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

const WORDS = "Ich weiß nicht, ob Farbe auch abgeholt wird.";

describe("people on a phone, in the dark, one of them without JavaScript, say what was missing", async () => {
  const phone = { width: 320, scheme: "dark" } as const;
  const anna = await visitor({ ...phone, javaScript: false });
  const berta = await visitor(phone);
  const sven = await visitor();
  const svenOnThePhone = await visitor(phone);
  const both = [anna, berta];
  // The check of the pages is a script itself.
  const look = (who: typeof anna) => (who === anna ? undefined : who.looksRight());
  const ask = (who: typeof anna) => who.page.getByText("Hat das geholfen?").click();

  it("on the page of a service", async () => {
    for (const who of both) {
      await who.go("waltrop", "/leistungen/sperrmuell");
      await ask(who);
      await look(who);
      await who.press("Rückmeldung senden");
      expect(await who.title()).toMatch(/^Fehler: /);
      await look(who);
      await who.answer({ antwort: "partly", anmerkung: WORDS });
      await who.press("Rückmeldung senden");
      expect(await who.heading()).toBe("Danke für Ihre Rückmeldung");
      await look(who);
      expect(await who.page.context().cookies()).toEqual([]);
    }
  });

  it("and where there is no page", async () => {
    for (const who of both) {
      await who.go("waltrop", "/gibt-es-nicht");
      await ask(who);
      await look(who);
      await who.answer({ antwort: "no" });
      await who.press("Rückmeldung senden");
      expect(await who.heading()).toBe("Danke für Ihre Rückmeldung");
    }
  });

  it("and where a form leads out", async () => {
    for (const who of both) {
      await who.go("waltrop", "/antrag/sperrmuell");
      await who.press("Ohne Konto beginnen");
      await who.answer({ sonderabfall: "nur" });
      await who.press("Weiter");
      await ask(who);
      await look(who);
      await who.answer({ antwort: "yes" });
      await who.press("Rückmeldung senden");
      expect(await who.heading()).toBe("Danke für Ihre Rückmeldung");
    }
  });

  it("the editor reads it and is done with it", async () => {
    for (const editor of [sven, svenOnThePhone]) {
      await editor.receive("waltrop", cookie);
      await editor.go("waltrop", "/redaktion/rueckmeldungen");
      expect(await editor.text()).toContain(WORDS);
      await editor.looksRight();
    }
    for (const _who of both) await sven.press("Erledigt");
    expect(await sven.text()).toContain("Zurzeit gibt es keine Rückmeldung.");
    await sven.looksRight();
  });

  it("and sees how often that happened", async () => {
    for (const editor of [sven, svenOnThePhone]) {
      await editor.go("waltrop", "/redaktion/zahlen");
      expect(await editor.text()).toContain("ohne Leistung (Suche, Fehlerseiten)");
      expect(await editor.text()).toContain("Wo Menschen aufhören");
      await editor.looksRight();
    }
  });
});
