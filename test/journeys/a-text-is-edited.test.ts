import { describe, expect, it } from "vitest";
import { openBrowser } from "../support/browser.ts";
import { tellOneStory } from "../support/one-story.ts";
import { runPortal } from "../support/running-portal.ts";
import { openEmployee } from "../support/sessions.ts";

const portal = await runPortal("2026-11-25");
const visitor = await openBrowser(portal);
const ROOF = "emscher-lippe";
const staffOfRegion = (name: string, role: "editor" | "coordinator" | "operator") =>
  openEmployee(portal.house, ROOF, { authority: null, office: null, name, roles: [role] });
const [editor, coordinator, operator, townEditor] = await Promise.all([
  staffOfRegion("Nele Beispielskamp", "editor"),
  staffOfRegion("Elif Musterowski", "coordinator"),
  staffOfRegion("Ines Beispieler", "operator"),
  openEmployee(portal.house, "waltrop", { authority: "waltrop", roles: ["editor"] }),
]);
tellOneStory();

const TEXT = "/redaktion/texte/sperrmuell";
const SHORT = "Alte Möbel holt die Stadt bei Ihnen zu Hause ab.";
const ADDED = "In Waltrop stellen Sie alles bis sechs Uhr an die Straße.";

describe("a text of the region is edited", async () => {
  const nele = await visitor();
  const neleOnThePhone = await visitor({ width: 320, scheme: "dark" });
  const neleWithoutScript = await visitor({ javaScript: false });
  const elif = await visitor({ scheme: "dark" });
  const ines = await visitor();
  const sven = await visitor({ width: 320 });
  const anna = await visitor({ javaScript: false });

  it("the operator wants a second person to read everything", async () => {
    for (const one of [nele, neleOnThePhone, neleWithoutScript])
      await one.receive(ROOF, editor.cookie);
    await elif.receive(ROOF, coordinator.cookie);
    await ines.receive(ROOF, operator.cookie);
    await sven.receive("waltrop", townEditor.cookie);
    await ines.go(ROOF, "/redaktion/texte");
    await ines.press("Zweite Person verlangen");
    expect(await ines.text()).toContain("Die Regel gilt ab jetzt.");
  });

  it("the town adds something of its own", async () => {
    await sven.go("waltrop", `${TEXT}/teil/hinweise`);
    await sven.looksRight();
    await sven.answer({ "fact.0.de": ADDED });
    await sven.press("Speichern");
    expect(await sven.text()).toContain("Der Entwurf ist gespeichert.");
    await sven.looksRight();
    await sven.press("Veröffentlichen");
    await anna.go("waltrop", "/leistungen/sperrmuell");
    expect(await anna.text()).toContain(ADDED);
  });

  it("the editor finds what is missing and writes, without JavaScript too", async () => {
    await neleWithoutScript.go(ROOF, "/redaktion/texte?titel=sperr");
    await neleWithoutScript.press("Sperrmüll abholen lassen");
    await neleWithoutScript.press("Bearbeiten Titel und Kurztext");
    await neleWithoutScript.answer({ "short.de": "" });
    await neleWithoutScript.press("Speichern");
    expect(await neleWithoutScript.title()).toMatch(/^Fehler: /);
    await neleWithoutScript.answer({ "short.de": SHORT });
    await neleWithoutScript.press("Speichern");
    expect(await neleWithoutScript.text()).toContain(SHORT);
  });

  it.each(["?titel=sperr", "/sperrmuell", "/sperrmuell/teil/titel", "/sperrmuell/teil/kosten"])(
    "/redaktion/texte%s fits on a phone",
    async (path) => {
      await neleOnThePhone.go(ROOF, `/redaktion/texte${path}`);
      await neleOnThePhone.looksRight();
    },
  );

  it("adds everyday words and looks at the page as citizens will see it", async () => {
    await nele.go(ROOF, `${TEXT}/teil/suchwoerter`);
    await nele.answer({ "words.de": "Sperrmüll\nUraltsofa" });
    await nele.press("Speichern");
    await nele.press("Vorschau");
    expect(await nele.text()).toContain("Vorschau – so wird die Seite aussehen.");
    expect(await nele.text()).toContain(SHORT);
    await nele.looksRight();
    await nele.press("Zurück zur Bearbeitung");
    await nele.answer({ notiz: "Kürzer und freundlicher" });
    await nele.press("Zur Prüfung geben");
    await nele.looksRight();
    await anna.go("waltrop", "/leistungen/sperrmuell");
    expect(await anna.text()).not.toContain(SHORT);
  });

  it("a second person reads it and lets it out, and it is live in the search too", async () => {
    await elif.go(ROOF, "/redaktion/texte?nur=pruefung");
    await elif.press("Sperrmüll abholen lassen");
    await elif.looksRight();
    await elif.press("Freigeben und veröffentlichen");
    expect(await elif.text()).toContain("Gelesen und freigegeben von Elif Musterowski.");
    await anna.go("waltrop", "/leistungen/sperrmuell");
    expect(await anna.text()).toContain(SHORT);
    await anna.go("marl", "/suche?q=Uraltsofa");
    expect(await anna.text()).toContain("Sperrmüll abholen lassen");
  });

  it("the English text is older now, until somebody has looked at it", async () => {
    await nele.go(ROOF, "/redaktion/texte?nur=veraltet");
    await nele.press("Sperrmüll abholen lassen");
    await nele.press("Bearbeiten Titel und Kurztext");
    await nele.looksRight();
    expect(await nele.text()).toContain("Der deutsche Text wurde seitdem geändert:");
  });

  it("the town's addition is still there, and the town is asked whether it fits", async () => {
    await anna.go("waltrop", "/leistungen/sperrmuell");
    expect(await anna.text()).toContain(ADDED);
    await sven.go("waltrop", TEXT);
    expect(await sven.text()).toContain("passt Ihre Ergänzung noch?");
    await sven.looksRight();
    await sven.press("Änderungen ansehen");
    expect(await sven.text()).toContain("Alte Möbel");
    await sven.looksRight();
    await sven.press("Unsere Ergänzung passt noch");
    expect(await sven.text()).not.toContain("passt Ihre Ergänzung noch?");
  });

  it("the past can be seen, compared and brought back by keyboard", async () => {
    await nele.go(ROOF, `${TEXT}/verlauf`);
    expect(await nele.text()).toContain("Kürzer und freundlicher");
    await nele.looksRight();
    const button = nele.page.getByRole("button", { name: "Fassung 0 zurückholen" });
    await button.focus();
    await nele.onward(() => nele.page.keyboard.press("Enter"));
    expect(await nele.text()).toContain("Die alte Fassung ist jetzt ein Entwurf.");
  });
});
