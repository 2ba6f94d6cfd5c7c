import { describe, expect, it } from "vitest";
import { openBrowser } from "../support/browser.ts";
import { tellOneStory } from "../support/one-story.ts";
import { entered, readJourney } from "../support/package-journey.ts";
import { runPortal } from "../support/running-portal.ts";

const journey = readJourney("hundesteuer-anmeldung", "ein-hund");
const portal = await runPortal(journey.surroundings.today);
const visitor = await openBrowser(portal);
tellOneStory();

describe("a citizen with an account registers a dog in Waltrop", async () => {
  const anna = await visitor({ width: 320 });
  const clerk = await visitor();
  let reference = "";

  it("finds the service from the roof and begins with what the account knows", async () => {
    await anna.go("emscher-lippe");
    await anna.looksRight();
    await anna.page.getByRole("combobox").first().fill("hund");
    await anna.onward(() => anna.page.keyboard.press("Enter"));
    await anna.looksRight();
    await anna.press("Hund anmelden (Hundesteuer)");
    await anna.onward(() =>
      anna.page
        .getByRole("link", { name: /Waltrop/ })
        .first()
        .click(),
    );
    await anna.looksRight();
    await anna.press("Online beantragen");
    await anna.looksRight();
    await anna.press("Anmelden und beginnen");
    await anna.signInAs("EL01");
    expect(await anna.text()).toContain("Probierweg 7, 45731 Waltrop");
    await anna.looksRight();
    await anna.press("Mit diesen Angaben beginnen");
  });

  it("sees the account's answers filled in, and changes what is different", async () => {
    await anna.answer(entered(journey, "wohnort"));
    await anna.press("Weiter");
    expect(await anna.text()).toContain("Aus Ihrem Konto übernommen – bitte prüfen.");
    expect(await anna.page.getByLabel("Familienname").inputValue()).toBe("Beispielhaus");
    await anna.page.goBack();
    expect(await anna.page.getByLabel("Ja, schon länger").isChecked()).toBe(true);
    await anna.press("Weiter");
    for (const { page, enter } of journey.pages.slice(1)) {
      expect(anna.path()).toBe(`/antrag/hundesteuer-anmeldung/${page}`);
      expect(await anna.text()).toContain("Gespeichert – noch nicht abgeschickt.");
      await anna.looksRight();
      await anna.answer(enter ?? {});
      await anna.press("Weiter");
    }
  });

  it("checks everything, changes one answer, is warned, and sends", async () => {
    await anna.looksRight();
    await anna.press(/^Ändern.*Hunde in Ihrem Haushalt/);
    await anna.answer({ "hunde.0.farbe": "schwarz-weiß" });
    await anna.press("Weiter");
    expect(await anna.heading()).toBe("Prüfen Sie Ihre Angaben");
    expect(await anna.text()).toContain("schwarz-weiß");
    await anna.press("Alles richtig – weiter zum Absenden");
    expect(await anna.text()).toContain("Bitte nicht übereilt absenden");
    await anna.looksRight();
    await anna.press("Jetzt absenden");
    await anna.looksRight();
    const sent = await anna.text();
    expect(sent).toContain("Wir möchten bis zum 30. April 2026 fertig sein.");
    reference = /WA-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]/.exec(sent)?.[0] ?? "";
  });

  it("gets a receipt with everything that was declared", async () => {
    const receipt = await anna.readPdf("Eingangsbestätigung mit allen Angaben (PDF)");
    expect(receipt).toContain("Demonstration – kein amtliches Schreiben");
    expect(receipt).toContain(`Vorgangsnummer\n${reference}`);
    expect(receipt).toContain("Farbe des Fells: schwarz-weiß");
    expect(receipt).toContain("276098102345678");
    await portal.drain();
    await anna.press("Stand ansehen");
    expect(await anna.text()).toContain("Die Steuerstelle prüft Ihre Angaben.");
    expect(await anna.text()).toContain("Noch niemand hat den Vorgang geöffnet.");
    await anna.looksRight();
  });

  it("finds the case in the account on the roof", async () => {
    await anna.go("emscher-lippe", "/konto");
    expect(await anna.text()).toContain(`Stadt Waltrop · ${reference} · Voraussichtlich fertig`);
    await anna.looksRight();
  });

  it("is checked and decided in the town hall", async () => {
    await clerk.go("waltrop", "/amt");
    await clerk.signInAsStaff("waltrop-steuern");
    await clerk.looksRight();
    await clerk.press("Hund anmelden: Bella");
    await clerk.looksRight();
    await clerk.press("Übernehmen");
    await clerk.finish("Alles da, Steuer berechnen");
    await portal.drain();
    await clerk.page.reload();
    await clerk.press("Hundesteuerbescheid ansehen");
    expect(await clerk.text()).toContain("Für das Jahr 2026 setzen wir 80,00 € Hundesteuer fest");
    await clerk.looksRight();
    await clerk.press("Zum Vorgang");
    await clerk.press("Übernehmen");
    await clerk.finish("Steuer festsetzen");
    await portal.drain();
  });

  it("gets the notice with announcement date and remedy into the mailbox", async () => {
    await anna.go("emscher-lippe", "/konto");
    expect(await anna.text()).toContain("1 neue Nachricht");
    await anna.press("Hund anmelden: Bella");
    const text = await anna.text();
    // Provided on 16 April: fourth day after (AO § 122a), then a month.
    expect(text).toContain("Gilt als bekannt gegeben am 20. April 2026.");
    expect(text).toContain("Rechtsbehelf möglich bis zum 20. Mai 2026.");
    expect(text).toMatch(/16\. April 2026, \d\d:\d\d Uhr\s+Steuern und Abgaben\s+Bearbeitung/);
    await anna.looksRight();
    const notice = await anna.readPdf("Hundesteuerbescheid (PDF)");
    expect(notice).toContain("15. August 2026\n40,00 €");
    expect(notice).toContain("Klage beim Verwaltungsgericht Gelsenkirchen");
    expect(notice).toContain("Petra Nowak\nHagelstraße 3\n45731 Waltrop");
  });

  it("is told by mail that there is something, and nothing more", async () => {
    const mails = await portal.mails();
    expect(mails.length).toBe(2);
    for (const { to, text, subject } of mails) {
      expect(to).toEqual(["petra.nowak@example.org"]);
      expect(`${subject} ${text}`).toContain("neue Nachricht");
      expect(`${subject} ${text}`).not.toMatch(/Hund|Steuer|Bella|Petra|WA-/);
    }
  });

  it("ends with the dog tag, told in the same words on both sides", async () => {
    const tags = await visitor({ width: 320, scheme: "dark" });
    await tags.go("waltrop", "/amt");
    await tags.signInAsStaff("waltrop-buergerbuero");
    await tags.looksRight();
    await tags.press("Hund anmelden: Bella");
    await tags.press("Übernehmen");
    await tags.answer({ markennummer: "W-1042" });
    await tags.looksRight();
    await tags.press("Aufgabe abschließen");
    await portal.drain();
    await tags.page.reload();
    await anna.page.reload();
    const words = [
      "Ihr Hund ist angemeldet.",
      "Die Hundemarke ist für Sie da.",
      "Im Postfach geöffnet: Hundesteuerbescheid",
      "Ihr Steuerbescheid ist fertig.",
    ];
    for (const word of words) {
      expect(await anna.text()).toContain(word);
      expect(await tags.text()).toContain(word);
    }
    expect(await anna.text()).toContain("Abgeschlossen");
    expect(await anna.text()).not.toContain("Olga Musterfeld");
    await anna.go("emscher-lippe", "/konto");
    expect(await anna.text()).toContain("Abgeschlossen am 16. April 2026");
    await anna.looksRight();
  });
});
