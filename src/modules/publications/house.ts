import type { Region } from "#authorities";
import type { Library } from "#library";
import type { Keyring } from "#platform/crypto";
import type { Databases } from "#platform/db";

/** What putting revisions online takes. */
export type PublicationHouse = {
  databases: Databases;
  keyring: Keyring;
  library: Library;
  /** Knows the postcodes of a town, for addresses that must lie in it. */
  region: Region;
  /** In the demo, values without a source may be published (domain rule 1). */
  mode: "demo" | "production";
};
