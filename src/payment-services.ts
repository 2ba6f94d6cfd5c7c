import type { Region } from "#authorities";
import { createProviders, type Providers, providerSetting } from "#payments";
import type { Clock } from "#platform/clock";
import type { Keyring } from "#platform/crypto";
import type { Databases } from "#platform/db";
import * as z from "zod";
import { type Config, ConfigError } from "./config.ts";

/** Which towns take money online, and through which service. */
const paymentSettings = z.array(z.object({ authority: z.string() }).and(providerSetting));
export type PaymentSettings = z.infer<typeof paymentSettings>;

/** Production's payment services, from its configuration. Throws ConfigError. */
function configuredPayments({ PAYMENT_SERVICES }: Config): PaymentSettings {
  if (!PAYMENT_SERVICES) return [];
  try {
    return paymentSettings.parse(JSON.parse(PAYMENT_SERVICES));
  } catch (error) {
    const issue = error instanceof z.ZodError ? error.issues[0] : undefined;
    const where = issue ? `${issue.path.join(".")}: ${issue.message}` : "no JSON";
    throw new ConfigError(`PAYMENT_SERVICES: ${where}`);
  }
}

type Opening = {
  keyring: Keyring;
  databases: Databases;
  region: Region;
  clock: Clock;
  config: Config;
};

/**
 * Keeps what is configured, sealed, town by town; towns that are not named keep what they have.
 * `settings` are those of the demo; production's stand in its configuration.
 */
export async function openPaymentServices(
  { keyring, databases, region, clock, config }: Opening,
  settings: PaymentSettings = configuredPayments(config),
): Promise<Providers> {
  const providers = createProviders({ keyring, mode: config.PORTAL_MODE });
  for (const { authority, ...setting } of settings) {
    const town = region.bySlug(authority);
    if (!town) throw new ConfigError(`PAYMENT_SERVICES: there is no authority ${authority}`);
    const db = databases.forAuthority(town.id);
    await providers.configure(db, providerSetting.parse(setting), clock.now());
  }
  return providers;
}
