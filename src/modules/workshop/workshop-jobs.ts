import { type TownAdoption, type VersionEntry, listAdoptions, listVersions } from "#library";
import type { Clock, Temporal } from "#platform/clock";
import type { AuthorityDb } from "#platform/db";
import { enqueue, type JobHandler } from "#platform/jobs";
import type { WorkshopHouse } from "./house.ts";
import { newestOf } from "./line.ts";
import { updateTown } from "./update-town.ts";

const SPREAD = "workshop.spread";
const UPDATE = "workshop.update";

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
  [UPDATE]: async ({ authorityId, payload }) => {
    const { packageId, hash } = payload;
    const update = { packageId: String(packageId), hash: String(hash), now: clock.now() };
    await updateTown(house, house.databases.forAuthority(authorityId), update);
    return { kind: "done" };
  },
});
