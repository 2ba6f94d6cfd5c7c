import type { Temporal } from "#platform/clock";
import { type RegionDb, sql } from "#platform/db";
import { authorityOf, type PortalDb, ROOF } from "../portal-rows.ts";
import type { Announcement } from "./announcement.ts";
import type { Disturbance } from "./disturbance.ts";

type DisturbanceTables = {
  disturbance: {
    authority_id: string;
    id: string;
    service_id: string | null;
    message: string;
    message_en: string | null;
    begins_at: Temporal.Instant;
    ends_at: Temporal.Instant | null;
    staff_id: string;
  };
};
type Row = DisturbanceTables["disturbance"];

const disturbanceOf = (row: Omit<Row, "staff_id">): Disturbance => ({
  id: row.id,
  townId: row.authority_id === ROOF ? null : row.authority_id,
  serviceId: row.service_id,
  message: { de: row.message, ...(row.message_en !== null && { en: row.message_en }) },
  beginsAt: row.begins_at,
  endsAt: row.ends_at,
});

export async function insertDisturbance(
  db: PortalDb,
  { id, staffId, announcement }: { id: string; staffId: string; announcement: Announcement },
): Promise<void> {
  const { serviceId, message, beginsAt, endsAt } = announcement;
  await db
    .tables<DisturbanceTables>()
    .insertInto("disturbance")
    .values({
      authority_id: authorityOf(db),
      id,
      service_id: serviceId,
      message: message.de,
      message_en: message.en ?? null,
      begins_at: beginsAt,
      ends_at: endsAt,
      staff_id: staffId,
    })
    .execute();
}

/** Ends one of the portal's own; one that has not begun never will. */
export async function endDisturbance(
  db: PortalDb,
  id: string,
  now: Temporal.Instant,
): Promise<void> {
  await db
    .tables<DisturbanceTables>()
    .updateTable("disturbance")
    .set({ ends_at: sql`greatest(begins_at, ${now}::timestamptz)` })
    .where("authority_id", "=", authorityOf(db))
    .where("id", "=", id)
    .where((where) => where.or([where("ends_at", "is", null), where("ends_at", ">", now)]))
    .execute();
}

/** Those that are on or to come, of all portals: the earliest first. */
export async function listDisturbances(
  db: RegionDb,
  now: Temporal.Instant,
): Promise<Disturbance[]> {
  const rows = await db
    .tables<DisturbanceTables>()
    .selectFrom("disturbance")
    .select(["authority_id", "id", "service_id", "message", "message_en", "begins_at", "ends_at"])
    .where((where) => where.or([where("ends_at", "is", null), where("ends_at", ">", now)]))
    .orderBy("begins_at")
    .orderBy("id")
    .execute();
  return rows.map(disturbanceOf);
}
