import { type AuthorityDb, json } from "#platform/db";
import type { Fate, Finding } from "./finding.ts";

type FindingTables = {
  publication_finding: {
    authority_id: string;
    publication_id: string;
    matter: Finding["matter"];
    matter_id: string;
    fate: Fate;
    reason: Finding["reason"];
    about: Finding["about"];
    places: Finding["places"];
    reference: string | null;
  };
};

/** Writes down what was found; found again, the newer finding counts. */
export async function saveFindings(
  db: AuthorityDb,
  publicationId: string,
  findings: readonly Finding[],
): Promise<void> {
  if (findings.length === 0) return;
  const rows = findings.map(({ matter, matterId, fate, reason, about, places, reference }) => ({
    authority_id: db.authorityId,
    publication_id: publicationId,
    matter,
    matter_id: matterId,
    fate,
    reason,
    about: json(about),
    places: json(places),
    reference,
  }));
  await db
    .tables<FindingTables>()
    .insertInto("publication_finding")
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(["authority_id", "publication_id", "matter_id"]).doUpdateSet((eb) => ({
        fate: eb.ref("excluded.fate"),
        reason: eb.ref("excluded.reason"),
        about: eb.ref("excluded.about"),
        places: eb.ref("excluded.places"),
      })),
    )
    .execute();
}

export async function deleteFindings(db: AuthorityDb, publicationId: string): Promise<void> {
  await db
    .tables<FindingTables>()
    .deleteFrom("publication_finding")
    .where("authority_id", "=", db.authorityId)
    .where("publication_id", "=", publicationId)
    .execute();
}

export type FateCount = { matter: Finding["matter"]; fate: Fate; count: number };

/** How many drafts and cases fare how. */
export async function countFates(db: AuthorityDb, publicationId: string): Promise<FateCount[]> {
  const rows = await db
    .tables<FindingTables>()
    .selectFrom("publication_finding")
    .select((eb) => ["matter", "fate", eb.fn.countAll<number>().as("count")])
    .where("authority_id", "=", db.authorityId)
    .where("publication_id", "=", publicationId)
    .groupBy(["matter", "fate"])
    .execute();
  return rows.map(({ matter, fate, count }) => ({ matter, fate, count: Number(count) }));
}

type Asked = { publicationId: string; fate: Fate; limit: number };

/** Those of one fate, cases first. */
export const listFindings = (
  db: AuthorityDb,
  { publicationId, fate, limit }: Asked,
): Promise<Finding[]> =>
  db
    .tables<FindingTables>()
    .selectFrom("publication_finding")
    .select(["matter", "matter_id as matterId", "fate", "reason", "about", "places", "reference"])
    .where("authority_id", "=", db.authorityId)
    .where("publication_id", "=", publicationId)
    .where("fate", "=", fate)
    .orderBy("matter")
    .orderBy("matter_id")
    .limit(limit)
    .execute();
