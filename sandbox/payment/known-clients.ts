import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { TLSSocket } from "node:tls";
import type { Client } from "./settings.ts";

const TOKEN_SECONDS = 300;

/** What stands behind `Basic `, as the pair it was made from. */
function basicPair(header: string | undefined): [string, string] | undefined {
  const encoded = /^Basic (\S+)$/.exec(header ?? "")?.[1];
  if (!encoded) return undefined;
  const text = Buffer.from(encoded, "base64").toString("utf8");
  const colon = text.indexOf(":");
  return colon < 0 ? undefined : [text.slice(0, colon), text.slice(colon + 1)];
}

function certificateName({ socket }: IncomingMessage): string | undefined {
  const tls = socket as Partial<TLSSocket>;
  if (!tls.authorized || !tls.getPeerCertificate) return undefined;
  const name = tls.getPeerCertificate().subject?.CN;
  return Array.isArray(name) ? name[0] : name;
}

/** Knows the clients of the service by each of the three ways. */
export function createKnownClients(clients: readonly Client[]) {
  const tokens = new Map<string, { originatorId: string; until: number }>();

  const holder = (request: IncomingMessage): string | undefined => {
    const token = /^Bearer (\S+)$/.exec(request.headers.authorization ?? "")?.[1];
    const known = token ? tokens.get(token) : undefined;
    return known && known.until > performance.now() ? known.originatorId : undefined;
  };

  const proves = (request: IncomingMessage, { authentication, originatorId }: Client): boolean => {
    if (authentication.kind === "client-credentials") return holder(request) === originatorId;
    if (authentication.kind === "certificate")
      return certificateName(request) === authentication.commonName;
    const [user, password] = basicPair(request.headers.authorization) ?? [];
    return user === authentication.user && password === authentication.password;
  };

  return {
    /** The client that sent a request for this originator. */
    find: (request: IncomingMessage, originatorId: string): Client | undefined =>
      clients.find((client) => client.originatorId === originatorId && proves(request, client)),
    /** RFC 6749, 4.4; undefined when id and secret are not known. */
    issueToken: (request: IncomingMessage, form: URLSearchParams): object | undefined => {
      const [id, secret] = (basicPair(request.headers.authorization) ?? []).map(decodeURIComponent);
      const client = clients.find(
        ({ authentication: one }) =>
          one.kind === "client-credentials" && one.clientId === id && one.clientSecret === secret,
      );
      if (!client || form.get("grant_type") !== "client_credentials") return undefined;
      const token = randomUUID();
      const until = performance.now() + TOKEN_SECONDS * 1_000;
      tokens.set(token, { originatorId: client.originatorId, until });
      return { access_token: token, token_type: "Bearer", expires_in: TOKEN_SECONDS };
    },
    /** Every token ends now, as if its time were over. */
    endTokens: () => tokens.clear(),
  };
}
export type KnownClients = ReturnType<typeof createKnownClients>;
