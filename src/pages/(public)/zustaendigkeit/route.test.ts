import { describe, expect, it } from "vitest";
import { openPortal } from "../../../../test/support/portal.ts";
import { headingLevels, htmlProblems } from "../../../../test/support/valid-html.ts";

const portal = await openPortal();

const ask = async (host: string, leistung: string, wo: string, headers = {}) => {
  const query = new URLSearchParams({ leistung, wo }).toString();
  const reply = await portal.visit(host, `/zustaendigkeit?${query}`, { headers });
  expect(await htmlProblems(reply.body)).toEqual([]);
  // A summary of errors stands before everything else.
  const levels = headingLevels(reply.body).slice(reply.statusCode === 422 ? 1 : 0);
  levels.forEach((level, at) => expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1));
  return reply;
};

describe("who is responsible", () => {
  it("is a plain form as long as nothing was asked", async () => {
    const { statusCode, body } = await portal.visit("waltrop", "/zustaendigkeit");
    expect(statusCode).toBe(200);
    expect(body).toContain('name="leistung"');
    expect(body).not.toContain("Bitte prüfen Sie Ihre Eingabe");
    expect(await htmlProblems(body)).toEqual([]);
  });

  it("is answered for a service and an address, with office, source and the way there", async () => {
    const { body } = await ask(
      "emscher-lippe",
      "hundesteuer-anmeldung",
      "Beispielweg 1, 45731 Waltrop",
    );
    expect(body).toContain("Zuständig ist: Stadt Waltrop");
    expect(body).toContain("Steuern und Abgaben");
    expect(body).toContain("Beispielwert, ungeprüft");
    expect(body).toContain(
      'href="http://waltrop.localhost:8080/leistungen/hundesteuer-anmeldung?von=emscher-lippe"',
    );
  });

  it("is answered for everyday words, with other services that may be meant", async () => {
    const { body } = await ask("emscher-lippe", "Perso", "Marl");
    expect(body).toContain("Zuständig ist: Stadt Marl");
    expect(body).toContain("Meinten Sie etwas anderes?");
  });

  it("is the Kreis for the towns of the Kreis", async () => {
    expect((await ask("waltrop", "auto-zulassen", "")).body).toContain(
      "Zuständig ist: Kreis Recklinghausen",
    );
    expect((await ask("waltrop", "auto-zulassen", "46236")).body).toContain(
      "Zuständig ist: Stadt Bottrop",
    );
  });

  it("depends on the size of a town", async () => {
    expect((await ask("emscher-lippe", "aufenthaltserlaubnis", "Datteln")).body).toContain(
      "Zuständig ist: Kreis Recklinghausen",
    );
    expect((await ask("emscher-lippe", "aufenthaltserlaubnis", "Marl")).body).toContain(
      "Zuständig ist: Stadt Marl",
    );
  });

  it("asks whether Recklinghausen is the town or the Kreis only where it matters", async () => {
    const identity = (await ask("emscher-lippe", "personalausweis", "Recklinghausen")).body;
    expect(identity).toContain("Welche Verwaltung meinen Sie?");
    expect(identity).toContain("wo=Stadt+Recklinghausen");
    expect(identity).toContain("wo=Kreis+Recklinghausen");
    const car = (await ask("emscher-lippe", "auto-zulassen", "Recklinghausen")).body;
    expect(car).toContain("Zuständig ist: Kreis Recklinghausen");
    expect(car).not.toContain("Welche Verwaltung meinen Sie?");
  });

  it("is the Standesamt of the event, whatever the place of residence", async () => {
    const { body } = await ask("emscher-lippe", "geburtsurkunde", "Waltrop");
    expect(body).toContain("Wo Sie jetzt wohnen, spielt keine Rolle");
    expect(body).toContain("Wurde es in Waltrop eingetragen?");
    expect((await ask("emscher-lippe", "geburtsurkunde", "")).body).toContain(
      "Wo wurde es eingetragen?",
    );
  });

  it("is a federal body, with the counter of the town", async () => {
    const { body } = await ask("waltrop", "fuehrungszeugnis", "Waltrop");
    expect(body).toContain("Zuständig ist: Bundesamt für Justiz");
    expect(body).toContain("https://www.fuehrungszeugnis.bund.de/");
    expect(body).toContain("Auch bei Ihrer Stadt möglich");
  });

  it("needs a town on the roof, unless one is remembered", async () => {
    expect((await ask("emscher-lippe", "sperrmuell", "")).body).toContain(
      "Das hängt von Ihrer Stadt ab",
    );
    const remembered = await ask("emscher-lippe", "sperrmuell", "", { cookie: "ort=herten" });
    expect(remembered.body).toContain("Zuständig ist: Stadt Herten");
  });

  it("says that a postcode belongs to bulk receivers, and answers for their town", async () => {
    const { body } = await ask("emscher-lippe", "sperrmuell", "45801");
    expect(body).toContain("dort wohnt niemand");
    expect(body).toContain("Zuständig ist: Stadt Gelsenkirchen");
  });

  it.each([
    ["", "45731", "Sagen Sie in wenigen Worten"],
    ["xqzwvk", "45731", "keine Leistung gefunden"],
    ["sperrmuell", "50667", "in der Region"],
    ["sperrmuell", "Atlantis", "in der Region"],
    ["x".repeat(9_000), "y".repeat(9_000), "keine Leistung gefunden"],
    ["'; drop table x; --", "<script>alert(1)</script>", "Bitte prüfen Sie Ihre Eingabe"],
  ])("keeps what was typed and says what is wrong with %j in %j", async (leistung, wo, message) => {
    const { statusCode, body } = await ask("emscher-lippe", leistung, wo);
    expect(statusCode).toBe(422);
    expect(body).toContain("<title>Fehler: ");
    expect(body).toContain(message);
    expect(body).not.toContain("<script>alert");
  });
});
