import { describe, expect, it } from "vitest";
import { sentCase } from "../../../../../../test/support/applications.ts";
import { readJourney } from "../../../../../../test/support/package-journey.ts";
import { openPortal } from "../../../../../../test/support/portal.ts";
import { fixedClock } from "#platform/clock";

const portal = await openPortal({ clock: fixedClock("2026-04-07T08:00:00Z") });
const dog = readJourney("hundesteuer-anmeldung", "ein-hund");
const waste = readJourney("sperrmuell", "nur-grundgebuehr");
const dear = {
  ...waste,
  declared: {
    ...waste.declared,
    abholort: {
      street: "Am Markt",
      houseNumber: "2",
      postcode: "44575",
      town: "Castrop-Rauxel",
    },
  },
};

/** The page right after sending, as its guest sees it. */
async function afterSending(wanted: Parameters<typeof sentCase>[1]) {
  const { reference, secretWord } = await sentCase(portal.house, wanted);
  const guest = portal.visitor(wanted.slug);
  await guest.submit("/vorgang", { reference, secret: secretWord });
  const { status, body } = await guest.get(`/vorgang/${reference}/gesendet`);
  expect(status).toBe(200);
  const links = [...body.matchAll(/href="(\/vorgang\/[^"]+)"/g)].map(([, href]) => href);
  return { reference, secretWord, body, links };
}

describe("the page right after sending", () => {
  it("gives number and secret word, and leads to the receipt and to the case", async () => {
    const wanted = { slug: "waltrop", packageId: "hundesteuer-anmeldung", journey: dog };
    for (const sent of [await afterSending(wanted), await afterSending(wanted)]) {
      const path = `/vorgang/${sent.reference}`;
      expect(sent.links).toEqual([`${path}/eingangsbestaetigung`, path]);
      expect(sent.body).toContain(sent.reference);
      expect(sent.body).toContain(sent.secretWord);
    }
  });

  it("leads to paying first when something is to be paid", async () => {
    const wanted = { slug: "castrop-rauxel", packageId: "sperrmuell", journey: dear };
    const { reference, links } = await afterSending(wanted);
    const path = `/vorgang/${reference}`;
    expect(links).toEqual([`${path}/eingangsbestaetigung`, `${path}/bezahlen`, path]);
  });
});
