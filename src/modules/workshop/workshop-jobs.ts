import { type TownAdoption, type VersionEntry, listAdoptions, listVersions } from "#library";
import type { Clock, Temporal } from "#platform/clock";
import type { AuthorityDb, Databases } from "#platform/db";
import { enqueue, enqueueDaily, type JobHandler } from "#platform/jobs";
import { ADAPT_JOURNEYS, adaptJourneys } from "./adapt-journeys.ts";
import type { WorkshopHouse } from "./house.ts";
import { newestOf } from "./line.ts";
import { updateTown } from "./update-town.ts";

const SPREAD = "workshop.spread";
const UPDATE = "workshop.update";
const LOOK = "workshop.look";

/** Tells everybody who builds on the town's line of a package; in the transaction that publishes. */
export const spreadVersion = (
  db: AuthorityDb,
  { packageId, hash, now }: { packageId: string; hash: string; now: Temporal.Instant },
): Promise<void> =>
  enqueue(db, {
    kind: SPREAD,
    payload: { packageId },
    dedupeKey: `${SPREAD} ${packageId} ${hash}`,
    runAt: now,
    now,
  });

/** Lets a town look whether there is something newer of what it builds on. */
export const askForUpdate = (
  db: AuthorityDb,
  { packageId, hash, now }: { packageId: string; hash: string; now: Temporal.Instant },
): Promise<void> =>
  enqueue(db, {
    kind: UPDATE,
    payload: { packageId, hash },
    dedupeKey: `${UPDATE} ${packageId} ${hash}`,
    runAt: now,
    now,
  });

/** Towns that build on an older version of the line. */
const followers = (
  adoptions: readonly TownAdoption[],
  versions: readonly VersionEntry[],
  newest: VersionEntry,
): TownAdoption[] => {
  const older = new Set(
    versions.filter(({ authorId }) => authorId === newest.authorId).map(({ hash }) => hash),
  );
  older.delete(newest.hash);
  return adoptions.filter(
    ({ authorityId, baseHash }) => authorityId !== newest.authorId && older.has(baseHash),
  );
};

/**
 * Lets a town look, now and every day, whether there is something newer of what it builds on:
 * nobody publishes a version that comes with the software.
 */
export async function scheduleLooking(
  databases: Databases,
  authorityId: string,
  now: Temporal.Instant,
): Promise<void> {
  const db = databases.forAuthority(authorityId);
  const dedupeKey = `${LOOK} from ${now.toString()}`;
  await enqueue(db, { kind: LOOK, dedupeKey, runAt: now, now });
}

/** Asks for every newer version once, whoever published it and however it came. */
async function lookForNews(
  { databases: { region } }: WorkshopHouse,
  db: AuthorityDb,
  now: Temporal.Instant,
): Promise<void> {
  const [adoptions, versions] = [await listAdoptions(region), await listVersions(region)];
  for (const { authorityId, packageId, baseHash } of adoptions) {
    if (authorityId !== db.authorityId) continue;
    const base = versions.find(({ hash }) => hash === baseHash);
    const newest = base && newestOf(versions, base);
    if (newest && newest.hash !== baseHash)
      await askForUpdate(db, { packageId, hash: newest.hash, now });
  }
}

/** What happens to packages by itself. */
export const workshopJobs = (
  house: WorkshopHouse,
  clock: Clock,
): Readonly<Record<string, JobHandler>> => ({
  [SPREAD]: async ({ authorityId, payload }) => {
    const packageId = String(payload["packageId"]);
    const { region, forAuthority } = house.databases;
    const versions = await listVersions(region, packageId);
    const newest = newestOf(versions, { packageId, authorId: authorityId });
    if (!newest) return { kind: "done" };
    const now = clock.now();
    for (const town of followers(await listAdoptions(region, packageId), versions, newest))
      await askForUpdate(forAuthority(town.authorityId), { packageId, hash: newest.hash, now });
    return { kind: "done" };
  },
  [LOOK]: async ({ authorityId }) => {
    const now = clock.now();
    const db = house.databases.forAuthority(authorityId);
    await lookForNews(house, db, now);
    await enqueueDaily(db, LOOK, now);
    return { kind: "done" };
  },
  [ADAPT_JOURNEYS]: async ({ authorityId, payload }) => {
    const { packageId, edition, staffId } = payload;
    const adapting = { packageId: String(packageId), staffId: String(staffId), now: clock.now() };
    const db = house.databases.forAuthority(authorityId);
    await adaptJourneys(house, db, { ...adapting, edition: Number(edition) });
    return { kind: "done" };
  },
  [UPDATE]: async ({ authorityId, payload }) => {
    const { packageId, hash } = payload;
    const update = { packageId: String(packageId), hash: String(hash), now: clock.now() };
    await updateTown(house, house.databases.forAuthority(authorityId), update);
    return { kind: "done" };
  },
});
