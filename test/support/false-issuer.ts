import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createHash } from "node:crypto";
import { base64url, exportJWK, exportSPKI, generateKeyPair, type JWTPayload, SignJWT } from "jose";

/** Makes an ID token of the claims that the truth would be. */
export type Forge = (claims: JWTPayload) => Promise<string> | string;

const part = (value: unknown): string => base64url.encode(JSON.stringify(value));

async function bodyOf(request: IncomingMessage): Promise<URLSearchParams> {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  return new URLSearchParams(text);
}

/**
 * An account that can be told to forge any part of what it says. It gives out codes as an honest
 * one does: each once, and only to whoever knows the verifier of its challenge (RFC 7636).
 */
export async function startFalseIssuer(clientId: string, clientSecret: string) {
  const honest = await generateKeyPair("ES256", { extractable: true });
  const stranger = await generateKeyPair("ES256", { extractable: true });
  const codes = new Map<string, { nonce: string; challenge: string }>();
  let forge: Forge | undefined;
  let issued = 0;

  const signed = (claims: JWTPayload, key = honest.privateKey, header = {}) =>
    new SignJWT(claims).setProtectedHeader({ alg: "ES256", ...header }).sign(key);

  async function token(request: IncomingMessage): Promise<[status: number, body: object]> {
    const body = await bodyOf(request);
    const code = codes.get(body.get("code") ?? "");
    codes.delete(body.get("code") ?? "");
    const verified = createHash("sha256")
      .update(body.get("code_verifier") ?? "")
      .digest("base64url");
    if (code?.challenge !== verified) return [400, { error: "invalid_grant" }];
    const now = Math.floor(Date.now() / 1_000);
    const claims = {
      ...{ iss: origin, aud: clientId, sub: "s", nonce: code.nonce, iat: now, exp: now + 300 },
      ...{ acr: "STORK-QAA-Level-4", "urn:oid:1.3.6.1.4.1.25484.494450.3": "bpk2-of-anna" },
    };
    const id_token = await (forge ?? signed)(claims);
    return [200, { access_token: "a", token_type: "Bearer", id_token }];
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const send = (status: number, body: object) => {
      response.writeHead(status, { "content-type": "application/json" });
      response.end(JSON.stringify(body));
    };
    if (request.url === "/jwks")
      return send(200, { keys: [{ ...(await exportJWK(honest.publicKey)), alg: "ES256" }] });
    if (request.url === "/token") return send(...(await token(request)));
    send(200, {
      issuer: origin,
      authorization_endpoint: `${origin}/auth`,
      token_endpoint: `${origin}/token`,
      jwks_uri: `${origin}/jwks`,
      id_token_signing_alg_values_supported: ["ES256"],
      authorization_response_iss_parameter_supported: true,
    });
  }

  const server = createServer((request, response) => void answer(request, response));
  await once(server.listen(0, "127.0.0.1"), "listening");
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const publicPem = await exportSPKI(honest.publicKey);

  return {
    client: { issuer: origin, client_id: clientId, client_secret: clientSecret },
    origin,
    /** From now on every token is made like this; `undefined`: honestly. */
    setForgery: (made: Forge | undefined) => (forge = made),
    /** What the browser brings back after somebody signed in at the page it was sent to. */
    signIn: (url: string): Record<string, string> => {
      const asked = new URL(url).searchParams;
      issued += 1;
      const code = `code-${issued}`;
      const [nonce, challenge] = [asked.get("nonce") ?? "", asked.get("code_challenge") ?? ""];
      codes.set(code, { nonce, challenge });
      return { code, state: asked.get("state") ?? "", iss: origin };
    },
    forgeries: {
      with:
        (changed: JWTPayload): Forge =>
        (claims) =>
          signed({ ...claims, ...changed }),
      unsigned:
        (alg: string): Forge =>
        (claims) =>
          `${part({ alg })}.${part(claims)}.`,
      byPublicKey: (claims: JWTPayload) =>
        new SignJWT(claims).setProtectedHeader({ alg: "HS256" }).sign(Buffer.from(publicPem)),
      byClientSecret: (claims: JWTPayload) =>
        new SignJWT(claims).setProtectedHeader({ alg: "HS256" }).sign(Buffer.from(clientSecret)),
      byStranger: (claims: JWTPayload) => signed(claims, stranger.privateKey),
      withOwnKey: async (claims: JWTPayload) =>
        signed(claims, stranger.privateKey, { jwk: await exportJWK(stranger.publicKey) }),
      changedLater: async (claims: JWTPayload) => {
        const [head, , signature] = (await signed(claims)).split(".");
        return `${head}.${part({ ...claims, sub: "t" })}.${signature}`;
      },
    },
    stop: () => void server.close(),
  };
}
