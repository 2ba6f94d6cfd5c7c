import { afterAll, describe, expect, it } from "vitest";
import { fixedClock } from "#platform/clock";
import { newReference } from "#platform/ids";
import { sentCase } from "../support/applications.ts";
import { startFalseIssuer } from "../support/false-issuer.ts";
import { readJourney } from "../support/package-journey.ts";
import { openPortal } from "../support/portal.ts";

const journey = readJourney("hundesteuer-anmeldung", "gast-per-post");
const clock = fixedClock(`${journey.surroundings.today}T08:00:00Z`);
const issuer = await startFalseIssuer("portal", "a word of the portal");
afterAll(issuer.stop);
const accounts = { citizens: issuer.client, staff: issuer.client };
const portal = await openPortal({ clock, accounts });
const TOWN = "recklinghausen";
const ROOF = "emscher-lippe";
const TOO_MANY = "Bitte warten Sie einen Moment";

const newCase = () =>
  sentCase(portal.house, { slug: TOWN, packageId: "hundesteuer-anmeldung", journey });

/** Somebody who looks a case up; every visitor has an address of their own. */
const somebody = () => portal.visitor(TOWN);
type Somebody = ReturnType<typeof somebody>;
const lookUp = (who: Somebody, reference: string, secret: string) =>
  who.post("/vorgang", { reference, secret });
const tenMinutesLater = () => clock.set(clock.now().add({ minutes: 10 }).toString());

describe("the look-up of a case", () => {
  it("lets nobody go on guessing its secret word, from however many addresses", async () => {
    const { reference, secretWord } = await newCase();
    for (let tries = 0; tries < 10; tries += 1)
      expect((await lookUp(somebody(), reference, `falsch-${tries}`)).status).toBe(422);
    const right = await lookUp(somebody(), reference, secretWord);
    expect(right.status).toBe(429);
    expect(right.title).toContain(TOO_MANY);
    tenMinutesLater();
    expect((await lookUp(somebody(), reference, secretWord)).status).toBe(303);
  });

  it("answers the same for a case that does not exist", async () => {
    const statuses = async (reference: string) => {
      const seen: number[] = [];
      for (let tries = 0; tries < 12; tries += 1)
        seen.push((await lookUp(somebody(), reference, "falsch")).status);
      return seen;
    };
    const { reference } = await newCase();
    expect(await statuses(newReference("RE"))).toEqual(await statuses(reference));
  });

  it("stops somebody who tries one case after the other", async () => {
    const thief = somebody();
    const statuses: number[] = [];
    for (let tries = 0; tries < 101; tries += 1)
      statuses.push((await lookUp(thief, `kein-zeichen-${tries}`, "falsch")).status);
    expect(statuses.slice(98)).toEqual([422, 422, 429]);
  });

  it("does not punish an office: what works is not counted, and others go on", async () => {
    const office = somebody();
    const { reference, secretWord } = await newCase();
    for (let tries = 0; tries < 150; tries += 1)
      expect((await lookUp(office, reference, secretWord)).status).toBe(303);
    const other = await newCase();
    for (let tries = 0; tries < 10; tries += 1) await lookUp(office, other.reference, "vertippt");
    expect((await lookUp(office, other.reference, other.secretWord)).status).toBe(429);
    expect((await lookUp(office, reference, secretWord)).status).toBe(303);
  });
});

describe("the sign-in", () => {
  const leave = async (browser: Somebody) => {
    const { location = "" } = await browser.get("/anmelden?weiter=/konto");
    return issuer.signIn(location);
  };
  const arrive = (browser: Somebody, query: Record<string, string>) =>
    browser.get(`/anmelden/rueckkehr?${new URLSearchParams(query)}`);

  it("takes few wrong answers for one trip to the account, then none; a new trip is fine", async () => {
    const browser = portal.visitor(ROOF);
    const query = await leave(browser);
    for (let tries = 0; tries < 5; tries += 1)
      expect((await arrive(browser, { ...query, code: `guess-${tries}` })).status).toBe(200);
    const over = await arrive(browser, query);
    expect(over.status).toBe(429);
    expect(over.title).toContain(TOO_MANY);
    expect((await arrive(browser, await leave(browser))).location).toBe("/konto");
  });

  it("stops one address that brings answers nobody asked for", async () => {
    const thief = portal.visitor(ROOF);
    const statuses: number[] = [];
    for (let tries = 0; tries < 201; tries += 1)
      statuses.push((await arrive(thief, { code: "c", state: `s${tries}` })).status);
    expect(statuses.slice(198)).toEqual([200, 200, 429]);
  });

  it("does not punish an office: hundreds of people sign in from one address", async () => {
    const office = portal.visitor(ROOF);
    for (let people = 0; people < 250; people += 1) {
      office.jar.clear();
      expect((await arrive(office, await leave(office))).location).toBe("/konto");
    }
  });
});
