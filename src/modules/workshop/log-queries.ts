import type { Temporal } from "#platform/clock";
import { type AuthorityDb, json, type RegionDb } from "#platform/db";
import { newId } from "#platform/ids";
import type { Stage } from "./draft.ts";

/** What can happen to a package in a town. */
export type LogKind =
  | "begun"
  | "discarded"
  | "deviated"
  | "journeys-adapted"
  | "invited"
  | "signed-off"
  | "decided"
  | "declined"
  | "journeys-taken"
  | "merged"
  | "published"
  | "updated"
  | "update-held"
  | "update-proposed"
  | "update-undone"
  | "shared"
  | "left"
  | "offered"
  | "offer-accepted"
  | "offer-declined"
  | "withdrawn";

export type LogDetail = Readonly<Record<string, string | number | boolean | null>>;

export type LogEntry = {
  packageId: string;
  kind: LogKind;
  /** Null: it happened by itself. */
  staffId: string | null;
  detail: LogDetail;
  reason: string | null;
  loggedAt: Temporal.Instant;
};

type LogTables = {
  workshop_log: {
    authority_id: string;
    id: string;
    package_id: string;
    kind: LogKind;
    staff_id: string | null;
    detail: LogDetail;
    reason: string | null;
    logged_at: Temporal.Instant;
  };
};

type NewEntry = Pick<LogEntry, "packageId" | "kind"> & {
  staffId?: string | undefined;
  detail?: LogDetail;
  reason?: string | undefined;
  now: Temporal.Instant;
};

/** Writes down what happened, in the transaction in which it does. */
export async function logEvent(db: AuthorityDb, entry: NewEntry): Promise<void> {
  await db
    .tables<LogTables>()
    .insertInto("workshop_log")
    .values({
      authority_id: db.authorityId,
      id: newId(),
      package_id: entry.packageId,
      kind: entry.kind,
      staff_id: entry.staffId ?? null,
      detail: json(entry.detail ?? {}),
      reason: entry.reason ?? null,
      logged_at: entry.now,
    })
    .execute();
}

const ENTRY = [
  "package_id as packageId",
  "kind",
  "staff_id as staffId",
  "detail",
  "reason",
  "logged_at as loggedAt",
] as const;

/** What happened in a town, the newest first. */
export async function listLog(
  db: AuthorityDb,
  { packageId, limit }: { packageId?: string; limit: number },
): Promise<LogEntry[]> {
  const all = db
    .tables<LogTables>()
    .selectFrom("workshop_log")
    .select(ENTRY)
    .orderBy("logged_at", "desc")
    .orderBy("id", "desc")
    .limit(limit);
  return (packageId === undefined ? all : all.where("package_id", "=", packageId)).execute();
}

/** What happened in all towns, the newest first; for the coordinator, so nobody is named. */
export async function listRegionLog(
  db: RegionDb,
  limit: number,
): Promise<(Omit<LogEntry, "staffId"> & { authorityId: string })[]> {
  return db
    .tables<LogTables>()
    .selectFrom("workshop_log")
    .select([
      "authority_id as authorityId",
      "package_id as packageId",
      "kind",
      "detail",
      "reason",
      "logged_at as loggedAt",
    ])
    .orderBy("logged_at", "desc")
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
}

/** Something a town prepares, as far as the region may know: that it does, not what. */
export type WorkInProgress = {
  authorityId: string;
  packageId: string;
  stage: Extract<Stage, "draft" | "participation">;
};

/** What the towns are preparing: what was begun and not ended since. */
export async function listWorkInProgress(db: RegionDb): Promise<WorkInProgress[]> {
  const last = await db
    .tables<LogTables>()
    .selectFrom("workshop_log")
    .distinctOn(["authority_id", "package_id"])
    .select(["authority_id as authorityId", "package_id as packageId", "kind"])
    .where("kind", "in", ["begun", "invited", "discarded", "published"])
    .orderBy("authority_id")
    .orderBy("package_id")
    .orderBy("logged_at", "desc")
    .orderBy("id", "desc")
    .execute();
  return last
    .filter(({ kind }) => kind === "begun" || kind === "invited")
    .map(({ kind, ...work }) => ({
      ...work,
      stage: kind === "invited" ? "participation" : "draft",
    }));
}
