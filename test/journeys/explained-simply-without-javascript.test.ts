import { describe, expect, it } from "vitest";
import { openBrowser } from "../support/browser.ts";
import { tellOneStory } from "../support/one-story.ts";
import { readJourney } from "../support/package-journey.ts";
import { runPortal } from "../support/running-portal.ts";

const journey = readJourney("hundesteuer-anmeldung", "einfach");
const portal = await runPortal(journey.surroundings.today);
const visitor = await openBrowser(portal);
tellOneStory();

describe("somebody reads “Einfach erklärt” in a browser without JavaScript", async () => {
  const olga = await visitor({ width: 320, javaScript: false });
  const clerk = await visitor({ javaScript: false });
  const CASE = "Hund anmelden: Mascha, Mischka";

  it("goes the whole way, adding a second dog and an answer that appears late", async () => {
    await olga.go("waltrop", "/leistungen/hundesteuer-anmeldung");
    await olga.press("Einfach erklärt");
    await olga.press("Online beantragen");
    await olga.press("Anmelden und beginnen");
    await olga.signInAs("EL01");
    await olga.press("Ohne Übernahme beginnen");
    await olga.travel(journey);
    await olga.press("Alles richtig – weiter zum Absenden");
    await olga.press("Jetzt absenden");
    await portal.drain();
    await olga.press("Stand ansehen");
    expect(await olga.text()).toContain("Die Stadt liest Ihre Antworten.");
  });

  it("is worked on in the town hall without JavaScript as well", async () => {
    await clerk.go("waltrop", "/amt");
    await clerk.signInAsStaff("waltrop-steuern");
    await clerk.press(CASE);
    await clerk.press("Übernehmen");
    await clerk.finish("Alles da, Steuer berechnen", { ermaessigungGewaehren: "yes" });
    await portal.drain();
    await clerk.page.reload();
    await clerk.press("Übernehmen");
    await clerk.finish("Steuer festsetzen");
    await portal.drain();
    await olga.page.reload();
    expect(await olga.text()).toContain("Der Brief über die Steuer ist fertig.");
    expect(await olga.readPdf(/PDF/)).toContain("Hundesteuerbescheid 2026");
  });
});
