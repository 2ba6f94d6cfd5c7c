import { generateKeyPairSync, randomBytes } from "node:crypto";
import { type Configuration, type KoaContext, Provider } from "oidc-provider";
import { pageHeaders, renderProblemPage } from "./account-page.ts";
import { createMemoryAdapter } from "./memory-adapter.ts";
import type { Realm } from "./realm.ts";
import type { ClientSettings } from "./settings.ts";
import { signInPages, signInPath } from "./sign-in-pages.ts";

const ALGORITHM = "ES256";
const MINUTE = 60;

/** A key for this run: nothing that outlives the process trusts it. */
function newSigningKey(): object {
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  return { ...privateKey.export({ format: "jwk" }), use: "sig", alg: ALGORITHM };
}

/** Only the demo's own portal asks, so there is nothing to consent to. */
async function grantEverything({ oidc }: KoaContext): Promise<object> {
  const grant = new oidc.provider.Grant({
    accountId: oidc.account.accountId,
    clientId: oidc.client.clientId,
  });
  grant.addOIDCScope("openid profile");
  await grant.save();
  return grant;
}

function renderError(
  context: KoaContext,
  problem: { error: string; error_description?: string },
): void {
  context.type = "html";
  context.set(pageHeaders);
  const detail = [problem.error, problem.error_description].filter(Boolean).join(": ");
  context.body = renderProblemPage(`Die Anfrage des Portals wurde nicht verstanden (${detail}).`);
}

const configure = (realm: Realm, client: ClientSettings): Configuration => ({
  adapter: createMemoryAdapter(),
  jwks: { keys: [newSigningKey()] },
  cookies: { keys: [randomBytes(32).toString("hex")] },
  clients: [
    {
      client_id: client.clientId,
      client_secret: client.clientSecret,
      redirect_uris: client.redirectUris,
      id_token_signed_response_alg: ALGORITHM,
    },
  ],
  clientBasedCORS: () => false,
  // Attributes travel in the ID token, so that one signature covers all of them.
  conformIdTokenClaims: false,
  acrValues: realm.acrValues,
  scopes: ["openid"],
  claims: { openid: ["sub"], acr: null, profile: ["acr", ...realm.claimNames] },
  responseTypes: ["code"],
  pkce: { required: () => true },
  features: {
    devInteractions: { enabled: false },
    rpInitiatedLogout: { enabled: false },
    pushedAuthorizationRequests: { enabled: false },
    resourceIndicators: { enabled: false },
    dPoP: { enabled: false },
  },
  findAccount: (_context, accountId) => {
    const claims = realm.claimsOf(accountId);
    return claims && { accountId, claims: () => ({ sub: accountId, ...claims }) };
  },
  loadExistingGrant: grantEverything,
  interactions: { url: (_context, { uid }) => `/${realm.path}${signInPath(uid)}` },
  renderError,
  ttl: {
    AccessToken: 5 * MINUTE,
    AuthorizationCode: MINUTE,
    Grant: 60 * MINUTE,
    IdToken: 5 * MINUTE,
    Interaction: 60 * MINUTE,
    Session: 60 * MINUTE,
  },
});

/** Port 0 in a registered redirect URI stands for any port: the portal of a test learns its own late. */
function letPortsVary(provider: Provider): void {
  const withPortZero = (uri: string): string => {
    const parsed = URL.parse(uri);
    if (!parsed) return uri;
    parsed.port = "0";
    return parsed.href;
  };
  provider.Client.prototype.redirectUriAllowed = function (uri) {
    return this.redirectUris.some((known) => known === uri || known === withPortZero(uri));
  };
}

type IssuerOptions = { origin: string; realm: Realm; client: ClientSettings };

/** The OpenID provider of one realm, as a listener for requests below its path. */
export function createIssuer({
  origin,
  realm,
  client,
}: IssuerOptions): ReturnType<Provider["callback"]> {
  const provider = new Provider(`${origin}/${realm.path}`, configure(realm, client));
  letPortsVary(provider);
  provider.use(signInPages(provider, realm));
  return provider.callback();
}
