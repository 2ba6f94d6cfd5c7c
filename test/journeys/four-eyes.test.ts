import { describe, expect, it } from "vitest";
import { openBrowser } from "../support/browser.ts";
import { tellOneStory } from "../support/one-story.ts";
import { readJourney } from "../support/package-journey.ts";
import { runPortal } from "../support/running-portal.ts";
import { openEmployee } from "../support/sessions.ts";

const journey = readJourney("hundesteuer-anmeldung", "zwei-hunde-vier-augen");
const portal = await runPortal(journey.surroundings.today);
const visitor = await openBrowser(portal);
tellOneStory();

const CASE = "Hund anmelden: Rocky, Luna";
const FOUR_EYES = "Hier gilt das Vier-Augen-Prinzip";

describe("in Gelsenkirchen a second person approves every decision", async () => {
  const mehmet = await visitor();
  const decider = await visitor({ width: 320 });
  const clerk = await visitor();
  const approver = await visitor();

  it("begins with an application for two dogs", async () => {
    await mehmet.go("gelsenkirchen", "/antrag/hundesteuer-anmeldung");
    await mehmet.press("Anmelden und beginnen");
    await mehmet.signInAs("EL03", "Elster");
    await mehmet.press("Ohne Übernahme beginnen");
    await mehmet.travel(journey);
    await mehmet.press("Alles richtig – weiter zum Absenden");
    await mehmet.press("Jetzt absenden");
    await portal.drain();
  });

  it("lets the head of the office check and decide like any case worker", async () => {
    await decider.go("gelsenkirchen", "/amt");
    await decider.signInAsStaff("gelsenkirchen-leitung");
    await decider.press(CASE);
    await decider.press("Übernehmen");
    await decider.finish("Alles da, Steuer berechnen");
    await portal.drain();
    await decider.page.reload();
    await decider.press("Übernehmen");
    await decider.finish("Steuer festsetzen");
    await portal.drain();
    await decider.page.reload();
  });

  it("shows whoever decided no button to approve, but says why", async () => {
    expect(await decider.text()).toContain("Entscheidung mitzeichnen");
    expect(await decider.text()).toContain(FOUR_EYES);
    expect(await decider.page.locator("main button").count()).toBe(0);
    await decider.looksRight();
  });

  it("refuses them too when they send the form anyway", async () => {
    const caseId = decider.path().split("/").at(-1) ?? "";
    const [task] = await portal.openTasks("gelsenkirchen", caseId);
    for (const action of ["/uebernehmen", ""]) {
      await decider.go("gelsenkirchen", `/amt/vorgang/${caseId}`);
      await decider.forge(`/amt/aufgabe/${task?.id}${action}`, { _ergebnis: "freigeben" });
      expect(await decider.text()).toMatch(/Vier-Augen-Prinzip|Dafür fehlt die Berechtigung/);
    }
    expect(await portal.openTasks("gelsenkirchen", caseId)).toEqual([task]);
  });

  it("asks for the role as well: a case worker cannot approve", async () => {
    await clerk.go("gelsenkirchen", "/amt");
    await clerk.signInAsStaff("gelsenkirchen-steuern");
    await clerk.press(CASE);
    expect(await clerk.text()).toContain("Dafür brauchen Sie die Rolle");
    expect(await clerk.page.locator("main button").count()).toBe(0);
  });

  it("lets a second approver send the decision on its way", async () => {
    const { cookie } = await openEmployee(portal.house, "gelsenkirchen", {
      name: "Zoe Zweitsicht",
      authority: "gelsenkirchen",
      office: null,
      roles: ["approver"],
    });
    await approver.receive("gelsenkirchen", cookie);
    await approver.go("gelsenkirchen", "/amt");
    await approver.press(CASE);
    await approver.press("Hundesteuerbescheid ansehen");
    await approver.press("Zum Vorgang");
    await approver.press("Übernehmen");
    await approver.looksRight();
    await approver.finish("Freigeben");
    await portal.drain();
    await approver.page.reload();
    expect(await approver.text()).toContain("Wird gedruckt und mit der Post verschickt");
    await mehmet.press("Stand ansehen");
    expect(await mehmet.text()).toContain("Ihr Steuerbescheid ist fertig.");
    expect(await mehmet.text()).toMatch(/Stadt Gelsenkirchen\s+Aufsicht und Mitzeichnung/);
  });
});
