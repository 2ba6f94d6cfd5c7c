import { HtmlValidate } from "html-validate";
import { once } from "node:events";
import { afterAll, describe, expect, it } from "vitest";
import { createBrowser } from "./testing/browser.ts";
import { CALLBACK, SETTINGS, startAccount } from "./testing/start-account.ts";

const account = await startAccount();
afterAll(() => account.stop());

type Parameters = Record<string, string>;

function authorizationUrl(realm: "buerger" | "amt", extra: Parameters = {}): string {
  const client = realm === "buerger" ? SETTINGS.citizens : SETTINGS.staff;
  const url = new URL(`${account.origin}/${realm}/auth`);
  url.search = new URLSearchParams({
    client_id: client.clientId,
    response_type: "code",
    scope: "openid profile",
    redirect_uri: CALLBACK,
    state: "a state",
    nonce: "a nonce",
    code_challenge: "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
    code_challenge_method: "S256",
    ...extra,
  }).toString();
  return url.href;
}

const openPage = (realm: "buerger" | "amt", extra?: Parameters) =>
  createBrowser(account.origin).open(authorizationUrl(realm, extra));

describe("the page of the sandbox account", () => {
  it.each(["buerger", "amt"] as const)(
    "is sound HTML in German and says that nothing is real (%s)",
    async (realm) => {
      const page = await openPage(realm);
      expect(page.status).toBe(200);
      expect(page.body).toContain("keine echte Anmeldung");
      expect(page.body).toContain('<html lang="de">');
      const validate = new HtmlValidate({
        extends: ["html-validate:standard", "html-validate:a11y"],
        rules: { "void-style": "off", "no-trailing-whitespace": "off" },
      });
      const report = await validate.validateString(page.body);
      expect(
        report.results.flatMap(({ messages }) => messages.map(({ message }) => message)),
      ).toEqual([]);
    },
  );

  it("needs no script and nothing from elsewhere", async () => {
    const { url } = await openPage("buerger");
    const { headers } = await fetch(url);
    expect(headers.get("content-security-policy")).toMatch(/^default-src 'none'; style-src 'self'/);
    expect((await fetch(`${account.origin}/account.css`)).status).toBe(200);
  });

  it("preselects the means for the level that is asked for", async () => {
    const page = await openPage("buerger", { acr_values: "STORK-QAA-Level-3 STORK-QAA-Level-4" });
    expect(page.body).toMatch(/value="Elster"\s+required\s+checked/);
    expect((await openPage("buerger")).body).toMatch(/value="Benutzername"\s+required\s+checked/);
  });

  it("opens the town of the hint", async () => {
    const page = await openPage("amt", { login_hint: "herten" });
    expect(page.body).toMatch(/<details open>\s*<summary>Stadt Herten/);
  });

  it("asks again when nobody or a stranger was chosen", async () => {
    const browser = createBrowser(account.origin);
    const page = await browser.open(authorizationUrl("buerger"));
    const incomplete: Parameters[] = [{}, { account: "EL01" }, { account: "nobody", means: "eID" }];
    for (const fields of incomplete) {
      const again = await browser.submit(page, fields);
      expect([again.status, again.left]).toEqual([422, false]);
      expect(again.body).toContain("<title>Fehler: ");
    }
    expect((await browser.submit(page, { account: "EL01", means: "eID" })).left).toBe(true);
  });

  it("is of no use to a browser that did not come by the front door", async () => {
    const page = await openPage("buerger");
    const stranger = await createBrowser(account.origin).open(page.url.href);
    expect(stranger.status).toBe(400);
    expect(stranger.body).toContain("abgelaufen");
  });
});

describe("the issuer", () => {
  it("demands PKCE", async () => {
    const page = await openPage("buerger", { code_challenge: "", code_challenge_method: "" });
    expect(page.url.searchParams.get("error")).toBe("invalid_request");
  });

  it("sends nobody to an address that is not registered", async () => {
    const page = await openPage("buerger", { redirect_uri: "http://evil.example/" });
    expect([page.left, page.status]).toEqual([false, 400]);
    expect(page.body).toContain("nicht verstanden");
  });

  it("forgets people: the next sign-in asks again and may be somebody else", async () => {
    const browser = createBrowser(account.origin);
    for (const person of ["EL01", "EL02"]) {
      const page = await browser.open(authorizationUrl("buerger"));
      expect(page.left).toBe(false);
      const back = await browser.submit(page, { account: person, means: "eID" });
      expect(back.url.searchParams.get("code")).toBeTruthy();
    }
  });

  it("says so when the person cancels", async () => {
    const browser = createBrowser(account.origin);
    const back = await browser.submit(await browser.open(authorizationUrl("amt")), {
      cancel: "yes",
    });
    expect(back.url.searchParams.get("error")).toBe("access_denied");
  });

  it("answers 503 while it is told to, and listens on loopback only", async () => {
    const discovery = `${account.origin}/buerger/.well-known/openid-configuration`;
    await account.setTrouble({ kind: "down" });
    expect((await fetch(discovery)).status).toBe(503);
    await account.setTrouble({ kind: "none" });
    expect((await fetch(discovery)).status).toBe(200);
    expect(account.origin).toMatch(/^http:\/\/127\.0\.0\.1:/);
  });
});

describe("the process", () => {
  it("ends with its parent", async () => {
    const other = await startAccount();
    const gone = once(other.process, "exit");
    other.process.disconnect();
    expect(await gone).toEqual([0, null]);
  });
});
