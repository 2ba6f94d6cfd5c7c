import { listVersions } from "#library";
import type { Temporal } from "#platform/clock";
import type { AuthorityDb } from "#platform/db";
import type { AdoptionDraft } from "./draft.ts";
import type { WorkshopHouse } from "./house.ts";
import { listLog, logEvent } from "./log-queries.ts";

/** Whether the town wrote the version that a draft builds on. */
export async function isAuthor(
  { databases }: WorkshopHouse,
  db: AuthorityDb,
  { packageId, baseHash }: Pick<AdoptionDraft, "packageId" | "baseHash">,
): Promise<boolean> {
  const versions = await listVersions(databases.region, packageId);
  return versions.some(({ hash, authorId }) => hash === baseHash && authorId === db.authorityId);
}

const LATEST = 200;

/**
 * Whether changing this draft makes a town that only set parameters so far one that has a version of
 * its own, and nobody has said why yet. The author of a line never leaves it by changing it.
 */
export async function wouldDeviate(
  house: WorkshopHouse,
  db: AuthorityDb,
  draft: AdoptionDraft,
): Promise<boolean> {
  const { packageId, overlay, begunAt } = draft;
  if (overlay.changes.length > 0 || (await isAuthor(house, db, draft))) return false;
  const log = await listLog(db, { packageId, limit: LATEST });
  return !log.some(
    ({ kind, loggedAt }) =>
      kind === "deviated" && loggedAt.epochMilliseconds >= begunAt.epochMilliseconds,
  );
}

type Declaring = { packageId: string; reason: string; staffId: string; now: Temporal.Instant };

/** Writes down why the town is going to change what it shares with others. */
export const declareDeviation = (
  db: AuthorityDb,
  { packageId, reason, staffId, now }: Declaring,
): Promise<void> => logEvent(db, { packageId, kind: "deviated", staffId, reason, now });
