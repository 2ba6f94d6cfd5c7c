import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { Answer, HttpVisitor } from "../support/http-visitor.ts";
import { type Forge, startFalseIssuer } from "../support/false-issuer.ts";
import { openPortal } from "../support/portal.ts";

const citizens = await startFalseIssuer("portal", "a word of the portal");
const staff = await startFalseIssuer("portal-amt", "another word of the portal");
afterAll(() => [citizens, staff].forEach(({ stop }) => stop()));
const portal = await openPortal({ accounts: { citizens: citizens.client, staff: staff.client } });
beforeEach(() => citizens.setForgery(undefined));

const ROOF = "emscher-lippe";
const BACK = "/anmelden/rueckkehr";
const REFUSED = "Die Anmeldung hat nicht geklappt";
const EXPIRED = "Die Anmeldung ist abgelaufen";

type Query = Record<string, string>;

/** Leaves for the account; where it leads. */
async function leave(browser: HttpVisitor, query: Query = { weiter: "/konto" }): Promise<string> {
  const { location = "" } = await browser.get(`/anmelden?${new URLSearchParams(query)}`);
  expect(location).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/auth\?/);
  return location;
}

const arrive = (browser: HttpVisitor, query: Query): Promise<Answer> =>
  browser.get(`${BACK}?${new URLSearchParams(query)}`);

const isSignedIn = async (browser: HttpVisitor): Promise<boolean> =>
  (await browser.get("/konto")).status === 200;

/** Nobody is signed in, and that is said in German, without a word of what went wrong inside. */
async function isRefused(browser: HttpVisitor, answer: Answer, title: string): Promise<void> {
  expect(answer.location).toBeUndefined();
  expect(answer.title).toContain(title);
  expect(answer.body).toContain("Bitte melden Sie sich noch einmal an.");
  expect(answer.body).not.toMatch(/OAUTH|invalid_grant|nonce|JWT|http:\/\/127/);
  expect(await isSignedIn(browser)).toBe(false);
}

async function signedIn(): Promise<HttpVisitor> {
  const browser = portal.visitor(ROOF);
  const { location } = await arrive(browser, citizens.signIn(await leave(browser)));
  expect(location).toBe("/konto");
  return browser;
}

it("the rightful person is signed in and led to where they wanted to go", async () => {
  expect(await isSignedIn(await signedIn())).toBe(true);
});

const { forgeries } = citizens;

describe("an ID token is refused", () => {
  it.each<[string, Forge]>([
    ["for another audience", forgeries.with({ aud: "another portal" })],
    ["for the portal's other client", forgeries.with({ aud: "portal-amt" })],
    ["of several audiences, given to another", forgeries.with({ aud: ["portal", "x"], azp: "x" })],
    ["of another issuer", forgeries.with({ iss: "https://somebody-else.example" })],
    ["of the account of staff", forgeries.with({ iss: staff.origin })],
    ["with another nonce", forgeries.with({ nonce: "replayed" })],
    ["without nonce", forgeries.with({ nonce: undefined })],
    ["that has expired", forgeries.with({ exp: 1 })],
    ["without an end", forgeries.with({ exp: undefined })],
    ["that is not valid yet", forgeries.with({ nbf: 32_503_680_000 })],
    ["without a person", forgeries.with({ sub: undefined })],
    ["with a level nobody knows", forgeries.with({ acr: "STORK-QAA-Level-9" })],
    ["signed by nobody", forgeries.unsigned("none")],
    ["signed by Nobody", forgeries.unsigned("None")],
    ["whose password is the public key", forgeries.byPublicKey],
    ["whose password is the client's", forgeries.byClientSecret],
    ["signed by a stranger", forgeries.byStranger],
    ["that brings the key of a stranger along", forgeries.withOwnKey],
    ["that was changed after it was signed", forgeries.changedLater],
  ])("%s", async (_what, forge) => {
    const browser = portal.visitor(ROOF);
    const query = citizens.signIn(await leave(browser));
    citizens.setForgery(forge);
    await isRefused(browser, await arrive(browser, query), REFUSED);
  });
});

describe("a way back is refused", () => {
  it.each<[string, (query: Query) => Query]>([
    ["with another state", (query) => ({ ...query, state: "forged" })],
    ["without state", ({ state: _state, ...query }) => query],
    ["from another issuer (mix-up)", (query) => ({ ...query, iss: "https://else.example" })],
    ["from the account of staff (mix-up)", (query) => ({ ...query, iss: staff.origin })],
    ["that hides its issuer (mix-up)", ({ iss: _iss, ...query }) => query],
    ["with a code of one's own making", (query) => ({ ...query, code: "guessed" })],
    ["without code", ({ code: _code, ...query }) => query],
    [
      "with a token instead of a code",
      ({ code: _code, ...query }) => ({ ...query, id_token: "a.b.c" }),
    ],
  ])("%s", async (_what, change) => {
    const browser = portal.visitor(ROOF);
    const query = citizens.signIn(await leave(browser));
    await isRefused(browser, await arrive(browser, change(query)), REFUSED);
  });

  it("the second time, even when the browser kept what it should have forgotten", async () => {
    const browser = portal.visitor(ROOF);
    const query = citizens.signIn(await leave(browser));
    const kept = browser.jar.get("anmeldung") ?? "";
    expect((await arrive(browser, query)).location).toBe("/konto");
    const thief = portal.visitor(ROOF);
    await isRefused(thief, await arrive(thief, query), EXPIRED);
    thief.jar.set("anmeldung", kept);
    await isRefused(thief, await arrive(thief, query), REFUSED);
  });

  it("in a browser that never left (login CSRF)", async () => {
    const [attacker, victim] = [portal.visitor(ROOF), portal.visitor(ROOF)];
    const query = citizens.signIn(await leave(attacker));
    await isRefused(victim, await arrive(victim, query), EXPIRED);
  });

  it("in a browser that left for a sign-in of its own (login CSRF)", async () => {
    const [attacker, victim] = [portal.visitor(ROOF), portal.visitor(ROOF)];
    const query = citizens.signIn(await leave(attacker));
    const own = new URL(await leave(victim)).searchParams.get("state") ?? "";
    await isRefused(victim, await arrive(victim, query), REFUSED);
    await leave(victim);
    await isRefused(victim, await arrive(victim, { ...query, state: own }), REFUSED);
  });

  it("with a code that was stolen from another browser: the verifier does not fit", async () => {
    const [victim, thief] = [portal.visitor(ROOF), portal.visitor(ROOF)];
    const stolen = citizens.signIn(await leave(victim));
    const own = new URL(await leave(thief)).searchParams.get("state") ?? "";
    await isRefused(thief, await arrive(thief, { ...stolen, state: own }), REFUSED);
  });

  it("with a code of one realm at the other", async () => {
    const browser = portal.visitor(ROOF);
    const query = citizens.signIn(await leave(browser));
    await leave(browser, { weiter: "/amt", als: "amt" });
    await isRefused(browser, await arrive(browser, query), REFUSED);
  });
});

describe("a link that signs in leads to nobody else", () => {
  it.each([
    "https://evil.example/",
    "//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/.//evil.example",
    "/%2f/evil.example",
    "http:evil.example",
    "javascript:alert(1)",
    "data:text/html,x",
    "https://emscher-lippe.localhost@evil.example/",
    "/konto\r\nset-cookie: sitzung=x",
  ])("%j", async (weiter) => {
    const browser = portal.visitor(ROOF);
    const query = citizens.signIn(await leave(browser, { weiter }));
    const { location = "" } = await arrive(browser, query);
    expect(new URL(location, "https://here.invalid").origin).toBe("https://here.invalid");
    expect(location).not.toMatch(/[\r\n]/);
  });

  it("for a portal that is none of ours", async () => {
    const browser = portal.visitor(ROOF);
    const asked = { weiter: "/konto", portal: "evil", bindung: "x".repeat(43) };
    const { location } = await arrive(browser, citizens.signIn(await leave(browser, asked)));
    expect(location).toBe("/konto");
  });
});

describe("a ticket from the roof to a portal", () => {
  /** Asks a portal to sign in; gives back the address with the ticket that it ends at. */
  async function ticketFor(browser: HttpVisitor, roof: HttpVisitor): Promise<string> {
    const { location = "" } = await browser.get("/anmelden?weiter=/antrag");
    const there = new URL(location);
    const { location: ticket = "" } = await roof.get(there.pathname + there.search);
    expect(ticket).toContain("/anmelden/ticket?ticket=");
    const { pathname, search } = new URL(ticket);
    return pathname + search;
  }

  it("opens the session in the browser that asked, once", async () => {
    const [town, roof] = [portal.visitor("waltrop"), await signedIn()];
    const ticket = await ticketFor(town, roof);
    const binding = town.jar.get("ticket") ?? "";
    expect((await town.get(ticket)).location).toBe("/antrag");
    expect(town.jar.get("sitzung")).toBeDefined();
    const again = portal.visitor("waltrop");
    again.jar.set("ticket", binding);
    await isRefused(again, await again.get(ticket), EXPIRED);
  });

  it.each(["waltrop", "herten"])("opens nothing in another browser at %s", async (slug) => {
    const [town, roof, victim] = [
      portal.visitor("waltrop"),
      await signedIn(),
      portal.visitor(slug),
    ];
    const ticket = await ticketFor(town, roof);
    await victim.get("/anmelden?weiter=/antrag");
    const answer = await victim.get(ticket);
    expect(answer.title).toContain(EXPIRED);
    expect(victim.jar.get("sitzung")).toBeUndefined();
  });
});

describe("a session", () => {
  it("is a new one after every sign-in, whatever the browser had before (fixation)", async () => {
    const browser = portal.visitor(ROOF);
    browser.jar.set("sitzung", "chosen-by-somebody-else");
    await arrive(browser, citizens.signIn(await leave(browser)));
    expect(browser.jar.get("sitzung")).not.toBe("chosen-by-somebody-else");
    expect(await isSignedIn(browser)).toBe(true);
    const thief = portal.visitor(ROOF);
    thief.jar.set("sitzung", "chosen-by-somebody-else");
    expect(await isSignedIn(thief)).toBe(false);
  });

  it.each([
    ["a link", (browser: HttpVisitor) => browser.get("/abmelden")],
    [
      "a form of another site",
      async ({ jar }: HttpVisitor) => {
        const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
        const headers = { cookie, origin: "https://evil.example", "sec-fetch-site": "cross-site" };
        const { statusCode: status } = await portal.visit(ROOF, "/abmelden", {
          method: "POST",
          headers: { ...headers, "content-type": "application/x-www-form-urlencoded" },
          payload: "als=person",
        });
        return { status };
      },
    ],
  ])("is not ended by %s (logout CSRF)", async (_what, attempt) => {
    const browser = await signedIn();
    expect((await attempt(browser)).status).toBeGreaterThanOrEqual(400);
    expect(await isSignedIn(browser)).toBe(true);
  });

  it("is ended by the person, for good", async () => {
    const browser = await signedIn();
    const token = browser.jar.get("sitzung") ?? "";
    await browser.submit("/konto", { als: "person" }, "/abmelden");
    browser.jar.set("sitzung", token);
    expect(await isSignedIn(browser)).toBe(false);
  });
});
