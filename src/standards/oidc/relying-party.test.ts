import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from "jose";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { once } from "node:events";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { createRelyingParty } from "./index.ts";

/** An issuer that can be told to forge any part of what it says. */
const honest = await generateKeyPair("ES256");
const thief = await generateKeyPair("ES256");
const truth = {
  metadata: {} as object,
  claims: {} as JWTPayload,
  key: honest.privateKey,
  token: { status: 200, body: undefined as object | undefined },
};
let lies: Partial<typeof truth> = {};
let nonce = "";
let discoveries = 0;

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const told = { ...truth, ...lies };
  const send = (body: object, status = 200) => {
    response.writeHead(status, { "content-type": "application/json" });
    response.end(JSON.stringify(body));
  };
  if (request.url === "/jwks")
    return send({ keys: [{ ...(await exportJWK(honest.publicKey)), alg: "ES256" }] });
  if (request.url === "/token") {
    if (told.token.body) return send(told.token.body, told.token.status);
    const claims = { iss: origin, aud: "portal", sub: "s", nonce, ...told.claims };
    const jwt = new SignJWT(claims).setProtectedHeader({ alg: "ES256" }).setIssuedAt();
    const id_token = await jwt.setExpirationTime(told.claims.exp ?? "5m").sign(told.key);
    return send({ access_token: "a", token_type: "Bearer", id_token });
  }
  discoveries++;
  send({
    issuer: origin,
    authorization_endpoint: `${origin}/auth`,
    token_endpoint: `${origin}/token`,
    jwks_uri: `${origin}/jwks`,
    id_token_signing_alg_values_supported: ["ES256"],
    authorization_response_iss_parameter_supported: true,
    ...told.metadata,
  });
}

const server = createServer((request, response) => void answer(request, response));
await once(server.listen(0, "127.0.0.1"), "listening");
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
afterAll(() => void server.close());
beforeEach(() => (lies = {}));

const redirect_uri = "https://portal.example/back";
const settings = { issuer: origin, client_id: "portal", client_secret: "s", timeoutSeconds: 2 };

type Query = Record<string, string>;

/** A whole round trip; the query the browser brings can be changed. */
async function roundTrip(change: (query: Query) => Query = (query) => query) {
  const party = createRelyingParty(settings);
  const start = await party.authorizationUrl({ redirect_uri });
  if (start.kind !== "redirect") return start;
  nonce = start.transaction.nonce;
  const callback = new URL(redirect_uri);
  const query = change({ code: "c", state: start.transaction.state, iss: origin });
  callback.search = new URLSearchParams(query).toString();
  return party.exchange(callback, start.transaction);
}

describe("the way to the issuer", () => {
  it("carries everything the issuer has to check and tells nothing that is secret", async () => {
    const start = await createRelyingParty(settings).authorizationUrl({
      redirect_uri,
      acr_values: ["level-3", "level-4"],
      prompt: "login",
      login_hint: "herten",
    });
    if (start.kind !== "redirect") throw new Error(start.kind);
    const url = new URL(start.url);
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      response_type: "code",
      scope: "openid profile",
      acr_values: "level-3 level-4",
      prompt: "login",
      login_hint: "herten",
      code_challenge_method: "S256",
      state: start.transaction.state,
      nonce: start.transaction.nonce,
    });
    expect(start.url).not.toContain(start.transaction.code_verifier);
  });

  it("asks for the metadata once, and again after a failure", async () => {
    const party = createRelyingParty(settings);
    const before = discoveries;
    lies = { metadata: { issuer: "https://somebody-else.example" } };
    expect((await party.authorizationUrl({ redirect_uri })).kind).toBe("misconfigured");
    lies = {};
    await Promise.all([
      party.authorizationUrl({ redirect_uri }),
      party.authorizationUrl({ redirect_uri }),
    ]);
    await party.authorizationUrl({ redirect_uri });
    expect(discoveries - before).toBe(2);
  });

  it("is closed when nobody answers", async () => {
    const party = createRelyingParty({ ...settings, issuer: "http://127.0.0.1:9" });
    expect(await party.authorizationUrl({ redirect_uri })).toMatchObject({ kind: "unavailable" });
  });

  it("is never plain HTTP except on loopback", async () => {
    const party = createRelyingParty({ ...settings, issuer: "http://konto.example" });
    expect(await party.authorizationUrl({ redirect_uri })).toEqual({
      kind: "misconfigured",
      problem: "OAUTH_HTTP_REQUEST_FORBIDDEN",
    });
  });
});

describe("the way back", () => {
  it("ends with claims when everything is right", async () => {
    lies = { claims: { acr: "level-3", given: "Anna" } };
    expect(await roundTrip()).toMatchObject({
      kind: "signed-in",
      claims: { sub: "s", acr: "level-3", given: "Anna" },
    });
  });

  it.each<[string, Partial<typeof truth>]>([
    ["another audience", { claims: { aud: "another portal" } }],
    ["another issuer", { claims: { iss: "https://somebody-else.example" } }],
    ["another nonce", { claims: { nonce: "replayed" } }],
    ["no nonce", { claims: { nonce: undefined } }],
    ["a time that has passed", { claims: { exp: 1 } }],
    ["a signature of somebody else", { key: thief.privateKey }],
  ])("is refused when the token has %s", async (_what, forged) => {
    lies = forged;
    expect(await roundTrip()).toMatchObject({ kind: "refused" });
  });

  it.each<[string, (query: Query) => Query]>([
    ["another state", (query) => ({ ...query, state: "forged" })],
    ["no state", ({ state: _state, ...query }) => query],
    ["another issuer", (query) => ({ ...query, iss: "https://somebody-else.example" })],
    ["no issuer although it promised one", ({ iss: _iss, ...query }) => query],
    ["no code", ({ code: _code, ...query }) => query],
  ])("is refused when the browser brings %s", async (_what, change) => {
    expect(await roundTrip(change)).toMatchObject({ kind: "refused" });
  });

  it.each([
    ["access_denied", { kind: "refused", reason: "access_denied" }],
    ["temporarily_unavailable", { kind: "unavailable", problem: "temporarily_unavailable" }],
    ["unauthorized_client", { kind: "misconfigured", problem: "unauthorized_client" }],
  ])("tells apart why there is no code: %s", async (error, outcome) => {
    expect(await roundTrip(({ code: _code, ...query }) => ({ ...query, error }))).toEqual(outcome);
  });

  it.each([
    [
      { status: 400, body: { error: "invalid_grant" } },
      { kind: "refused", reason: "invalid_grant" },
    ],
    [
      { status: 401, body: { error: "invalid_client" } },
      { kind: "misconfigured", problem: "invalid_client" },
    ],
    [
      { status: 503, body: { error: "server_error" } },
      { kind: "unavailable", problem: "HTTP 503" },
    ],
    [
      { status: 502, body: {} },
      { kind: "unavailable", problem: "HTTP 502" },
    ],
  ])("tells apart why there is no token: %j", async (token, outcome) => {
    lies = { token };
    expect(await roundTrip()).toEqual(outcome);
  });
});
