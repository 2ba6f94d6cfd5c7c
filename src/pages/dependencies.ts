import type { Addresses, Region } from "#authorities";
import type { Catalogue, Online } from "#catalogue";
import type { Clock } from "#platform/clock";
import type { Keyring } from "#platform/crypto";
import type { Databases } from "#platform/db";
import type { Assets } from "#platform/http";
import type { Language } from "#platform/i18n";
import type { Log } from "#platform/log";

/** What to have ready for an online application, computed from its form. */
export type Preparation = (offer: {
  authorityId: string;
  packageId: string;
  language: Language;
}) => readonly string[];

/** Everything a page may use, built once in `app.ts`. */
export type Dependencies = {
  mode: "demo" | "production";
  clock: Clock;
  log: Log;
  region: Region;
  addresses: Addresses;
  catalogue: Catalogue;
  online: Online;
  preparation: Preparation;
  databases: Databases;
  keyring: Keyring;
  assets: Assets;
  /** Changes whenever public content changes; cached pages of an older one are dropped. */
  revision: () => string;
  /** Parts without which the portal cannot work, and whether they answer. */
  parts: () => Promise<Readonly<Record<string, "up" | "down">>>;
};
