import type { CheckResults } from "#accessibility";
import type { Addresses, PilotEvent, Region, RegionMap } from "#authorities";
import type {
  Catalogue,
  CatalogueChange,
  Disturbance,
  ExportedCatalogue,
  Online,
  QuestionLog,
  Search,
  StateSearch,
  Whereabouts,
} from "#catalogue";
import type { OfficeDirectory } from "#cases";
import type { SignInOptions } from "#identity";
import type { UsageLog } from "#feedback";
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
  /** What the automatic checks of the portals found. */
  accessibility: CheckResults;
  /** Answers questions, counts those it answers badly, takes in added words at once. */
  search: { find: Search; note: QuestionLog["note"]; refresh: () => Promise<void> };
  /** What does not work just now; `refresh` takes in what was just written. */
  disturbances: {
    at: (whereabouts: Whereabouts) => readonly Disturbance[];
    all: (by: Pick<Whereabouts, "townIds">) => readonly Disturbance[];
    refresh: () => Promise<void>;
  };
  /** What is exchanged with the Portalverbund. */
  exchange: {
    listed: () => ExportedCatalogue;
    /** The same, its changes noted. */
    deliverable: () => Promise<ExportedCatalogue>;
    stateSearch: StateSearch;
  };
  /** What changed in the catalogue, last first. */
  changes: readonly CatalogueChange[];
  /** Counts visits, starts and ends, of nobody. */
  usage: UsageLog;
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
  /** False: files are taken without being looked into, and that is said. */
  scansFiles: boolean;
  /** Stands on every paper of the demo. */
  marking: string | undefined;
  /** Says that a job was written, so that it runs at once. */
  wakeWorker: () => void;
  signIn: SignInOptions;
  /** Changes whenever public content changes; cached pages of an older one are dropped. */
  revision: () => string;
  /** What the portal leans on, such as `mail` or `payment/herten`, and whether it answers. */
  parts: () => Promise<Readonly<Record<string, "up" | "down">>>;
  /** Whether one of them does not answer; quick enough for a page. */
  isDown: (part: string) => Promise<boolean>;
};
