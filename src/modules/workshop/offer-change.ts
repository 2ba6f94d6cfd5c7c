import { listVersions, loadAdoption } from "#library";
import type { Temporal } from "#platform/clock";
import type { AuthorityDb } from "#platform/db";
import { newId } from "#platform/ids";
import type { WorkshopHouse } from "./house.ts";
import { listWithdrawals } from "./line-queries.ts";
import { logEvent } from "./log-queries.ts";
import { answerOffer, type ChangeOffer, insertOffer } from "./offer-queries.ts";

type Acting = { staffId: string; reason: string; now: Temporal.Instant };

type Offering = Acting & {
  packageId: string;
  /** Places of the offered changes in the town's overlay. */
  chosen: readonly number[];
};

/**
 * Offers own changes to the author of the version they build on. False when there is nothing to
 * offer, or nobody to offer it to: the town itself is the author, or the author gave the line up.
 */
export async function offerChange(
  { databases }: WorkshopHouse,
  db: AuthorityDb,
  { packageId, chosen, staffId, reason, now }: Offering,
): Promise<boolean> {
  const running = await loadAdoption(db, packageId);
  const changes = chosen.flatMap((index) => running?.overlay.changes[index] ?? []);
  if (!running || changes.length === 0) return false;
  const versions = await listVersions(databases.region, packageId);
  const author = versions.find(({ hash }) => hash === running.baseHash)?.authorId;
  if (!author || author === db.authorityId) return false;
  const given = await listWithdrawals(databases.region);
  if (given.some((line) => line.packageId === packageId && line.authorId === author)) return false;
  const id = newId();
  await insertOffer(databases.region, {
    ...{ id, packageId, fromId: db.authorityId, toId: author },
    ...{ baseHash: running.baseHash, overlay: { changes }, reason, offeredAt: now },
  });
  const detail = { offer: id, to: author, changes: changes.length };
  await logEvent(db, { packageId, kind: "offered", staffId, detail, reason, now });
  return true;
}

/** The author does not take an offer over; whoever made it reads why. */
export async function declineOffer(
  { databases }: WorkshopHouse,
  db: AuthorityDb,
  { offer, staffId, reason, now }: Acting & { offer: Pick<ChangeOffer, "id" | "packageId"> },
): Promise<boolean> {
  const toId = db.authorityId;
  const answer = { state: "declined" as const, answer: reason, now };
  if (!(await answerOffer(databases.region, { id: offer.id, toId }, answer))) return false;
  const { packageId } = offer;
  const detail = { offer: offer.id };
  await logEvent(db, { packageId, kind: "offer-declined", staffId, detail, reason, now });
  return true;
}
