import type { Addresses, PilotEvent, Region, RegionMap } from "#authorities";
import type { Catalogue, Online, QuestionLog, Search } from "#catalogue";
import type { OfficeDirectory } from "#cases";
import type { SignInOptions } from "#identity";
import type { Library } from "#library";
import type { Providers } from "#payments";
import type { Clock } from "#platform/clock";
import type { Keyring } from "#platform/crypto";
import type { Databases } from "#platform/db";
import type { Assets } from "#platform/http";
import type { Language } from "#platform/i18n";
import type { Log } from "#platform/log";
import type { PdfPress } from "#platform/pdf";

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
  map: RegionMap;
  /** What happened in the pilot phase, newest first. */
  pilot: readonly PilotEvent[];
  addresses: Addresses;
  catalogue: Catalogue;
  /** Answers questions, counts those it answers badly, takes in added words at once. */
  search: { find: Search; note: QuestionLog["note"]; refresh: () => Promise<void> };
  library: Library;
  online: Online;
  preparation: Preparation;
  databases: Databases;
  keyring: Keyring;
  assets: Assets;
  offices: OfficeDirectory;
  press: PdfPress;
  /** The payment services of the towns. */
  paymentProviders: Providers;
  /** Stands on every paper of the demo. */
  marking: string | undefined;
  /** Says that a job was written, so that it runs at once. */
  wakeWorker: () => void;
  signIn: SignInOptions;
  /** Changes whenever public content changes; cached pages of an older one are dropped. */
  revision: () => string;
  /** Parts without which the portal cannot work, and whether they answer. */
  parts: () => Promise<Readonly<Record<string, "up" | "down">>>;
};
