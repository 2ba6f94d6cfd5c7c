import { describe, expect, it } from "vitest";
import { openBrowser } from "../support/browser.ts";
import { createKeyboard } from "../support/keyboard.ts";
import { tellOneStory } from "../support/one-story.ts";
import { runPortal } from "../support/running-portal.ts";

const portal = await runPortal("2026-11-25");
const visitor = await openBrowser(portal);
tellOneStory();

const DOG = "/loki/hundesteuer-anmeldung";
const DRAFT = `${DOG}/entwurf`;

describe("Waltrop changes its service without code", async () => {
  const loki = await visitor();
  const keyboard = createKeyboard(loki.page);
  const plain = await visitor({ width: 320, javaScript: false });
  const slim = await visitor({ width: 320, scheme: "dark" });
  const head = await visitor({ scheme: "dark" });

  it("begins the next version and finds its parts", async () => {
    await loki.go("waltrop", DOG);
    await loki.signInAsStaff("waltrop-loki");
    await keyboard.press("Nächste Fassung vorbereiten");
    await loki.looksRight();
    await keyboard.press("Formular");
    expect(await loki.text()).toContain("Seiten für Bürgerinnen und Bürger");
    await loki.looksRight();
  });

  it("adds a page by keyboard, and the focus is where it was put", async () => {
    await keyboard.enter("titel", "Haftpflicht");
    await keyboard.press("Hinzufügen");
    expect(await loki.text()).toContain("Gespeichert. Online ist davon noch nichts.");
    const focused = await loki.page.evaluate(() => document.activeElement?.id);
    expect(focused).toBe("e-page-haftpflicht");
    await keyboard.press("Nach oben : Haftpflicht");
    expect(await loki.page.evaluate(() => document.activeElement?.id)).toBe("e-page-haftpflicht");
    await loki.looksRight();
  });

  it("asks a question on it, with answers to choose from", async () => {
    await keyboard.press("Bearbeiten : Haftpflicht");
    await loki.looksRight();
    await keyboard.enter("neueFrage", "Ist der Hund versichert?");
    await keyboard.choose("neuerTyp", "choice");
    await keyboard.press("Hinzufügen");
    await keyboard.press("Bearbeiten : Ist der Hund versichert?");
    await loki.looksRight();
    await keyboard.enter("neueAntwort", "Noch nicht");
    await keyboard.press("Antwort hinzufügen");
    expect(await loki.page.getByLabel("Antwort 3").inputValue()).toBe("Noch nicht");
  });

  it("has a changed answer saved by itself, and says so", async () => {
    await keyboard.reach("Antwort 1");
    await loki.page.keyboard.press("ControlOrMeta+a");
    await keyboard.type("Ja");
    await loki.page.keyboard.press("Tab");
    await loki.page.getByText(/^Gespeichert um \d\d:\d\d Uhr$/).waitFor();
    await loki.page.reload();
    expect(await loki.page.getByLabel("Antwort 1").inputValue()).toBe("Ja");
  });

  it("keeps what was typed when the connection is lost", async () => {
    await loki.page.route("**/formular/feld/**", (route) =>
      route.fulfill({ status: 503, contentType: "text/plain", body: "" }),
    );
    await loki.page.getByLabel("Antwort 2").fill("Nein");
    await loki.page.keyboard.press("Tab");
    await loki.page.getByText(/^Keine Verbindung/).waitFor();
    expect(await loki.page.getByLabel("Antwort 2").inputValue()).toBe("Nein");
    await loki.page.unroute("**/formular/feld/**");
    await loki.press(/^Speichern\s*: Antwort 2$/);
    expect(await loki.page.getByLabel("Antwort 2").inputValue()).toBe("Nein");
  });

  it("asks it of some people only, by a sentence", async () => {
    await loki.go("waltrop", `${DRAFT}/formular/haftpflicht`);
    await keyboard.press("Bedingung hinzufügen");
    await loki.looksRight();
    await loki.answer({ worueber: "wohntHier" });
    await keyboard.press("Aussage hinzufügen");
    await loki.answer({ "a.0.0.wert": "zugezogen" });
    const line = loki.page.locator("[data-says]");
    await line.getByText("„Ja, ich bin mit dem Hund zugezogen“").waitFor();
    await loki.looksRight();
    await keyboard.press("Bedingung speichern");
    expect(await loki.text()).toContain("Erscheint, wenn „Wohnen Sie mit dem Hund");
  });

  it("changes a letter and a text", async () => {
    await loki.go("waltrop", `${DRAFT}/briefe/nachforderung`);
    await loki.looksRight();
    await loki.answer({ teilart: "paragraph", teiltext: "Vielen Dank für Ihre Geduld." });
    await keyboard.press("Hinzufügen");
    expect(await loki.text()).toContain("Gespeichert.");
    await loki.go("waltrop", `${DRAFT}/texte/rasse.label`);
    await loki.answer({ de: "Welche Rasse hat der Hund?" });
    await loki.press("Speichern");
    expect(await loki.text()).toContain("Passt er noch?");
    await loki.looksRight();
    await keyboard.press("Zu den Texten");
    await loki.looksRight();
  });

  it("works without JavaScript", async () => {
    await plain.go("waltrop", `${DRAFT}/formular/feld/hundName`);
    await plain.signInAsStaff("waltrop-loki");
    await plain.answer({ frage: "Rufname des Hundes" });
    await plain.press("Speichern");
    expect(await plain.text()).toContain("Gespeichert.");
    await plain.go("waltrop", `${DRAFT}/bedingung?fuer=page/haftpflicht`);
    await plain.answer({ worueber: "parameter.lastschrift" });
    await plain.press("Aussage hinzufügen");
    expect(await plain.text()).toContain("Aussage 2");
    await plain.go("waltrop", `${DRAFT}/entfernen?was=field/wohntHier`);
    expect(await plain.text()).toContain("Darauf beziehen sich noch");
  });

  it("takes one step back", async () => {
    await plain.go("waltrop", `${DRAFT}/verlauf`);
    await plain.press(/^Rückgängig: .*Rufname/);
    expect(await plain.text()).toContain("Wiederherstellen:");
    await plain.go("waltrop", `${DRAFT}/formular/feld/hundName`);
    expect(await plain.page.getByLabel("Frage", { exact: true }).inputValue()).toBe(
      "Name des Hundes",
    );
  });

  it.each([
    "formular",
    "formular/hunde-angaben",
    "formular/feld/geburt",
    "bedingung?fuer=page/ermaessigung-nachweis",
    "entfernen?was=field/wohntHier",
    "briefe/ablehnung",
    "verlauf",
  ])("looks right at 320 px in the dark: %s", async (path) => {
    await slim.go("waltrop", `${DRAFT}/${path}`);
    if (path === "formular") await slim.signInAsStaff("waltrop-loki");
    await slim.looksRight();
  });

  it("sees the form as citizens will", async () => {
    await loki.go("waltrop", `${DRAFT}/vorschau`);
    expect(await loki.text()).toContain("nichts davon ist online");
    await loki.looksRight();
  });

  it("is signed off and published as the next version", async () => {
    await loki.go("waltrop", "/amt/entwurf/hundesteuer-anmeldung");
    await loki.answer({ aemter: ["steuern"] });
    await loki.press("Einladen");
    await head.go("waltrop", "/amt/entwurf/hundesteuer-anmeldung");
    await head.signInAsStaff("waltrop-leitung");
    await head.press("Fachlich freigeben");
    await loki.go("waltrop", "/amt/entwurf/hundesteuer-anmeldung");
    await loki.press("Technisch freigeben");
    await loki.go("waltrop", `${DOG}/veroeffentlichen`);
    await loki.answer({ wie: "live" });
    await loki.press("Veröffentlichen");
    expect(await loki.text()).toContain("Veröffentlicht.");
    const { databases, library, region } = portal.house;
    const db = databases.forAuthority(region.bySlug("waltrop")?.id ?? "");
    const adopted = await library.adopted(db, "hundesteuer-anmeldung");
    const { pages } = adopted!.configured.package.form;
    expect([...pages.keys()]).toContain("haftpflicht");
  });
});
