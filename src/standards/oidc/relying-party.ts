import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  type Configuration,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from "openid-client";
import { cachedDiscovery, discover as ask, type RelyingPartySettings } from "./cached-discovery.ts";
import type { AuthorizationUrl, CodeExchange, Failure } from "./outcomes.ts";
import { readFailure } from "./read-failure.ts";

export type AuthorizationRequest = {
  redirect_uri: string;
  /** Acceptable levels in order of preference (OpenID Connect Core 1.0, 3.1.2.1). */
  acr_values?: readonly string[];
  /** `login`: the person has to prove who they are even if the issuer still knows them. */
  prompt?: "login";
  login_hint?: string;
};

/** What has to be remembered, out of reach of others, until the browser comes back. */
export type AuthorizationTransaction = { state: string; nonce: string; code_verifier: string };

/** OpenID Connect Core 1.0, authorization code flow with PKCE (RFC 7636) and `nonce`. */
export type RelyingParty = {
  authorizationUrl: (
    request: AuthorizationRequest,
  ) => Promise<AuthorizationUrl<AuthorizationTransaction>>;
  /** `callbackUrl` is the `redirect_uri` with the query the browser brought. */
  exchange: (callbackUrl: URL, transaction: AuthorizationTransaction) => Promise<CodeExchange>;
  /** Whether the issuer answers now, whatever was known of it before. */
  isReady: () => Promise<boolean>;
};

const present = (parameters: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(parameters).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );

async function buildRedirect(
  configuration: Configuration,
  scope: string,
  request: AuthorizationRequest,
): Promise<{ kind: "redirect"; url: string; transaction: AuthorizationTransaction }> {
  const transaction = {
    state: randomState(),
    nonce: randomNonce(),
    code_verifier: randomPKCECodeVerifier(),
  };
  const parameters = present({
    scope,
    redirect_uri: request.redirect_uri,
    acr_values: request.acr_values?.join(" "),
    prompt: request.prompt,
    login_hint: request.login_hint,
    state: transaction.state,
    nonce: transaction.nonce,
    code_challenge: await calculatePKCECodeChallenge(transaction.code_verifier),
    code_challenge_method: "S256",
  });
  return {
    kind: "redirect",
    url: buildAuthorizationUrl(configuration, parameters).href,
    transaction,
  };
}

/** A request that the person cannot influence is refused only if somebody configured it wrongly. */
const notTheirFault = (failure: Failure): Exclude<Failure, { kind: "refused" }> =>
  failure.kind === "refused" ? { kind: "misconfigured", problem: failure.reason } : failure;

/** A client of one issuer, with the libraries it needs. */
export function openRelyingParty(settings: RelyingPartySettings): RelyingParty {
  const discover = cachedDiscovery(settings);
  return {
    authorizationUrl: async (request) => {
      try {
        return await buildRedirect(await discover(), settings.scope ?? "openid profile", request);
      } catch (error) {
        return notTheirFault(readFailure(error));
      }
    },
    exchange: async (callbackUrl, { state, nonce, code_verifier: pkceCodeVerifier }) => {
      try {
        const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier };
        const tokens = await authorizationCodeGrant(await discover(), callbackUrl, checks);
        const claims = tokens.claims();
        return claims ? { kind: "signed-in", claims } : { kind: "refused", reason: "no_id_token" };
      } catch (error) {
        return readFailure(error);
      }
    },
    isReady: () =>
      ask(settings).then(
        () => true,
        () => false,
      ),
  };
}
