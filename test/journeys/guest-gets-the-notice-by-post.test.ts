import { describe, expect, it } from "vitest";
import { openBrowser } from "../support/browser.ts";
import { tellOneStory } from "../support/one-story.ts";
import { entered, readJourney } from "../support/package-journey.ts";
import { runPortal } from "../support/running-portal.ts";

const journey = readJourney("hundesteuer-anmeldung", "gast-per-post");
const portal = await runPortal(journey.surroundings.today);
const visitor = await openBrowser(portal);
tellOneStory();

describe("a guest in Recklinghausen registers a dog and gets the notice by post", async () => {
  const kiosk = await visitor({ scheme: "dark" });
  const home = await visitor({ width: 320 });
  const clerk = await visitor();
  let link = "";
  let reference = "";
  let secretWord = "";

  it("begins without account and takes a link home", async () => {
    await kiosk.go("recklinghausen", "/antrag/hundesteuer-anmeldung");
    await kiosk.press("Ohne Konto beginnen");
    for (const page of ["wohnort", "halter-person"]) {
      await kiosk.answer(entered(journey, page));
      await kiosk.press("Weiter");
    }
    await kiosk.press("Später weitermachen");
    await kiosk.looksRight();
    expect(await kiosk.text()).toContain("Ihr Entwurf wird am 2. September 2026 gelöscht");
    link = await kiosk.page.locator("code").innerText();
  });

  it("goes on with the link in another browser, where nothing was lost", async () => {
    await home.page.goto(link);
    expect(await home.text()).toContain("Sie haben diesen Antrag schon begonnen.");
    await home.looksRight();
    await home.press("Entwurf fortsetzen");
    expect(home.path()).toBe("/antrag/hundesteuer-anmeldung/halter-anschrift");
    await home.press("Zurück");
    expect(await home.page.getByLabel("Familienname").inputValue()).toBe("Baumann");
    await home.press("Weiter");
    await home.travel({ ...journey, pages: journey.pages.slice(2) });
    await home.press("Alles richtig – weiter zum Absenden");
    await home.press("Jetzt absenden");
    const sent = await home.text();
    [reference = ""] = /RE-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]/.exec(sent) ?? [];
    [, secretWord = ""] = /Kennwort zum Vorgang\s+(\S+)/.exec(sent) ?? [];
    const receipt = await home.readPdf("Eingangsbestätigung mit allen Angaben (PDF)");
    expect(receipt).toContain(reference);
    expect(receipt).toContain(secretWord);
  });

  it("leaves nothing to go on with in the first browser", async () => {
    await kiosk.press("Jetzt weitermachen");
    expect(await kiosk.heading()).toBe("Hier ist kein Entwurf");
    await kiosk.page.goto(link);
    expect(await kiosk.heading()).toBe("Diese Seite gibt es nicht mehr");
    await kiosk.looksRight();
  });

  it("is looked up only with both words, and every miss is told the same", async () => {
    await kiosk.go("recklinghausen", "/vorgang");
    const misses = [
      { reference, secret: "AAAA-BBBB-CCCC" },
      { reference: "RE-0000-0000-0", secret: secretWord },
      { reference: "unsinn", secret: secretWord },
    ];
    for (const miss of misses) {
      await kiosk.answer(miss);
      await kiosk.press("Stand ansehen");
      expect(await kiosk.title()).toMatch(/^Fehler: /);
      expect(await kiosk.text()).toContain("Zu diesen Angaben finden wir keinen Vorgang.");
      expect(await kiosk.page.locator("[name=reference]").inputValue()).toBe(miss.reference);
      await kiosk.looksRight();
    }
    await kiosk.answer({ reference: reference.toLowerCase(), secret: secretWord.toLowerCase() });
    await kiosk.press("Stand ansehen");
    expect(await kiosk.text()).toContain("Ihre Anmeldung ist bei der Stadt angekommen.");
    await kiosk.looksRight();
  });

  it("is decided; the notice waits for the printer", async () => {
    await clerk.go("recklinghausen", "/amt");
    await clerk.signInAsStaff("recklinghausen-steuern");
    await portal.drain();
    await clerk.page.reload();
    await clerk.press("Hund anmelden: Anton");
    await clerk.press("Übernehmen");
    await clerk.finish("Alles da, Steuer berechnen");
    await portal.drain();
    await clerk.page.reload();
    await clerk.press("Übernehmen");
    await clerk.finish("Steuer festsetzen");
    await portal.drain();
    await kiosk.page.reload();
    expect(await kiosk.text()).toContain("Hundesteuerbescheid – kommt mit der Post");
    expect(await kiosk.text()).not.toContain("Gilt als bekannt gegeben");
  });

  it("is printed and posted two days later, and announced on the fourth day after that", async () => {
    portal.clock.pass({ days: 2 });
    await clerk.go("recklinghausen", "/amt/post");
    await clerk.signInAsStaff("recklinghausen-steuern");
    expect(await clerk.heading()).toBe("Postausgang");
    await clerk.looksRight();
    expect(await clerk.readPdf(/^Drucken/)).toContain("Horst Baumann\nKunibertistraße 7");
    await clerk.press(/^Heute zur Post gegeben/);
    expect(await clerk.text()).toContain("Kein Brief wartet.");
    await clerk.looksRight();
    await clerk.go("recklinghausen", "/amt?ansicht=neu");
    expect(await clerk.text()).not.toContain("Anton"); // the dog tag is another office's work
  });

  it("shows the guest when it counts and until when something can be done", async () => {
    await kiosk.go("recklinghausen", "/vorgang"); // the first look-up ended after two hours
    await kiosk.answer({ reference, secret: secretWord });
    await kiosk.press("Stand ansehen");
    const text = await kiosk.text();
    // Posted on 5 August: fourth day after (AO § 122), a Sunday; then a month.
    expect(text).toContain("Gilt als bekannt gegeben am 9. August 2026.");
    expect(text).toContain("Rechtsbehelf möglich bis zum 9. September 2026.");
    expect(text).toContain("Hundesteuerbescheid – am 5. August 2026 mit der Post verschickt");
    expect(text).toContain("Mit der Post verschickt: Hundesteuerbescheid");
    await kiosk.looksRight();
  });

  it("sent no mail, because the guest gave no address", async () => {
    expect(await portal.mails()).toEqual([]);
  });
});
