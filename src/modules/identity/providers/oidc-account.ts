import type { AuthorizationTransaction, RelyingParty } from "#standards/oidc";
import type { ProvenLevel } from "../trust-level.ts";
import type { AccountProvider, ProviderFinish } from "./contract.ts";

export type Claims = Readonly<Record<string, unknown>>;

type OidcAccountOptions = {
  id: string;
  relyingParty: RelyingParty;
  /** Levels to ask for, in the issuer's words. */
  acrValuesFor: (level: ProvenLevel) => readonly string[];
  /** Who the claims are about, or why they are not accepted. */
  read: (claims: Claims) => ProviderFinish;
};

/** A provider that speaks OpenID Connect. What its claims mean is `read`'s to know. */
export function createOidcAccount(options: OidcAccountOptions): AccountProvider {
  const { id, relyingParty, acrValuesFor, read } = options;
  return {
    id,
    isReady: relyingParty.isReady,
    start: async ({ callbackUrl, level, again, hint }) => {
      const start = await relyingParty.authorizationUrl({
        redirect_uri: callbackUrl,
        acr_values: acrValuesFor(level),
        ...(again && { prompt: "login" }),
        ...(hint && { login_hint: hint }),
      });
      if (start.kind !== "redirect") return start;
      return { kind: "redirect", url: start.url, memory: start.transaction };
    },
    finish: async (callback, memory) => {
      // It was sealed since `start` wrote it.
      const outcome = await relyingParty.exchange(callback, memory as AuthorizationTransaction);
      if (outcome.kind === "signed-in") return read(outcome.claims);
      const cancelled = outcome.kind === "refused" && outcome.reason === "access_denied";
      return cancelled ? { kind: "cancelled" } : outcome;
    },
  };
}
