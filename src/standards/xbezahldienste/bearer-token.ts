import * as z from "zod";
import type { Authentication } from "./authentication.ts";
import { exchange } from "./exchange.ts";
import type { Trouble } from "./outcomes.ts";

type ClientCredentials = Extract<Authentication, { kind: "client-credentials" }>;
type Token = { kind: "token"; token: string } | Trouble;

const tokenResponse = z.object({
  access_token: z.string().min(1),
  expires_in: z.number().min(0).default(60),
});

/** A token is not used in its last seconds, it could run out on the way. */
const MARGIN_SECONDS = 30;

/** RFC 6749, 2.3.1: id and secret are form-encoded before they are joined. */
const basic = ({ clientId, clientSecret }: ClientCredentials): string =>
  `Basic ${Buffer.from(`${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`).toString("base64")}`;

async function fetchToken(settings: ClientCredentials, timeoutMs: number) {
  const answer = await exchange({
    method: "POST",
    url: new URL(settings.tokenUrl),
    headers: {
      authorization: basic(settings),
      accept: "application/json",
      "content-type": "application/x-www-form-urlencoded",
    },
    body: "grant_type=client_credentials",
    timeoutMs,
  });
  if (answer.kind === "no-answer") return { kind: "unavailable" as const, problem: answer.code };
  const problem = `token: HTTP ${answer.status}`;
  if (answer.status >= 500) return { kind: "unavailable" as const, problem };
  if (answer.status !== 200) return { kind: "misconfigured" as const, problem };
  return { kind: "issued" as const, body: answer.body };
}

/** Gets a token when there is none, and keeps it while it lasts. `forget` drops one that was refused. */
export function bearerTokens(settings: ClientCredentials, timeoutMs: number) {
  let kept: { token: string; until: number } | undefined;
  return {
    forget: () => void (kept = undefined),
    token: async (): Promise<Token> => {
      if (kept && performance.now() < kept.until) return { kind: "token", token: kept.token };
      const issued = await fetchToken(settings, timeoutMs);
      if (issued.kind !== "issued") return issued;
      const read = tokenResponse.safeParse(parse(issued.body));
      if (!read.success) return { kind: "misconfigured", problem: "token: not understood" };
      const { access_token: token, expires_in } = read.data;
      kept = { token, until: performance.now() + (expires_in - MARGIN_SECONDS) * 1_000 };
      return { kind: "token", token };
    },
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
