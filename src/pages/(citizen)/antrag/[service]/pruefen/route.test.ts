import { describe, expect, it } from "vitest";
import { completeDraft, sentCase } from "../../../../../../test/support/applications.ts";
import { readJourney } from "../../../../../../test/support/package-journey.ts";
import { openPortal } from "../../../../../../test/support/portal.ts";
import { fixedClock } from "#platform/clock";

const clock = fixedClock("2026-04-07T08:00:00Z");
const portal = await openPortal({ clock });
const { house, drain } = portal;
const waste = readJourney("sperrmuell", "nur-grundgebuehr");
const dog = readJourney("hundesteuer-anmeldung", "ein-hund");

const order = (postcode: string, town: string) => ({
  ...waste,
  declared: {
    ...waste.declared,
    abholort: { street: "Am Markt", houseNumber: "2", postcode, town },
    stuecke: [{ art: "matratzen", anzahl: 2 }],
    wunschAb: "2026-05-04",
  },
});

/** What stands on the page where somebody checks everything before sending. */
async function review(wanted: Parameters<typeof completeDraft>[1]): Promise<string> {
  const { pass } = await completeDraft(house, wanted);
  const guest = portal.visitor(wanted.slug);
  await guest.get(`/antrag/fortsetzen/${pass}`);
  const { status, body } = await guest.get(`/antrag/${wanted.packageId}/pruefen`);
  expect(status).toBe(200);
  return body.replaceAll("\u00a0", " ");
}

describe("the collection of bulky waste", () => {
  it("costs something in one town, and the page says what, since when and by which source", async () => {
    const journey = order("44575", "Castrop-Rauxel");
    const body = await review({ slug: "castrop-rauxel", packageId: "sperrmuell", journey });
    expect(body).toContain("25,00 €");
    expect(body).toContain("Beispielwert, ungeprüft");
    expect(body).toContain("Sie bezahlen erst nach dem Absenden.");
  });

  it.each([
    ["gelsenkirchen", "45879", "Gelsenkirchen"],
    ["waltrop", "45731", "Waltrop"],
  ])("is free in %s", async (slug, postcode, town) => {
    const wanted = { slug, packageId: "sperrmuell", journey: order(postcode, town) };
    const body = await review(wanted);
    expect(body).toContain("Das kostet Sie nichts.");
    expect(body).not.toContain("€");
    const sent = await sentCase(house, wanted);
    await drain();
    const guest = portal.visitor(slug);
    await guest.submit("/vorgang", { reference: sent.reference, secret: sent.secretWord });
    const path = `/vorgang/${sent.reference}`;
    expect((await guest.get(path)).body).toContain("Wir suchen einen Abholtag.");
    expect((await guest.get(`${path}/bezahlen`)).status).not.toBe(200);
  });
});

describe("the registration of a dog", () => {
  it("never asks for money: the tax is assessed by notice (domain rule 5)", async () => {
    clock.set(`${dog.surroundings.today}T08:00:00Z`);
    const wanted = { slug: "waltrop", packageId: "hundesteuer-anmeldung", journey: dog };
    const body = await review(wanted);
    for (const word of ["Kosten", "bezahlen", "€"]) expect(body).not.toContain(word);
    const sent = await sentCase(house, wanted);
    await drain();
    const guest = portal.visitor("waltrop");
    await guest.submit("/vorgang", { reference: sent.reference, secret: sent.secretWord });
    const path = `/vorgang/${sent.reference}`;
    expect((await guest.get(path)).body).not.toMatch(/bezahlen/i);
    expect((await guest.get(`${path}/bezahlen`)).status).not.toBe(200);
  });

  it("shows everybody their own answers, as they were typed", async () => {
    clock.set(`${dog.surroundings.today}T08:00:00Z`);
    const names = ["Ada", "Bärbel Żółć", "D’Arc-O'Brien"];
    const bodies = await Promise.all(
      names.map((givenNames) => {
        const halter = { ...(dog.declared["halter"] as object), givenNames };
        const journey = { ...dog, declared: { ...dog.declared, halter } };
        return review({ slug: "waltrop", packageId: "hundesteuer-anmeldung", journey });
      }),
    );
    const [ada = "", baerbel = "", jeanne = ""] = bodies;
    expect(ada).toContain("Ada");
    expect(baerbel).toContain("Bärbel Żółć");
    expect(jeanne).toContain("D’Arc-O&#39;Brien");
    expect([baerbel, jeanne].join()).not.toContain("Ada");
    expect([ada, jeanne].join()).not.toContain("Bärbel");
  });
});
