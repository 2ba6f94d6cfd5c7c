import { describe, expect, it } from "vitest";
import { FREE_TOWN, freeOrder } from "../support/free-order.ts";
import { openBrowser } from "../support/browser.ts";
import { tellOneStory } from "../support/one-story.ts";
import { runPortal } from "../support/running-portal.ts";

const portal = await runPortal("2026-04-07");
const visitor = await openBrowser(portal);
const volker = await visitor({ width: 320 });

/** Days in which the mail server keeps silent. */
async function daysWithoutMail(): Promise<void> {
  for (let tries = 0; tries < 14; tries += 1) {
    portal.clock.pass({ hours: 8 });
    await portal.drain();
  }
}

describe("the mail server is down for days", () => {
  tellOneStory();

  it("which somebody is told before the first question, and orders all the same", async () => {
    await portal.setMailDown(true);
    const ilse = await visitor({ width: 320, scheme: "dark" });
    await ilse.go(FREE_TOWN, "/antrag/sperrmuell");
    expect(await ilse.text()).toContain("E-Mails kommen gerade verspätet an.");
    await ilse.looksRight();
    await ilse.press("Ohne Konto beginnen");
    expect(ilse.path()).not.toBe("/antrag/sperrmuell");
    for (let orders = 0; orders < 3; orders += 1) await freeOrder(portal.house);
    await portal.drain();
  });

  it("which the operator sees at once, and what waits for it", async () => {
    await volker.go("emscher-lippe", "/betrieb");
    await volker.signInAsStaff("betrieb-gkd-el");
    expect(await volker.heading()).toBe("Betrieb");
    expect(await volker.text()).toMatch(/E-Mail\s+(Zustand\s+)?Gestört/);
    expect(await volker.text()).toMatch(
      /Benachrichtigung per E-Mail\s+(\S+\s+)?Stadt Gelsenkirchen/,
    );
    expect(await volker.text()).toContain("Kein Auftrag Ihres Rechenzentrums wurde aufgegeben.");
    await volker.looksRight();
    await volker.press(/^Jetzt versuchen/);
    expect(await volker.text()).toContain("3 Aufträge laufen noch einmal");
    await portal.drain();
  });

  it("until its jobs are given up, which the operator runs again when it is back", async () => {
    await daysWithoutMail();
    await portal.setMailDown(false);
    const before = (await portal.mails()).length;
    const night = await visitor({ scheme: "dark" });
    await night.go("emscher-lippe", "/betrieb");
    await night.signInAsStaff("betrieb-gkd-el");
    expect(await night.text()).toContain("Benachrichtigung per E-Mail");
    await night.looksRight();
    await night.press(/^Alle 3 noch einmal versuchen/);
    expect(await night.text()).toContain("3 Aufträge laufen noch einmal");
    expect(await night.text()).toMatch(/Protokoll der Eingriffe[\s\S]*Volker Probst-Muster/);
    await night.looksRight();
    await portal.drain();
    expect((await portal.mails()).length).toBe(before + 3);
    await night.go("emscher-lippe", "/betrieb");
    expect(await night.text()).toContain("Kein Auftrag Ihres Rechenzentrums wurde aufgegeben.");
  });
});
