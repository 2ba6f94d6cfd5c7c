import { describe, expect, it } from "vitest";
import { openBrowser } from "../support/browser.ts";
import { tellOneStory } from "../support/one-story.ts";
import { readJourney } from "../support/package-journey.ts";
import { runPortal } from "../support/running-portal.ts";

const journey = readJourney("hundesteuer-anmeldung", "keine-antwort");
const portal = await runPortal(journey.surroundings.today);
const visitor = await openBrowser(portal);
tellOneStory();

const CASE = "Hund anmelden: Fips";

describe("the town hall asks for missing details", async () => {
  const udo = await visitor({ width: 320 });
  const clerk = await visitor({ width: 320 });
  let casePath = "";

  const signInAgain = async () => {
    await clerk.go("waltrop", "/amt");
    await clerk.signInAsStaff("waltrop-steuern");
  };

  it("begins with an application that leaves a question open", async () => {
    await udo.go("waltrop", "/antrag/hundesteuer-anmeldung");
    await udo.press("Anmelden und beginnen");
    await udo.signInAs("EL01");
    await udo.press("Ohne Übernahme beginnen");
    await udo.travel(journey);
    await udo.press("Alles richtig – weiter zum Absenden");
    await udo.press("Jetzt absenden");
    await udo.press("Stand ansehen");
    casePath = udo.path();
    await portal.drain();
  });

  it("lets the clerk tick what is open, and says when nothing is ticked", async () => {
    await signInAgain();
    await clerk.press(CASE);
    await clerk.press("Übernehmen");
    await clerk.choose("Es fehlt etwas, nachfragen");
    await clerk.press("Weiter mit diesem Ergebnis");
    expect(await clerk.title()).not.toMatch(/^Fehler/);
    await clerk.looksRight();
    await clerk.answer({ rueckfrageText: "Ist die Chipnummer bekannt?" });
    await clerk.press("Aufgabe abschließen");
    expect(await clerk.title()).toMatch(/^Fehler: /);
    expect(await clerk.text()).toContain("Bitte wählen Sie mindestens eine Angabe aus.");
    expect(await clerk.page.locator("[name=rueckfrageText]").inputValue()).toContain("Chipnummer");
    await clerk.looksRight();
    await clerk.choose("Hunde in Ihrem Haushalt");
    await clerk.choose("Telefonnummer"); // was left empty, and can be asked for all the same
    await clerk.press("Aufgabe abschließen");
    await portal.drain();
    await clerk.page.reload();
    expect(await clerk.text()).toContain("Wir warten auf die antragstellende Person.");
  });

  it("tells the applicant on the roof first of all what is needed", async () => {
    await udo.go("emscher-lippe", "/konto");
    expect(await udo.page.locator("main h2").first().innerText()).toBe(
      "Das brauchen wir von Ihnen",
    );
    await udo.looksRight();
    await udo.press("Hund anmelden: Fips");
    expect(await udo.text()).toContain("Sie: Bitte ergänzen Sie die fehlenden Angaben.");
    await udo.looksRight();
  });

  it("opens only the ticked questions", async () => {
    await udo.press("Angaben ergänzen");
    await udo.looksRight();
    expect(await udo.readPdf(/Wir brauchen noch Angaben/)).toContain("Ist die Chipnummer");
    const changes = udo.page.getByRole("link", { name: /^Ändern/ });
    expect(await changes.count()).toBe(2);
    await udo.go("waltrop", `${casePath}/ergaenzen/halter-person`);
    expect(udo.path()).toBe(`${casePath}/ergaenzen`);
    await udo.forge(`${casePath}/ergaenzen/halter-person`, {
      "halter.familyName": "Eingeschmuggelt",
    });
    await udo.go("waltrop", casePath);
    await udo.press("Angaben ergänzen");
    expect(await udo.page.locator("main").innerText()).not.toContain("Eingeschmuggelt");
  });

  it("loses nothing when the applicant's session ends meanwhile", async () => {
    await udo.press(/^Ändern.*Hunde/);
    await udo.answer({ "hunde.0.chipnummer": "276098102345678" });
    portal.clock.pass({ hours: 13 });
    await udo.press("Weiter");
    expect(await udo.text()).toContain("Wir haben aufgehoben, was Sie eingegeben hatten");
    await udo.looksRight();
    await udo.press("Anmelden");
    await udo.signInAs("EL01");
    expect(udo.path()).toBe(`${casePath}/ergaenzen/hunde-angaben`);
    expect(await udo.page.locator('[name="hunde.0.chipnummer"]').inputValue()).toBe(
      "276098102345678",
    );
    await udo.looksRight();
    await udo.press("Weiter");
  });

  it("takes the answer back to the desk, told to both sides in the same words", async () => {
    await udo.press("Ergänzung absenden");
    await portal.drain();
    expect(udo.path()).toBe(casePath);
    await udo.page.reload();
    await signInAgain();
    await clerk.press(CASE);
    expect(await clerk.text()).toContain("276098102345678");
    const timeline = (who: typeof udo) =>
      who.page.locator(".timeline li").evaluateAll((items) =>
        items.map((item) => ({
          words: item.querySelector("strong")?.textContent,
          isInternal: item.textContent?.includes("intern"),
        })),
      );
    const told = (await timeline(udo)).map(({ words }) => words);
    const known = (await timeline(clerk)).filter(({ isInternal }) => !isInternal);
    expect(told).toContain("Sie haben Ihre Angaben ergänzt");
    expect(known.map(({ words }) => words)).toEqual(told);
  });

  it("decides without an answer when the deadline has passed", async () => {
    await clerk.press("Übernehmen");
    await clerk.choose("Es fehlt etwas, nachfragen");
    await clerk.press("Weiter mit diesem Ergebnis");
    await clerk.answer({ rueckfrageText: "Lebt der Hund wirklich bei Ihnen?" });
    await clerk.choose("Wo lebt der Hund?");
    await clerk.press("Aufgabe abschließen");
    await portal.drain();
    await udo.page.reload();
    await udo.press("Angaben ergänzen");
    portal.clock.pass({ days: 14, hours: 1 });
    await portal.drain();
    await signInAgain();
    await clerk.press(CASE);
    expect(await clerk.text()).toContain("Die Frist für die fehlenden Angaben ist abgelaufen.");
    await clerk.press("Übernehmen");
    await clerk.finish("Anmeldung ablehnen", { ablehnungsgrund: "Der Hund lebt woanders." });
    await portal.drain();
  });

  it("tells the applicant who comes too late, and gives the reasons in the notice", async () => {
    await udo.go("waltrop", `${casePath}/ergaenzen`);
    await udo.press("Anmelden");
    await udo.signInAs("EL01");
    expect(await udo.heading()).toBe("Gerade brauchen wir nichts von Ihnen");
    await udo.looksRight();
    await udo.press("Zum Vorgang");
    expect(await udo.text()).toContain("Die Anmeldung wurde abgelehnt.");
    expect(await udo.readPdf(/Ihre Anmeldung zur Hundesteuer/)).toContain(
      "Der Hund lebt woanders.",
    );
    await udo.looksRight();
  });
});
