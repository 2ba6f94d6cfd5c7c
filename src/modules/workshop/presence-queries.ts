import type { Temporal } from "#platform/clock";
import type { AuthorityDb } from "#platform/db";

/** Who has a draft open, where in it, and when they were last seen there. */
export type Presence = { staffId: string; place: string; seenAt: Temporal.Instant };

type PresenceTables = {
  draft_presence: {
    authority_id: string;
    package_id: string;
    staff_id: string;
    place: string;
    seen_at: Temporal.Instant;
  };
};

/** Somebody has a part of a draft open now. Nothing happens when there is no such draft any more. */
export async function notePresence(
  db: AuthorityDb,
  { packageId, staffId, place, seenAt }: Presence & { packageId: string },
): Promise<void> {
  await db
    .tables<PresenceTables & { adoption_draft: { package_id: string } }>()
    .insertInto("draft_presence")
    .columns(["authority_id", "package_id", "staff_id", "place", "seen_at"])
    .expression((from) =>
      from
        .selectFrom("adoption_draft")
        .where("package_id", "=", packageId)
        .select(({ val, cast }) => [
          cast<string>(val(db.authorityId), "uuid").as("authority_id"),
          "package_id",
          cast<string>(val(staffId), "uuid").as("staff_id"),
          cast<string>(val(place), "text").as("place"),
          cast<Temporal.Instant>(val(seenAt), "timestamptz").as("seen_at"),
        ]),
    )
    .onConflict((conflict) =>
      conflict
        .columns(["authority_id", "package_id", "staff_id"])
        .doUpdateSet({ place, seen_at: seenAt }),
    )
    .execute();
}

const HERE = { seconds: 150 };

/** Who was in a draft within the last two and a half minutes, the latest first. */
export async function listPresent(
  db: AuthorityDb,
  { packageId, now }: { packageId: string; now: Temporal.Instant },
): Promise<Presence[]> {
  return db
    .tables<PresenceTables>()
    .selectFrom("draft_presence")
    .select(["staff_id as staffId", "place", "seen_at as seenAt"])
    .where("package_id", "=", packageId)
    .where("seen_at", ">=", now.subtract(HERE))
    .orderBy("seen_at", "desc")
    .orderBy("staff_id")
    .execute();
}
