import type { Temporal } from "#platform/clock";
import { type AuthorityDb, json } from "#platform/db";
import type { AdoptionDraft, DraftContent } from "./draft.ts";
import type { DraftEdition } from "./edition.ts";
import { type EditionTables, REMEMBERED } from "./edition-queries.ts";

type DraftTables = EditionTables & {
  adoption_draft: {
    authority_id: string;
    package_id: string;
    edition: number;
    base_hash: string;
    merging: AdoptionDraft["merging"];
    parameters: AdoptionDraft["parameters"];
    overlay: AdoptionDraft["overlay"];
    role_slots: AdoptionDraft["roleSlots"];
    decisions: AdoptionDraft["decisions"];
    invited: AdoptionDraft["invited"];
    begun_at: Temporal.Instant;
    changed_at: Temporal.Instant;
    changed_by: string;
  };
};

const DRAFT = [
  "package_id as packageId",
  "edition",
  "base_hash as baseHash",
  "merging",
  "parameters",
  "overlay",
  "role_slots as roleSlots",
  "decisions",
  "invited",
  "begun_at as begunAt",
  "changed_at as changedAt",
  "changed_by as changedBy",
] as const;

/** A saved draft as an edition that is remembered. */
const EDITION = [
  "authority_id",
  "package_id",
  "edition",
  "base_hash",
  "overlay",
  "changed_at",
  "changed_by",
] as const;

const columnsOf = (content: DraftContent) => ({
  base_hash: content.baseHash,
  merging: content.merging && json(content.merging),
  parameters: json(content.parameters),
  overlay: json(content.overlay),
  role_slots: json(content.roleSlots),
  decisions: json(content.decisions),
  invited: json(content.invited),
});

export async function listDrafts(db: AuthorityDb): Promise<AdoptionDraft[]> {
  return db
    .tables<DraftTables>()
    .selectFrom("adoption_draft")
    .select(DRAFT)
    .orderBy("package_id")
    .execute();
}

export async function loadDraft(
  db: AuthorityDb,
  packageId: string,
): Promise<AdoptionDraft | undefined> {
  return db
    .tables<DraftTables>()
    .selectFrom("adoption_draft")
    .select(DRAFT)
    .where("package_id", "=", packageId)
    .executeTakeFirst();
}

type Change = { packageId: string; staffId: string; now: Temporal.Instant };

/** Begins a draft; false when the town has one already. */
export async function insertDraft(
  db: AuthorityDb,
  content: DraftContent,
  { packageId, staffId, now }: Change,
): Promise<boolean> {
  const result = await db
    .tables<DraftTables>()
    .with("saved", (cte) =>
      cte
        .insertInto("adoption_draft")
        .values({
          ...columnsOf(content),
          authority_id: db.authorityId,
          package_id: packageId,
          edition: 1,
          begun_at: now,
          changed_at: now,
          changed_by: staffId,
        })
        .onConflict((conflict) => conflict.doNothing())
        .returning(EDITION),
    )
    .insertInto("draft_edition")
    .columns(EDITION)
    .expression((from) => from.selectFrom("saved").select(EDITION))
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

type Saving = Omit<Change, "packageId"> & { step?: DraftEdition["step"] };

/** Saves the next edition; false when somebody else saved one in between. */
export async function updateDraft(
  db: AuthorityDb,
  draft: AdoptionDraft,
  { staffId, now, step = null }: Saving,
): Promise<boolean> {
  const { packageId, edition } = draft;
  const result = await db
    .tables<DraftTables>()
    .with("saved", (cte) =>
      cte
        .updateTable("adoption_draft")
        .set({
          ...columnsOf(draft),
          edition: edition + 1,
          changed_at: now,
          changed_by: staffId,
        })
        .where("package_id", "=", packageId)
        .where("edition", "=", edition)
        .returning(EDITION),
    )
    .with("forgotten", (cte) =>
      cte
        .deleteFrom("draft_edition")
        .where("package_id", "=", packageId)
        .where("edition", "<=", edition - REMEMBERED),
    )
    .insertInto("draft_edition")
    .columns([...EDITION, "step"])
    .expression((from) => from.selectFrom("saved").select(EDITION).select(json(step).as("step")))
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** False when it is not there any more in this edition. */
export async function deleteDraft(
  db: AuthorityDb,
  { packageId, edition }: Pick<AdoptionDraft, "packageId" | "edition">,
): Promise<boolean> {
  const result = await db
    .tables<DraftTables>()
    .deleteFrom("adoption_draft")
    .where("package_id", "=", packageId)
    .where("edition", "=", edition)
    .executeTakeFirst();
  return result.numDeletedRows === 1n;
}

export async function setInvited(
  db: AuthorityDb,
  packageId: string,
  invited: readonly string[],
): Promise<void> {
  await db
    .tables<DraftTables>()
    .updateTable("adoption_draft")
    .set({ invited: json(invited) })
    .where("package_id", "=", packageId)
    .execute();
}
