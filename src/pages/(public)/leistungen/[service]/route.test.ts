import { describe, expect, it } from "vitest";
import { openPortal } from "../../../../../test/support/portal.ts";

const portal = await openPortal({
  online: (authorityId, serviceId) =>
    portal.house.region.byId(authorityId)?.slug === "waltrop" &&
    serviceId === "hundesteuer-anmeldung"
      ? { packageId: "hundesteuer-anmeldung", state: "pilot" }
      : undefined,
  preparation: ({ packageId, language }) => [`${packageId} ${language}`],
});

async function read(host: string, path: string, language = "de"): Promise<string> {
  const { body } = await portal.visit(host, `/leistungen/${path}`, {
    headers: { cookie: `sprache=${language}` },
  });
  return body.replaceAll("\u2060", "").replaceAll("\u00A0", " ");
}

describe("the page of a service", () => {
  it("has one obvious button where it is online, and what to have ready from the form", async () => {
    const page = await read("waltrop", "hundesteuer-anmeldung");
    expect(page.match(/kern-btn--primary/g)).toHaveLength(1);
    expect(page).toContain('href="/antrag/hundesteuer-anmeldung"');
    expect(page).toContain("<li>hundesteuer-anmeldung de</li>");
    expect(page).toContain("in der Pilotphase");
  });

  it("says what to do instead where it is not online", async () => {
    const page = await read("marl", "hundesteuer-anmeldung");
    expect(page).not.toContain("/antrag/");
    expect(page).toContain("Online geht das hier noch nicht");
    expect(page).toContain("Angaben zum Hund");
    expect(page).toMatch(
      new RegExp(
        `Vor Ort.*Telefon.*Brief.*${portal.house.region.bySlug("marl")?.seat.postcode} Marl`,
        "s",
      ),
    );
  });

  it("shows a source with its day, or that nobody checked the statement", async () => {
    const page = await read("waltrop", "geburtsurkunde");
    expect(page).toMatch(
      /erste Urkunde kostet 10 Euro.*?L100002\.LB\.121332951, Stand 16\. Juni 2026/s,
    );
    expect(page).toContain("Beispielwert, ungeprüft");
  });

  it("admits that cost and time are not known instead of inventing them", async () => {
    const page = await read("waltrop", "auto-wieder-zulassen");
    expect(page).toMatch(/Was kostet das\?.*noch keine geprüfte Angabe/s);
    expect(page).toMatch(/Wie lange dauert das\?.*noch keine geprüfte Angabe/s);
  });

  it("always has a way out: related services, the topic, the whole list", async () => {
    const page = await read("waltrop", "personalausweis");
    expect(page).toContain("Nicht das Richtige?");
    expect(page).toContain('href="/leistungen/reisepass"');
    expect(page).toContain('href="/themen/querschnitt"');
  });

  it("leads to the federal body", async () => {
    const page = await read("waltrop", "fuehrungszeugnis");
    expect(page).toContain('href="https://www.fuehrungszeugnis.bund.de/"');
    expect(page).toContain("Das führt zu: Bundesamt für Justiz");
  });
});

describe("hand-over between portals", () => {
  it("goes from the town to the same service of the Kreis", async () => {
    const page = await read("waltrop", "auto-zulassen");
    expect(page).toContain("Zuständig: Kreis Recklinghausen");
    expect(page).toContain(
      'href="http://kreis-recklinghausen.localhost:8080/leistungen/auto-zulassen?von=waltrop"',
    );
  });

  it("and back", async () => {
    const page = await read("kreis-recklinghausen", "auto-zulassen?von=waltrop");
    expect(page).toContain('href="http://waltrop.localhost:8080/leistungen/auto-zulassen"');
    expect(await read("kreis-recklinghausen", "auto-zulassen")).not.toContain("Zurück zum Portal");
  });

  it.each(["mond", "kreis-recklinghausen", "//example.com", "<b>"])(
    "forgets an origin %j that is no other portal",
    async (from) => {
      const path = `/leistungen/auto-zulassen?von=${encodeURIComponent(from)}`;
      const { statusCode, headers } = await portal.visit("kreis-recklinghausen", path);
      expect(statusCode).toBe(303);
      expect(headers.location).toBe("/leistungen/auto-zulassen");
    },
  );

  it("is not needed in an independent town", async () => {
    expect(await read("bottrop", "auto-zulassen")).not.toContain("Zuständig: ");
  });
});

describe("on the roof", () => {
  it("asks for the town and says where it is online", async () => {
    const page = await read("emscher-lippe", "hundesteuer-anmeldung");
    expect(page).toContain("Wo wohnen Sie?");
    expect(page).toContain('href="http://marl.localhost:8080/leistungen/hundesteuer-anmeldung"');
    expect(page).toMatch(/Marl<\/a><span class="note">noch nicht online/);
    expect(page).toMatch(/Waltrop<\/a>.*?Online · Pilotphase/s);
    expect(page).not.toContain("/antrag/");
  });

  it("leads towns of the Kreis straight to the Kreis, with a way back to the town", async () => {
    expect(await read("emscher-lippe", "auto-zulassen")).toContain(
      'href="http://kreis-recklinghausen.localhost:8080/leistungen/auto-zulassen?von=marl"',
    );
  });

  it("asks where a birth was registered, not where one lives", async () => {
    expect(await read("emscher-lippe", "geburtsurkunde")).toContain(
      "In welcher Stadt wurde die Geburt",
    );
    const town = await read("waltrop", "geburtsurkunde");
    expect(town).toContain("in Waltrop eingetragen?");
    expect(town).toContain('href="http://emscher-lippe.localhost:8080/leistungen/geburtsurkunde"');
  });
});

describe("languages", () => {
  it("has English, with German marked as German where a text is missing", async () => {
    const page = await read("waltrop", "wohnsitz-anmelden", "en");
    expect(page).toContain("Register within two weeks of moving in.");
    expect(page).toContain('<span lang="de">Bundesmeldegesetz (BMG) §§ 17');
  });

  it("has easy words where somebody wrote them and says so where not", async () => {
    expect(await read("waltrop", "wohnsitz-anmelden", "de-easy")).toContain(
      "Sie haben 2 Wochen Zeit.",
    );
    expect(await read("waltrop", "grundsteuer", "de-easy")).toContain("noch nicht einfach erklärt");
  });
});

it.each(["mond", "__proto__", "..%2f..%2fetc", "%00", "x".repeat(250)])(
  "answers 404 to /leistungen/%s",
  async (id) => {
    expect((await portal.visit("waltrop", `/leistungen/${id}`)).statusCode).toBe(404);
  },
);
