import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { createBrowser } from "../../../sandbox/account/testing/browser.ts";
import {
  CALLBACK,
  SETTINGS,
  startAccount,
} from "../../../sandbox/account/testing/start-account.ts";
import { TOWN_A, testDatabase } from "../../../test/support/database.ts";
import { Temporal } from "#platform/clock";
import { projectRoot } from "#platform/config";
import { createKeyring } from "#platform/crypto";
import { createRelyingParty } from "#standards/oidc";
import {
  beginSignIn,
  completeSignIn,
  createServicekonto,
  createStaffDirectory,
  findSession,
  issueTicket,
  listStaff,
  newTicketBinding,
  prefillValues,
  redeemTicket,
  type Session,
  type SignInOutcome,
  type SignInRequest,
} from "./index.ts";

const ROOF = "emscher-lippe.localhost";
const [{ databases }, account] = await Promise.all([testDatabase(), startAccount()]);
afterAll(() => account.stop());

const now = Temporal.Instant.from("2026-11-22T09:00:00Z");
const party = (
  realm: string,
  { clientId, clientSecret }: { clientId: string; clientSecret: string },
) =>
  createRelyingParty({
    issuer: `${account.origin}/${realm}`,
    client_id: clientId,
    client_secret: clientSecret,
  });
const house = {
  databases,
  keyring: createKeyring("a master secret of more than 32 characters"),
  providers: [
    createServicekonto(party("buerger", SETTINGS.citizens)),
    createStaffDirectory(party("amt", SETTINGS.staff)),
  ],
  callbackUrl: () => CALLBACK,
  origins: () => ["http://emscher-lippe.localhost:8080", "http://herten.localhost:8080"],
  authorityOf: (slug: string) => (slug === "herten" ? TOWN_A : undefined),
};

type Fields = Record<string, string>;
type Journey = { choice: Fields; request?: Partial<SignInRequest>; previous?: Session };

/** Leaves for the account; gives back how to return from there, so that a test can do it wrongly. */
async function leave(request: Partial<SignInRequest> = {}) {
  const begun = await beginSignIn(house, {
    provider: "servicekonto",
    returnTo: "/mein-bereich",
    host: ROOF,
    now,
    ...request,
  });
  if (begun.kind !== "redirect") throw new Error(begun.kind);
  const browser = createBrowser(account.origin);
  const choose = async (choice: Fields): Promise<string> => {
    const page = await browser.submit(await browser.open(begun.url), choice);
    if (!page.left) throw new Error(`still at the account: ${page.status}`);
    return page.url.search;
  };
  const { transaction } = begun;
  const arrive = (search: string, previous?: Session) =>
    completeSignIn(house, { search, transaction, now, ...(previous && { previous }) });
  return { begun, choose, arrive };
}

async function travel({ choice, request, previous }: Journey): Promise<SignInOutcome> {
  const { choose, arrive } = await leave(request);
  return arrive(await choose(choice), previous);
}

async function signedIn(journey: Journey) {
  const outcome = await travel(journey);
  if (outcome.kind !== "signed-in") throw new Error(JSON.stringify(outcome));
  return outcome;
}

const citizen = (outcome: { session: Session }) => {
  if (outcome.session.kind !== "citizen") throw new Error("no citizen");
  return outcome.session;
};
const find = (token: string) => findSession(house, { token, host: ROOF, now });

describe("a citizen", () => {
  it("comes back signed in, with attributes that forms can use", async () => {
    const outcome = await signedIn({ choice: { account: "EL01", means: "Elster" } });
    expect(outcome.returnTo).toBe("/mein-bereich");
    expect(await find(outcome.token)).toEqual(outcome.session);
    const session = citizen(outcome);
    expect(session).toMatchObject({
      level: "substanziell",
      provedBy: "Elster",
      provider: "servicekonto",
    });
    expect(prefillValues(session.attributes)).toMatchObject({
      person: { givenNames: "Anna", familyName: "Beispielhaus", birthDate: "1985-03-14" },
      address: { street: "Probierweg", houseNumber: "7", postcode: "45731", town: "Waltrop" },
      email: "anna.beispielhaus@example.org",
    });
  });

  it("is the same person whatever the means, and nobody else is", async () => {
    const [weak, strong, other] = [
      citizen(await signedIn({ choice: { account: "U01", means: "Benutzername" } })),
      citizen(await signedIn({ choice: { account: "U01", means: "eID" } })),
      citizen(await signedIn({ choice: { account: "U02", means: "eID" } })),
    ];
    expect(strong.personId).toBe(weak.personId);
    expect([weak.level, strong.level]).toEqual(["basis", "hoch"]);
    expect(other.personId).not.toBe(strong.personId);
  });

  it("can be anybody of the demo, with long names and with hardly any attribute", async () => {
    const file = join(projectRoot, "regions/emscher-lippe/demo/people.json");
    const { people } = JSON.parse(readFileSync(file, "utf8")) as { people: Fields[] };
    for (const person of people) {
      const session = citizen(await signedIn({ choice: { account: person["id"]!, means: "eID" } }));
      expect(session.attributes.familyName).toBe(person["surname"]);
      expect(session.attributes.givenNames).toBe(person["givenname"]);
    }
  });

  it("is a new person after every temporary sign-in", async () => {
    const choice = { account: "EL07", means: "Benutzername" };
    const [first, second] = [
      citizen(await signedIn({ choice })),
      citizen(await signedIn({ choice })),
    ];
    expect(first.personId).not.toBe(second.personId);
  });

  it("may cancel", async () => {
    expect(await travel({ choice: { cancel: "yes" } })).toEqual({
      kind: "cancelled",
      returnTo: "/mein-bereich",
    });
  });

  it("never comes back to strangers", async () => {
    const choice = { account: "EL01", means: "eID" };
    const outcome = await signedIn({ choice, request: { returnTo: "https://evil.example/" } });
    expect(outcome.returnTo).toBe("/");
  });
});

describe("a step-up", () => {
  const weak = () => signedIn({ choice: { account: "EL02", means: "Benutzername" } });
  const stepUp = ({ session }: { session: Session }, choice: Fields) =>
    travel({ choice, request: { level: "hoch", stepUp: session }, previous: session });

  it("makes the session stronger and ends the one before", async () => {
    const before = await weak();
    const after = await stepUp(before, { account: "EL02", means: "eID" });
    if (after.kind !== "signed-in") throw new Error(after.kind);
    expect(after.session).toMatchObject({ level: "hoch", personId: citizen(before).personId });
    expect(await find(before.token)).toBeUndefined();
    expect(await find(after.token)).toBeDefined();
  });

  it("asks the person again even if the account still knows them", async () => {
    const { begun } = await leave({ level: "hoch", stepUp: (await weak()).session });
    expect(begun.url).toContain("prompt=login");
    expect((await leave()).begun.url).not.toContain("prompt");
  });

  it("that proves too little opens nothing and leaves the session before as it was", async () => {
    const before = await weak();
    expect(await stepUp(before, { account: "EL02", means: "Elster" })).toEqual({
      kind: "level-too-low",
      required: "hoch",
      returned: "substanziell",
      returnTo: "/mein-bereich",
    });
    expect(await find(before.token)).toMatchObject({ level: "basis" });
  });

  it("by somebody else is not theirs to take", async () => {
    const before = await weak();
    const outcome = await stepUp(before, { account: "EL03", means: "eID" });
    expect(outcome).toEqual({ kind: "other-person", returnTo: "/mein-bereich" });
    expect(await find(before.token)).toBeDefined();
  });
});

describe("a callback that is not what it seems", () => {
  const choice = { account: "EL01", means: "eID" };

  it("is refused the second time", async () => {
    const { choose, arrive } = await leave();
    const search = await choose(choice);
    expect((await arrive(search)).kind).toBe("signed-in");
    expect(await arrive(search)).toMatchObject({ kind: "refused", reason: "invalid_grant" });
  });

  it("is refused with another state, and works with the right one", async () => {
    const { choose, arrive } = await leave();
    const search = await choose(choice);
    const forged = new URLSearchParams(search);
    forged.set("state", "forged");
    expect(await arrive(`?${forged}`)).toMatchObject({ kind: "refused" });
    expect((await arrive(search)).kind).toBe("signed-in");
  });

  it("is refused in a browser that left for another sign-in", async () => {
    const [victim, attacker] = [await leave(), await leave()];
    const search = await attacker.choose(choice);
    expect(await victim.arrive(search)).toMatchObject({ kind: "refused" });
    // Even with the state of the attacker's code the nonce and the verifier of the victim do not fit.
    const state = new URL(victim.begun.url).searchParams.get("state")!;
    const forged = new URLSearchParams(search);
    forged.set("state", state);
    expect(await victim.arrive(`?${forged}`)).toMatchObject({ kind: "refused" });
  });

  it("is refused without its transaction, with a changed one and with an old one", async () => {
    const { begun, choose } = await leave();
    const search = await choose(choice);
    const at = (transaction: string | undefined, when = now) =>
      completeSignIn(house, { search, transaction, now: when });
    expect(await at(undefined)).toEqual({ kind: "missing" });
    expect(await at(`${begun.transaction}AAAA`)).toEqual({ kind: "missing" });
    const late = now.add({ minutes: 15 });
    expect(await at(begun.transaction, late)).toEqual({ kind: "expired" });
    expect((await at(begun.transaction)).kind).toBe("signed-in");
  });

  it("is refused at the other realm", async () => {
    const citizenTrip = await leave();
    const staffTrip = await leave({ provider: "staff" });
    const search = await citizenTrip.choose(choice);
    expect(await staffTrip.arrive(search)).toMatchObject({ kind: "refused" });
  });
});

describe("staff", () => {
  const request = { provider: "staff", returnTo: "http://herten.localhost:8080/desk" };

  it("are enrolled in their town with role and office", async () => {
    const choice = { account: "herten-steuern" };
    const { session, returnTo } = await signedIn({ choice, request });
    expect(returnTo).toBe("http://herten.localhost:8080/desk");
    if (session.kind !== "staff") throw new Error("no staff");
    expect(session.staff).toMatchObject({
      authorityId: TOWN_A,
      roles: ["case-worker"],
      office: "steuern",
    });
    expect(await listStaff(databases.forAuthority(TOWN_A))).toContainEqual(session.staff);
  });

  it("of the region belong to no town", async () => {
    const { session } = await signedIn({ choice: { account: "betrieb-gkd-re" }, request });
    expect(session).toMatchObject({
      kind: "staff",
      staff: { authorityId: null, roles: ["operator"], operator: "gkd-re" },
    });
  });

  it("of a town we do not know are refused", async () => {
    expect(await travel({ choice: { account: "waltrop-steuern" }, request })).toMatchObject({
      kind: "refused",
      reason: "unknown_authority",
    });
  });
});

describe("from the roof to a portal", () => {
  it("the portal's challenge comes back with the sign-in and binds the ticket to its browser", async () => {
    const { verifier, challenge } = newTicketBinding();
    const choice = { account: "EL01", means: "eID" };
    const request = { ticketChallenge: challenge };
    const { session, ticketChallenge } = await signedIn({ choice, request });
    const host = "herten.localhost";
    const ticket = await issueTicket(house, { session, host, challenge: ticketChallenge!, now });
    const redeem = (word: string) => redeemTicket(house, { ticket, verifier: word, host, now });
    expect(await redeem("another browser")).toBeUndefined();
    const opened = await redeem(verifier);
    expect(opened?.session).toMatchObject({ kind: "citizen", host, level: "hoch" });
    expect(await redeem(verifier)).toBeUndefined();
  });
});
