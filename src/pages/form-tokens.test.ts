import { describe, expect, it } from "vitest";
import { openPortal } from "../../test/support/portal.ts";

const portal = await openPortal();

const tokensOf = (body: string): string[] =>
  [...body.matchAll(/name="_token" value="([^"]+)"/g)].map(([, token = ""]) => token);

describe("forms of a page", () => {
  it("all work in a browser that was never here before", async () => {
    const anna = await portal.citizen("waltrop");
    const { body } = await anna.get("/antrag/hundesteuer-anmeldung");
    const tokens = tokensOf(body);
    expect(tokens.length).toBe(2); // signing out, and beginning
    for (const _token of tokens) {
      const answer = await anna.postRaw("/antrag/hundesteuer-anmeldung", { _token, _konto: "1" });
      expect(answer.status).toBe(303);
    }
  });

  it.each([
    ["without a token", {}],
    ["with a made-up token", { _token: "abcdefgh-ijklmnop" }],
    ["with two tokens", { _token: ["a", "b"] }],
  ])("are refused %s, and say that nothing was changed", async (_what, fields) => {
    const guest = portal.visitor("waltrop");
    await guest.get("/vorgang");
    const answer = await guest.postRaw("/antrag/hundesteuer-anmeldung", fields);
    expect(answer.status).toBe(403);
    expect(answer.body).toContain("Es wurde nichts verändert.");
  });

  it("are refused with the token of another browser", async () => {
    const [one, other] = [portal.visitor("waltrop"), portal.visitor("waltrop")];
    const [_token = ""] = tokensOf((await one.get("/vorgang")).body);
    await other.get("/vorgang");
    expect((await other.postRaw("/antrag/hundesteuer-anmeldung", { _token })).status).toBe(403);
    expect((await one.postRaw("/antrag/hundesteuer-anmeldung", { _token })).status).toBe(303);
  });

  it("are refused when they stand on another site", async () => {
    const headers = {
      "content-type": "application/x-www-form-urlencoded",
      "sec-fetch-site": "same-site",
    };
    const answer = await portal.visit("waltrop", "/vorgang", {
      method: "POST",
      headers,
      payload: "reference=x",
    });
    expect(answer.statusCode).toBe(403);
  });
});

describe("an error page", () => {
  it("is in the language that was chosen", async () => {
    const guest = portal.visitor("waltrop");
    guest.jar.set("sprache", "en");
    const answer = await guest.get("/gibt-es-nicht");
    expect(answer.title).toContain("This page does not exist");
    expect(answer.body).toContain('<html lang="en">');
  });

  it.each([
    ["/amt/post", { brief: "x" }],
    ["/loki/hundesteuer-anmeldung/uebernehmen", {}],
  ])("leads staff whose session ended back to their desk, in German: %s", async (path, fields) => {
    const clerk = portal.visitor("waltrop");
    clerk.jar.set("sprache", "en");
    const answer = await clerk.post(path, fields);
    expect(answer.status).toBe(401);
    expect(answer.body).toContain("/anmelden?als=amt&amp;weiter=%2Famt");
    expect(answer.body).toContain('<html lang="de">');
    expect(answer.body).toContain("Bitte melden Sie sich an");
  });
});
