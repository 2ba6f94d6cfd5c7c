import type { Overlay } from "#library";
import type { Temporal } from "#platform/clock";
import { json, type RegionDb } from "#platform/db";

/** A change that an adopter offers to the author of the version it builds on. */
export type ChangeOffer = {
  id: string;
  packageId: string;
  fromId: string;
  toId: string;
  baseHash: string;
  overlay: Overlay;
  reason: string;
  offeredAt: Temporal.Instant;
  state: "open" | "accepted" | "declined";
  /** What the author says to it. */
  answer: string | null;
};

type OfferTables = {
  change_offer: {
    id: string;
    package_id: string;
    from_id: string;
    to_id: string;
    base_hash: string;
    overlay: Overlay;
    reason: string;
    offered_at: Temporal.Instant;
    state: ChangeOffer["state"];
    answer: string | null;
    answered_at: Temporal.Instant | null;
  };
};

const OFFER = [
  "id",
  "package_id as packageId",
  "from_id as fromId",
  "to_id as toId",
  "base_hash as baseHash",
  "overlay",
  "reason",
  "offered_at as offeredAt",
  "state",
  "answer",
] as const;

/** Offers a town made or got, the newest first. */
export async function listOffersOf(db: RegionDb, authorityId: string): Promise<ChangeOffer[]> {
  return db
    .tables<OfferTables>()
    .selectFrom("change_offer")
    .select(OFFER)
    .where(({ or, eb }) => or([eb("from_id", "=", authorityId), eb("to_id", "=", authorityId)]))
    .orderBy("offered_at", "desc")
    .execute();
}

export async function insertOffer(
  db: RegionDb,
  offer: Omit<ChangeOffer, "state" | "answer">,
): Promise<void> {
  await db
    .tables<OfferTables>()
    .insertInto("change_offer")
    .values({
      id: offer.id,
      package_id: offer.packageId,
      from_id: offer.fromId,
      to_id: offer.toId,
      base_hash: offer.baseHash,
      overlay: json(offer.overlay),
      reason: offer.reason,
      offered_at: offer.offeredAt,
      state: "open",
    })
    .execute();
}

/** Answers an open offer; false when it was answered before, or is somebody else's. */
export async function answerOffer(
  db: RegionDb,
  { id, toId }: Pick<ChangeOffer, "id" | "toId">,
  answer: { state: "accepted" | "declined"; answer: string; now: Temporal.Instant },
): Promise<boolean> {
  const result = await db
    .tables<OfferTables>()
    .updateTable("change_offer")
    .set({ state: answer.state, answer: answer.answer, answered_at: answer.now })
    .where("id", "=", id)
    .where("to_id", "=", toId)
    .where("state", "=", "open")
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
