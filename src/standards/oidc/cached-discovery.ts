import {
  allowInsecureRequests,
  ClientSecretBasic,
  type Configuration,
  discovery,
  enableNonRepudiationChecks,
} from "openid-client";

export type RelyingPartySettings = {
  issuer: string;
  client_id: string;
  client_secret: string;
  scope?: string;
  /** For each request to the issuer; 5 by default. */
  timeoutSeconds?: number;
};

const ONE_HOUR_MS = 3_600_000;
const LOOPBACK = new Set(["127.0.0.1", "[::1]", "localhost"]);

const isLoopback = (issuer: URL): boolean =>
  issuer.protocol === "http:" && LOOPBACK.has(issuer.hostname);

/** Asks the issuer for its metadata. Rejects when it does not answer or is no such issuer. */
export function discover(settings: RelyingPartySettings): Promise<Configuration> {
  const issuer = new URL(settings.issuer);
  return discovery(
    issuer,
    settings.client_id,
    undefined,
    ClientSecretBasic(settings.client_secret),
    {
      timeout: settings.timeoutSeconds ?? 5,
      // The signature is checked although the token comes straight from the issuer.
      execute: [enableNonRepudiationChecks, ...(isLoopback(issuer) ? [allowInsecureRequests] : [])],
    },
  );
}

/** The issuer's metadata, asked for at first use and again after an hour; a failure is not kept. */
export function cachedDiscovery(settings: RelyingPartySettings): () => Promise<Configuration> {
  let known: { configuration: Promise<Configuration>; until: number } | undefined;
  return async () => {
    if (known && performance.now() < known.until) return known.configuration;
    const configuration = discover(settings);
    known = { configuration, until: performance.now() + ONE_HOUR_MS };
    configuration.catch(() => {
      if (known?.configuration === configuration) known = undefined;
    });
    return configuration;
  };
}
