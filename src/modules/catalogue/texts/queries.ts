import { sha256 } from "#platform/crypto";
import type { Temporal } from "#platform/clock";
import { isUniqueViolation, json, type RegionDb, sql } from "#platform/db";
import { authorityOf, type PortalDb } from "../portal-rows.ts";
import type { EditedText, ServiceText } from "./service-text.ts";
import { type TextTables, versionOf } from "./text-tables.ts";
import type { Signature, TextVersion } from "./version.ts";

/** Tells grounds apart without reading them; keys in any order are the same ground. */
export const groundDigest = (ground: ServiceText): string =>
  sha256(JSON.stringify(sorted(ground))).toString("base64url");

/** The same value with the keys of every object in order, as a database may give them back. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(
    entries
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  );
}

const ownTexts = (db: PortalDb) =>
  db.tables<TextTables>().selectFrom("service_text").where("authority_id", "=", authorityOf(db));

/** All versions of a portal's text of a service, the newest first. */
export async function listVersions(db: PortalDb, serviceId: string): Promise<TextVersion[]> {
  const rows = await ownTexts(db)
    .selectAll()
    .where("service_id", "=", serviceId)
    .orderBy("version", "desc")
    .execute();
  return rows.map(versionOf);
}

/** What is open or published of every service of a portal, without the words. */
export type TextState = {
  serviceId: string;
  state: TextVersion["state"];
  groundDigest: string;
  /** False: as delivered, or no addition. */
  touched: boolean;
  savedAt: Temporal.Instant;
};

/** The open versions of a portal and those that are published now. */
export async function listTextStates(db: PortalDb): Promise<TextState[]> {
  return ownTexts(db)
    .select(["service_id as serviceId", "state", "ground_digest as groundDigest"])
    .select(["saved_at as savedAt", sql<boolean>`content is not null`.as("touched")])
    .distinctOn(["service_id", sql`state = 'published'`])
    .orderBy("service_id")
    .orderBy(sql`state = 'published'`)
    .orderBy("version", "desc")
    .execute();
}

type Saving = {
  serviceId: string;
  content: EditedText | null;
  ground: ServiceText;
  by: Signature;
  now: Temporal.Instant;
};

/** Begins a draft. False when somebody has begun one meanwhile. */
export async function insertDraft(
  db: PortalDb,
  { serviceId, content, ground, by, now, note = "" }: Saving & { note?: string },
): Promise<boolean> {
  const authority_id = authorityOf(db);
  const newest = sql<number>`coalesce((select max(version) from service_text
    where authority_id = ${authority_id}::uuid and service_id = ${serviceId}), 0) + 1`;
  try {
    await db
      .tables<TextTables>()
      .insertInto("service_text")
      .values({
        ...{ authority_id, service_id: serviceId, version: newest, state: "draft", note },
        content: content && json(content),
        authors: json([by]),
        ...{ remark: null, saved_at: now, saves: 1, approved_by: null, published_at: null },
        ground: json(ground),
        ground_digest: groundDigest(ground),
      })
      .execute();
    return true;
  } catch (error) {
    if (isUniqueViolation(error)) return false;
    throw error;
  }
}

/** An open version as somebody saw it. */
export type Seen = { serviceId: string; version: number; saves: number };

const seenVersion = (db: PortalDb, { serviceId, version, saves }: Seen) =>
  db
    .tables<TextTables>()
    .updateTable("service_text")
    .where("authority_id", "=", authorityOf(db))
    .where("service_id", "=", serviceId)
    .where("version", "=", version)
    .where("saves", "=", saves)
    .where("state", "<>", "published");

/** Saves a draft again. False when it is not the one that was seen any more. */
export async function updateDraft(
  db: PortalDb,
  seen: Seen,
  { content, ground, by, now }: Omit<Saving, "serviceId">,
): Promise<boolean> {
  const { numUpdatedRows } = await seenVersion(db, seen)
    .set({
      content: content && json(content),
      saved_at: now,
      saves: seen.saves + 1,
      ground: json(ground),
      ground_digest: groundDigest(ground),
      authors: sql`case when authors @> ${json([{ id: by.id }])} then authors else authors || ${json([by])} end`,
    })
    .where("state", "=", "draft")
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Hands a draft in with a note of what was changed, or back with a remark. */
export async function moveDraft(
  db: PortalDb,
  seen: Seen,
  { to, remark = null, note }: { to: "draft" | "review"; remark?: string | null; note?: string },
): Promise<boolean> {
  const noted = note === undefined ? {} : { note };
  const { numUpdatedRows } = await seenVersion(db, seen)
    .set({ state: to, remark, saves: seen.saves + 1, ...noted })
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** From now on it stands on the pages. `by` is the second person, if there was one. */
export async function publishVersion(
  db: PortalDb,
  seen: Seen,
  { by, now, note }: { by: Signature | null; now: Temporal.Instant; note?: string },
): Promise<boolean> {
  const noted = note === undefined ? {} : { note };
  const { numUpdatedRows } = await seenVersion(db, seen)
    .set({ state: "published", published_at: now, approved_by: by && json(by), ...noted })
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function deleteDraft(db: PortalDb, seen: Seen): Promise<boolean> {
  const { numDeletedRows } = await db
    .tables<TextTables>()
    .deleteFrom("service_text")
    .where("authority_id", "=", authorityOf(db))
    .where("service_id", "=", seen.serviceId)
    .where("version", "=", seen.version)
    .where("saves", "=", seen.saves)
    .where("state", "<>", "published")
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

/** Notes that the open and the published version were compared with what they rest on. */
export async function saveGround(
  db: PortalDb,
  serviceId: string,
  ground: ServiceText,
): Promise<void> {
  const authority_id = authorityOf(db);
  await db
    .tables<TextTables>()
    .updateTable("service_text")
    .set({ ground: json(ground), ground_digest: groundDigest(ground) })
    .where("authority_id", "=", authority_id)
    .where("service_id", "=", serviceId)
    .where((where) =>
      where.or([
        where("state", "<>", "published"),
        where(
          "version",
          "=",
          sql<number>`(select max(version) from service_text where state = 'published'
            and authority_id = ${authority_id}::uuid and service_id = ${serviceId})`,
        ),
      ]),
    )
    .execute();
}

/** What stands on the pages of all portals: of each text the version that was published last. */
export type PublishedText = {
  authorityId: string;
  serviceId: string;
  version: number;
  content: EditedText | null;
  publishedAt: Temporal.Instant | null;
};

export async function listPublished(db: RegionDb): Promise<PublishedText[]> {
  return db
    .tables<TextTables>()
    .selectFrom("service_text")
    .select(["authority_id as authorityId", "service_id as serviceId", "version", "content"])
    .select("published_at as publishedAt")
    .where("state", "=", "published")
    .distinctOn(["authority_id", "service_id"])
    .orderBy("authority_id")
    .orderBy("service_id")
    .orderBy("version", "desc")
    .execute();
}

/** Changes with every text that is published and with every review of easy words. */
export async function textsRevision(db: RegionDb): Promise<string> {
  const { rows } = await sql<{ revision: string }>`
    select md5(concat_ws(E'\n',
      (select string_agg(authority_id || ' ' || service_id || ' ' || version, E'\n'
        order by authority_id, service_id, version) from service_text where state = 'published'),
      (select string_agg(service_id || ' ' || digest || ' ' || noted_at, E'\n'
        order by service_id, digest) from easy_language_review))) as revision
  `.execute(db.tables<TextTables>());
  return rows[0]?.revision ?? "";
}
