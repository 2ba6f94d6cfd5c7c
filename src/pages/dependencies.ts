import type { CheckResults } from "#accessibility";
import type { DraftKeeper } from "#applications";
import type { Addresses, PilotEvent, Region, RegionMap } from "#authorities";
import type {
  Catalogue,
  CatalogueChange,
  DeadLinks,
  Disturbance,
  EasyReview,
  EditedText,
  ExportedCatalogue,
  Online,
  QuestionLog,
  SearchAnswer,
  SearchRequest,
  ServiceType,
  StateSearch,
  TextPreview,
  Whereabouts,
} from "#catalogue";
import type { OfficeDirectory } from "#cases";
import type { SignInOptions } from "#identity";
import type { UsageLog } from "#feedback";
import type { Library } from "#library";
import type { Providers } from "#payments";
import type { Clock, Temporal } from "#platform/clock";
import type { Keyring } from "#platform/crypto";
import type { Databases } from "#platform/db";
import type { Assets, FailedAttempts } from "#platform/http";
import type { Language } from "#platform/i18n";
import type { Log } from "#platform/log";
import type { PdfPress } from "#platform/pdf";

/** What to have ready for an online application, computed from its form. */
export type Preparation = (offer: {
  authorityId: string;
  packageId: string;
  language: Language;
}) => readonly string[];

/** Takes in what somebody just saved. False: it cannot be read now and is taken in later by itself. */
type TakeIn = () => Promise<boolean>;

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
  /** Addresses that the last check of links found to be dead. */
  deadLinks: DeadLinks;
  /** What the automatic checks of the portals found. */
  accessibility: CheckResults;
  /** Answers questions, counts those it answers badly, takes in added words at once. */
  search: {
    find: (request: SearchRequest) => Promise<SearchAnswer>;
    note: QuestionLog["note"];
    atOnce: TakeIn;
  };
  /** What does not work just now; `atOnce` takes in what was just written. */
  disturbances: {
    at: (whereabouts: Whereabouts) => readonly Disturbance[];
    all: (by: Pick<Whereabouts, "townIds">) => readonly Disturbance[];
    atOnce: TakeIn;
  };
  /** What is exchanged with the Portalverbund. */
  exchange: {
    listed: () => ExportedCatalogue;
    /** The same, its changes noted. */
    deliverable: () => Promise<ExportedCatalogue>;
    stateSearch: StateSearch;
  };
  /** Texts of services between delivery and publication; `atOnce` takes in what was published. */
  texts: {
    /** As it came with the portal. */
    delivered: (serviceId: string) => ServiceType | undefined;
    /** As it is published, with statements that nobody has a source for. */
    written: (serviceId: string) => ServiceType | undefined;
    /** What editors of a portal published (null: the roof's); undefined: nothing. */
    published: (authorityId: string | null, serviceId: string) => EditedText | undefined;
    /** When a town last published what it adds, by service. */
    addedTo: (authorityId: string) => ReadonlyMap<string, Temporal.Instant> | undefined;
    /** The catalogue as it would be with a text that is not published. */
    preview: (text: TextPreview) => Catalogue;
    /** The test group that read the easy words as they are now, if one did. */
    easyReview: (serviceId: string) => EasyReview | undefined;
    atOnce: TakeIn;
  };
  /** What changed in the catalogue, last first. */
  changes: () => readonly CatalogueChange[];
  /** Counts visits, starts and ends, of nobody. */
  usage: UsageLog;
  library: Library;
  /** Drafts that are being filled just now. */
  recentDrafts: DraftKeeper["recentDrafts"];
  online: Online;
  preparation: Preparation;
  databases: Databases;
  keyring: Keyring;
  assets: Assets;
  /** Look-ups and sign-ins that failed. */
  attempts: FailedAttempts;
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
