import type { Temporal } from "#platform/clock";
import { type Keyring, openJson, sealJson } from "#platform/crypto";
import type { AuthorityDb } from "#platform/db";
import { AppError } from "#platform/errors";
import { findProvider, saveProvider } from "../queries.ts";
import type { PaymentProvider } from "./contract.ts";
import { isForDemo, openProvider, type ProviderSetting, providerSetting } from "./registry.ts";

/** The payment services of all towns, one each. */
export type Providers = {
  /** undefined: the town takes no money online. */
  of: (db: AuthorityDb) => Promise<PaymentProvider | undefined>;
  /** Throws AppError `bad-request` for what only pretends, outside of the demo. */
  configure: (db: AuthorityDb, setting: ProviderSetting, now: Temporal.Instant) => Promise<void>;
};

type ProvidersOptions = { keyring: Keyring; mode: "demo" | "production" };

const PURPOSE = "payment-provider";
const contextOf = ({ authorityId }: AuthorityDb): string => `${authorityId}|${PURPOSE}`;

/** Opens a service once and keeps it, with the tokens it holds, until its settings change. */
export function createProviders({ keyring, mode }: ProvidersOptions): Providers {
  const opened = new Map<string, { changedAt: string; provider: PaymentProvider }>();
  const key = keyring.key(PURPOSE);

  const check = (setting: ProviderSetting): ProviderSetting => {
    if (mode === "production" && isForDemo(setting))
      throw new AppError("bad-request", { detail: `${setting.provider} takes no real money` });
    return setting;
  };

  return {
    of: async (db) => {
      const row = await findProvider(db);
      if (!row) return undefined;
      const changedAt = row.changed_at.toString();
      const known = opened.get(db.authorityId);
      if (known?.changedAt === changedAt) return known.provider;
      const options = openJson<unknown>(key, contextOf(db), row.sealed_options);
      const setting = providerSetting.parse({ provider: row.provider, options });
      const provider = openProvider(check(setting));
      opened.set(db.authorityId, { changedAt, provider });
      return provider;
    },
    configure: async (db, setting, now) => {
      const { provider, options } = check(setting);
      const sealed = sealJson(key, contextOf(db), options);
      await saveProvider(db, { provider, sealed_options: sealed, changed_at: now });
      opened.delete(db.authorityId);
    },
  };
}
