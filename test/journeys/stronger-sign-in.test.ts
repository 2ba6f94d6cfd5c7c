import { describe, expect, it } from "vitest";
import { adoptVariant } from "../support/adopt-variant.ts";
import { openBrowser } from "../support/browser.ts";
import { tellOneStory } from "../support/one-story.ts";
import { runPortal } from "../support/running-portal.ts";

const PACKAGE = "hundesteuer-anmeldung";
const portal = await runPortal("2026-11-25");
const visitor = await openBrowser(portal);
tellOneStory();

describe("a service that asks for a substantial level of trust", async () => {
  await adoptVariant(portal.house, {
    packageId: PACKAGE,
    slug: "herten",
    like: "waltrop",
    service: { trustLevel: "substanziell" },
  });
  const mehmet = await visitor();
  const sessionLevel = () => mehmet.text();

  it("lets nobody begin without account", async () => {
    await mehmet.go("herten", `/antrag/${PACKAGE}`);
    expect(await mehmet.heading()).toBe("Anmelden als Bürgerin oder Bürger");
    expect(await mehmet.text()).toContain("Verlangt ist mindestens „substanziell“.");
  });

  it("turns down who proved less, and says what would do", async () => {
    await mehmet.signInAs("EL02", "Benutzername");
    expect(await mehmet.heading()).toBe("Bitte weisen Sie sich stärker aus");
    await mehmet.looksRight();
    await mehmet.go("emscher-lippe", "/konto");
    expect(await mehmet.heading()).toBe("Anmelden als Bürgerin oder Bürger");
  });

  it("asks somebody who is signed in weakly for more, and takes nobody else for them", async () => {
    await mehmet.signInAs("EL02", "Benutzername");
    expect(await sessionLevel()).toContain("Ihr Vertrauensniveau: Basis");
    await mehmet.go("herten", `/antrag/${PACKAGE}`);
    await mehmet.signInAs("EL01", "Elster");
    expect(await mehmet.heading()).toBe("Das war ein anderes Konto");
    await mehmet.looksRight();
  });

  it("goes on with the same person, more surely known", async () => {
    await mehmet.go("herten", `/antrag/${PACKAGE}`);
    await mehmet.signInAs("EL02", "Elster");
    expect(mehmet.path()).toBe(`/antrag/${PACKAGE}`);
    expect(await mehmet.text()).toContain("Sie sind angemeldet als Mehmet Probemeister.");
    await mehmet.press("Mit diesen Angaben beginnen");
    expect(await mehmet.heading()).toBe("Ihr Wohnort");
    await mehmet.go("emscher-lippe", "/konto");
    expect(await sessionLevel()).toContain("Ihr Vertrauensniveau: substanziell");
    expect(await mehmet.text()).toContain("Noch nicht abgeschickt");
    await mehmet.looksRight();
  });

  it("ends every session at once, on all portals", async () => {
    await mehmet.press("Auf allen Geräten abmelden");
    await mehmet.go("herten", `/antrag/${PACKAGE}`);
    expect(await mehmet.heading()).toBe("Anmelden als Bürgerin oder Bürger");
  });
});
