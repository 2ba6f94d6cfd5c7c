import type { RelyingPartySettings } from "./cached-discovery.ts";
import type { RelyingParty } from "./relying-party.ts";

/**
 * A client of one issuer. Outcomes are values; nothing is asked of the issuer before the first use,
 * nor is anything loaded that only signing in takes. Plain HTTP is spoken with issuers on loopback
 * only.
 */
export function createRelyingParty(settings: RelyingPartySettings): RelyingParty {
  let opened: Promise<RelyingParty> | undefined;
  const open = (): Promise<RelyingParty> => {
    opened ??= import("./relying-party.ts").then((module) => module.openRelyingParty(settings));
    return opened;
  };
  return {
    authorizationUrl: async (request) => (await open()).authorizationUrl(request),
    exchange: async (callbackUrl, transaction) => (await open()).exchange(callbackUrl, transaction),
    isReady: async () => (await open()).isReady(),
  };
}
