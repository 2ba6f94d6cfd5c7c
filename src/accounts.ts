import { type AccountProvider, createServicekonto, createStaffDirectory } from "#identity";
import { createRelyingParty } from "#standards/oidc";
import type { Config } from "./config.ts";
import type { RegionData } from "./region-data.ts";

type Client = { issuer: string; client_id: string; client_secret: string };

/** Where people and staff prove who they are. */
export type AccountSettings = { citizens: Client; staff: Client };

/** Production's accounts, from its configuration. The demo passes those of its sandbox. */
export function configuredAccounts(config: Config): AccountSettings | undefined {
  const { ACCOUNT_ISSUER, ACCOUNT_CLIENT_ID, ACCOUNT_CLIENT_SECRET } = config;
  const { STAFF_ISSUER, STAFF_CLIENT_ID, STAFF_CLIENT_SECRET } = config;
  if (!ACCOUNT_ISSUER || !ACCOUNT_CLIENT_ID || !ACCOUNT_CLIENT_SECRET) return undefined;
  if (!STAFF_ISSUER || !STAFF_CLIENT_ID || !STAFF_CLIENT_SECRET) return undefined;
  return {
    citizens: {
      issuer: ACCOUNT_ISSUER,
      client_id: ACCOUNT_CLIENT_ID,
      client_secret: ACCOUNT_CLIENT_SECRET,
    },
    staff: {
      issuer: STAFF_ISSUER,
      client_id: STAFF_CLIENT_ID,
      client_secret: STAFF_CLIENT_SECRET,
    },
  };
}

/** Without settings nobody can sign in, and the pages say so. */
const accountProviders = (settings: AccountSettings | undefined): AccountProvider[] =>
  settings
    ? [
        createServicekonto(createRelyingParty(settings.citizens)),
        createStaffDirectory(createRelyingParty(settings.staff)),
      ]
    : [];

/** What signing in needs to know of accounts and portals. */
export const signInOptions = (
  settings: AccountSettings | undefined,
  { region, addresses, seed }: RegionData,
) => ({
  providers: accountProviders(settings),
  callbackUrl: () => addresses.url(region.roof, "/anmelden/rueckkehr"),
  origins: () => region.portals.map((portal) => new URL(addresses.url(portal, "/")).origin),
  authorityOf: seed.authorityId,
});
