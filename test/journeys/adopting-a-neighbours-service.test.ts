import { describe, expect, it } from "vitest";
import { openBrowser } from "../support/browser.ts";
import { tellOneStory } from "../support/one-story.ts";
import { readJourney } from "../support/package-journey.ts";
import { runPortal } from "../support/running-portal.ts";

const journey = readJourney("hundesteuer-anmeldung", "ein-hund");
const portal = await runPortal("2026-11-25");
const visitor = await openBrowser(portal);
tellOneStory();

const DOG = "/loki/hundesteuer-anmeldung";

describe("Herten adopts Waltrop's dog service", async () => {
  const loki = await visitor();
  const clerk = await visitor({ width: 320 });
  const head = await visitor({ scheme: "dark" });
  const citizen = await visitor();
  /** Everything a person presses or fills in. */
  let steps = 0;
  const press = async (who: typeof loki, name: string | RegExp) => {
    steps += 1;
    await who.press(name);
  };
  const fill = async (
    who: typeof loki,
    fields: Readonly<Record<string, string | readonly string[]>>,
  ) => {
    steps += Object.keys(fields).length;
    expect(await who.answer(fields)).toEqual({});
  };

  it("finds it in the library, with who made it and who runs it", async () => {
    await loki.go("herten", "/loki");
    await loki.signInAsStaff("herten-loki");
    const text = await loki.text();
    expect(text).toContain("Hund anmelden");
    expect(text).toMatch(/Verfasst von\s+Waltrop/);
    expect(text).toMatch(/Gelsenkirchen \(online, Fassung 1 von Waltrop\)\s+konform/);
    await loki.looksRight();
    await press(loki, "Hund anmelden");
    await loki.looksRight();
  });

  it("takes it over as a draft that says what is missing", async () => {
    await press(loki, "Übernehmen");
    expect(await loki.text()).toContain("das Formular mit");
    await loki.looksRight();
    await press(loki, "Als Entwurf übernehmen");
    const text = await loki.text();
    expect(text).toContain("Aufnahme (jetzt)");
    expect(text).toContain("Die fachliche Freigabe fehlt.");
    expect(text).toContain("Link zur Hundesteuersatzung");
    await loki.looksRight();
  });

  it("keeps what was typed when something cannot be read", async () => {
    await fill(loki, { "p.zahlungsfrist": "bald" });
    await press(loki, "Speichern");
    expect(await loki.title()).toMatch(/^Fehler: /);
    expect(await loki.text()).toContain("zum Beispiel 14 Tage oder 1 Monat");
    await loki.looksRight();
  });

  it("fills in its own by-law and its own offices", async () => {
    await fill(loki, {
      "p.zahlungsfrist": "1 Monat",
      "p.satzung": "https://www.herten.de",
      "p.tarif.0.normal": "99,00",
      "p.tarif.0.gefaehrlich": "600",
      "p.tarif.1.normal": "120",
      "p.tarif.1.gefaehrlich": "720",
      "p.tarif.2.normal": "140",
      "p.tarif.2.gefaehrlich": "840",
      "p.faelligkeiten": "15.02., 15.08.",
      "p.zahlstelle": "Stadtkasse Herten",
      "p.kassenkonto": "DE02 1203 0000 0000 2020 51",
      "p.buchungsschluessel": "HST",
      "p.lastschrift": "nein",
      "p.auskunft": "Steueramt der Stadt Herten",
      "r.steuerstelle": "steuern",
      "r.mitzeichnung": "steuern",
      "r.ausgabestelle": "buergerbuero",
    });
    await press(loki, "Speichern");
    const text = await loki.text();
    expect(text).toContain("Gespeichert. Online ist davon noch nichts.");
    expect(text).toContain("Entwurf (jetzt)");
    expect(text).not.toContain("Link zur Hundesteuersatzung: ");
  });

  it("is not online yet", async () => {
    const { databases, library, region } = portal.house;
    const db = databases.forAuthority(region.bySlug("herten")?.id ?? "");
    expect(await library.adopted(db, "hundesteuer-anmeldung")).toBeUndefined();
  });

  it("invites the tax office to try it", async () => {
    await press(loki, "Erproben lassen und freigeben");
    await loki.looksRight();
    await fill(loki, { aemter: ["steuern"] });
    await press(loki, "Einladen");
  });

  it("a case worker fills in the form of the draft, does the first task and comments", async () => {
    await clerk.go("herten", "/amt/entwurf");
    await clerk.signInAsStaff("herten-steuern");
    await clerk.looksRight();
    await press(clerk, "Hund anmelden");
    await clerk.looksRight();
    await press(clerk, "Ausprobieren");
    for (const { enter } of journey.pages) {
      const fields = { ...enter };
      if (fields["anschrift.postcode"]) {
        fields["anschrift.postcode"] = "45699";
        fields["anschrift.town"] = "Herten";
      }
      delete fields["hunde.0.ermaessigung"];
      if (fields["lastschriftGewuenscht"]) continue;
      await clerk.answer(fields);
      await clerk.looksRight();
      await press(clerk, "Weiter");
    }
    const text = await clerk.text();
    expect(text).toContain("So käme der Antrag bei Ihnen an");
    expect(text).toContain("Für diese Leistung wird online nichts bezahlt.");
    await clerk.looksRight();
    await fill(clerk, { _ergebnis: "vollstaendig" });
    await press(clerk, "Weiter");
    expect(await clerk.text()).toContain("Steuer festsetzen");
    await clerk.looksRight();
    await press(clerk, "Probe beenden");
    await fill(clerk, { anmerkung: "Wir fragen auch nach der Haftpflicht." });
    await press(clerk, "Anmerkung absenden");
    expect(await clerk.text()).toContain("Haftpflicht");
    expect(await clerk.page.getByRole("button", { name: "Fachlich freigeben" }).count()).toBe(0);
  });

  it("the head of the office signs it off professionally", async () => {
    await head.go("herten", "/amt/entwurf/hundesteuer-anmeldung");
    await head.signInAsStaff("herten-leitung");
    expect(await head.text()).toContain("Haftpflicht");
    await press(head, "Fachlich freigeben");
    expect(await head.text()).toContain("Fachliche Freigabe: erteilt");
    await head.looksRight();
  });

  it("the Loki signs it off technically and publishes", async () => {
    await loki.page.reload();
    await press(loki, "Technisch freigeben");
    await press(loki, "Zum Entwurf");
    expect(await loki.text()).toContain("Beteiligung (jetzt)");
    await press(loki, "Veröffentlichen");
    await loki.looksRight();
    await fill(loki, { wie: "live" });
    await press(loki, "Veröffentlichen");
    const text = await loki.text();
    expect(text).toContain("Veröffentlicht.");
    expect(text).toContain("konform");
    await loki.looksRight();
  });

  it("took under ten minutes of steps", () => {
    expect(steps).toBeLessThan(60);
  });

  it("and people in Herten can register a dog", async () => {
    await citizen.go("herten", "/antrag/hundesteuer-anmeldung");
    expect(await citizen.text()).toContain("Hund anmelden");
    expect(new URL(citizen.page.url()).pathname).toBe("/antrag/hundesteuer-anmeldung");
  });

  it("shows nothing of the workshop to those who are no Loki", async () => {
    for (const path of ["/loki", DOG, `${DOG}/uebernehmen`, `${DOG}/entwurf`]) {
      await clerk.go("herten", path);
      expect(await clerk.text()).toContain("Dafür fehlt die Berechtigung");
    }
  });
});
