import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { projectRoot } from "../../src/platform/config/index.ts";
import { openBrowser } from "../support/browser.ts";
import { tellOneStory } from "../support/one-story.ts";
import { runPortal } from "../support/running-portal.ts";
import { openEmployee } from "../support/sessions.ts";

const DELIVERY = readFileSync(`${projectRoot}/test/fixtures/xzufi/volllieferung.xml`);
const portal = await runPortal("2026-11-25");
const visitor = await openBrowser(portal);
tellOneStory();

const asXml = (name: string, buffer: Buffer) => ({ name, mimeType: "application/xml", buffer });

describe("an editor compares a delivery with the catalogue", async () => {
  const editor = await visitor({ width: 320 });
  const { cookie } = await openEmployee(portal.house, "waltrop", {
    authority: "waltrop",
    roles: ["editor"],
  });
  await editor.receive("waltrop", cookie);
  const send = async (name: string, buffer: Buffer) => {
    await editor.page.getByLabel("XML-Datei").setInputFiles(asXml(name, buffer));
    await editor.press("Hochladen und vergleichen");
  };

  it("finds the form on the page of the editors", async () => {
    await editor.go("waltrop", "/redaktion/import");
    expect(await editor.text()).toContain("Auf den Seiten ändert sich dadurch nichts");
  });

  it("is told where a broken one breaks", async () => {
    await send("kaputt.xml", DELIVERY.subarray(0, 3_000));
    expect(await editor.text()).toContain("Die Datei endet mitten im Dokument.");
    expect(await editor.text()).toContain("Aus diesem Dokument wurde nichts gespeichert.");
    await editor.looksRight();
  });

  it("sees what is said there and not here", async () => {
    await send("lieferung.xml", DELIVERY);
    expect(await editor.text()).toContain("Ihr Hund ist älter als drei Monate & gechippt.");
    await editor.looksRight();
  });

  it("keeps a note of it, and the page of the service stays as it was", async () => {
    await editor.press("Vormerken");
    expect(await editor.text()).toContain("Vorgemerkt");
    await editor.press("Unsere Seite ansehen");
    expect(await editor.text()).not.toContain("gechippt");
  });
});
