import { describe, expect, it } from "vitest";
import { sentCase } from "../support/applications.ts";
import { openBrowser } from "../support/browser.ts";
import { tellOneStory } from "../support/one-story.ts";
import { readJourney } from "../support/package-journey.ts";
import { runPortal } from "../support/running-portal.ts";
import { openEmployee } from "../support/sessions.ts";
import { withSecondLook } from "../support/changed-package.ts";
import { readyDraft } from "../support/town-draft.ts";

const SLUG = "recklinghausen";
const packageId = "hundesteuer-anmeldung";
const journey = readJourney(packageId, "gast-per-post");
const portal = await runPortal(journey.surroundings.today);
const visitor = await openBrowser(portal);
const { house } = portal;
tellOneStory();

const sent = await sentCase(house, { slug: SLUG, packageId, journey });
await portal.drain();

describe("a Loki publishes one more step while a case is open", async () => {
  const loki = await openEmployee(house, SLUG, { authority: SLUG, roles: ["loki"] });
  const worker = await openEmployee(house, SLUG, { authority: SLUG });
  const staffId = loki.staff.id;
  await readyDraft(house, sent.db, { packageId, staffId, change: withSecondLook });
  const [lore, kim] = [await visitor(), await visitor()];
  await lore.receive(SLUG, loki.cookie);
  await kim.receive(SLUG, worker.cookie);

  it("sees first what that means for the case", async () => {
    await lore.go(SLUG, `/loki/${packageId}/veroeffentlichen`);
    await lore.looksRight();
    await lore.press("Auswirkungen prüfen");
    expect(await lore.text()).toContain("Zieht von selbst um");
    expect(await lore.text()).toContain(`Vorgang ${sent.reference}, steht bei`);
    await lore.looksRight();
  });

  it("cannot choose a day that is gone, and sees why", async () => {
    await lore.choose("An einem Tag, um Mitternacht");
    await lore.page.getByLabel("Tag", { exact: true }).fill(journey.surroundings.today);
    await lore.press("Veröffentlichen");
    expect(await lore.title()).toMatch(/^Fehler: /);
    expect(await lore.text()).toContain("Wählen Sie einen Tag ab morgen.");
    await lore.looksRight();
  });

  it("publishes, and the case is in the new version", async () => {
    await lore.choose("Jetzt gleich");
    await lore.press("Veröffentlichen");
    expect(await lore.text()).toContain("Veröffentlicht.");
    await portal.drain();
    await lore.go(SLUG, `/loki/${packageId}/veroeffentlichen`);
    expect(await lore.text()).toContain("Alles Laufende ist versorgt.");
    await lore.looksRight();
  });

  it("is followed by the clerk, who reads it in the case and has the new step", async () => {
    await kim.go(SLUG, `/amt/vorgang/${sent.id}`);
    expect(await kim.text()).toContain("Umgestellt auf Fassung 2 der Leistung");
    await kim.press("Übernehmen");
    await kim.finish("Alles da, Steuer berechnen");
    await portal.drain();
    const open = await portal.openTasks(SLUG, sent.id);
    expect(open.map(({ element }) => element)).toEqual(["nachsehen"]);
  });
});
