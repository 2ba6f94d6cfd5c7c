import type { Temporal } from "#platform/clock";
import type { AuthorityDb } from "#platform/db";
import type { AdoptionDraft } from "./draft.ts";
import type { DraftEdition } from "./edition.ts";

export type EditionTables = {
  draft_edition: {
    authority_id: string;
    package_id: string;
    edition: number;
    base_hash: string;
    overlay: DraftEdition["overlay"];
    step: DraftEdition["step"];
    changed_at: Temporal.Instant;
    changed_by: string;
  };
};

const EDITION = [
  "edition",
  "base_hash as baseHash",
  "overlay",
  "step",
  "changed_at as changedAt",
  "changed_by as changedBy",
] as const;

/** A draft as it was in an edition; undefined when it is not remembered. */
export async function loadEdition(
  db: AuthorityDb,
  { packageId, edition }: Pick<AdoptionDraft, "packageId" | "edition">,
): Promise<DraftEdition | undefined> {
  return db
    .tables<EditionTables>()
    .selectFrom("draft_edition")
    .select(EDITION)
    .where("package_id", "=", packageId)
    .where("edition", "=", edition)
    .executeTakeFirst();
}

/** How many editions of a draft are remembered. */
export const REMEMBERED = 200;

/** The remembered editions of a draft without what was in them, the oldest first. */
export async function listEditions(
  db: AuthorityDb,
  packageId: string,
): Promise<Omit<DraftEdition, "overlay">[]> {
  return db
    .tables<EditionTables>()
    .selectFrom("draft_edition")
    .select(["edition", "base_hash as baseHash", "step"])
    .select(["changed_at as changedAt", "changed_by as changedBy"])
    .where("package_id", "=", packageId)
    .orderBy("edition")
    .execute();
}
