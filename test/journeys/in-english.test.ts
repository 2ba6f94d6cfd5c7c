import { describe, expect, it } from "vitest";
import { openBrowser } from "../support/browser.ts";
import { tellOneStory } from "../support/one-story.ts";
import { readJourney } from "../support/package-journey.ts";
import { runPortal } from "../support/running-portal.ts";

const journey = readJourney("hundesteuer-anmeldung", "english");
const portal = await runPortal(journey.surroundings.today);
const visitor = await openBrowser(portal);
tellOneStory();

describe("somebody who reads English registers three dogs", async () => {
  const john = await visitor({ width: 320, scheme: "dark" });
  const languageOf = () => john.page.evaluate(() => document.documentElement.lang);

  it("chooses English once, and the portal remembers", async () => {
    await john.go("waltrop", "/leistungen/hundesteuer-anmeldung");
    await john.press("English");
    expect(await languageOf()).toBe("en");
    await john.go("waltrop", "/antrag/hundesteuer-anmeldung");
    expect(await john.text()).toContain("Please have at hand");
    await john.looksRight();
  });

  it("is asked, corrected and reminded in English", async () => {
    await john.press("Sign in and begin");
    await john.signInAs("EL02");
    await john.press("Begin without them");
    await john.press("Continue");
    expect(await john.title()).toMatch(/^Error: /);
    await john.looksRight();
    await john.travel(journey, "Continue");
    expect(await john.heading()).toBe("Check your details");
    expect(await john.text()).toContain("Saved – not sent yet.");
    await john.looksRight();
  });

  it("gets a receipt, a timeline and messages in English", async () => {
    await john.press("All right – continue to sending");
    await john.press("Send now");
    expect(await john.text()).toContain("We want to be done by 29 June 2026.");
    await john.looksRight();
    const receipt = await john.readPdf("Receipt with all your details (PDF)");
    expect(receipt).toContain("Confirmation of receipt");
    await portal.drain();
    await john.press("Show progress");
    expect(await john.text()).toContain("The tax office checks your answers.");
    expect(await john.text()).toContain("Your registration has arrived");
    expect(await john.text()).not.toMatch(/\b(Sie|Ihre|wir)\b/);
    await john.looksRight();
    const [mail] = await portal.mails();
    expect(mail?.subject).toBe("New message in Serviceportal Stadt Waltrop");
  });
});
