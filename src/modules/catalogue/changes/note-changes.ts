import type { Temporal } from "#platform/clock";
import type { RegionDb } from "#platform/db";
import type { ServiceType } from "../service-type.ts";
import { type CatalogueChange, changesSince } from "./catalogue-change.ts";
import { listCatalogueChanges, saveCatalogueChanges } from "./queries.ts";

/**
 * Notices what is new, different or gone in the catalogue since it was last looked at: at start, and
 * whenever a text was published. Answers all that is known, what changed last first.
 */
export async function noteCatalogueChanges(
  db: RegionDb,
  services: readonly ServiceType[],
  now: Temporal.Instant,
): Promise<CatalogueChange[]> {
  await saveCatalogueChanges(db, changesSince(await listCatalogueChanges(db), services, now));
  return listCatalogueChanges(db);
}
