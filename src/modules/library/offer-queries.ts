import type { AuthorityDb, RegionDb } from "#platform/db";
import type { PublicOffer } from "./adoption.ts";
import type { LibraryTables } from "./queries.ts";

type OfferTables = { adoption: LibraryTables["adoption"] & { position: number } };

/** What a town made public, or took back; `position` says in which order over all towns. */
export type RecordedOffer = Omit<PublicOffer, "state"> & {
  state: PublicOffer["state"] | "withdrawn";
  position: number;
};

const columns = [
  "authority_id as authorityId",
  "package_id as packageId",
  "revision",
  "state",
  "since",
] as const;

/** What is online in the town of the handle. */
export async function offersOfTown(db: AuthorityDb): Promise<PublicOffer[]> {
  const newest = await db
    .tables<OfferTables>()
    .selectFrom("adoption")
    .distinctOn("package_id")
    .select(columns)
    .where("authority_id", "=", db.authorityId)
    .where("state", "!=", "draft")
    .orderBy("package_id")
    .orderBy("revision", "desc")
    .execute();
  // One revision hides the older ones, so a withdrawn package is found here and left out.
  return newest.flatMap(({ state, ...offer }) =>
    state === "pilot" || state === "live" ? [{ ...offer, state }] : [],
  );
}

/**
 * What towns made public behind a position, the oldest first, at most `limit`. Columns that are
 * nobody else's business are not read.
 */
export async function offersRecordedBehind(
  db: RegionDb,
  position: number,
  limit: number,
): Promise<RecordedOffer[]> {
  const rows = await db
    .tables<OfferTables>()
    .selectFrom("adoption")
    .select([...columns, "position"])
    .where("position", ">", position)
    .where("state", "!=", "draft")
    .orderBy("position")
    .limit(limit)
    .execute();
  return rows.flatMap(({ state, ...offer }) => (state === "draft" ? [] : [{ ...offer, state }]));
}
