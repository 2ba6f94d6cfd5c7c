import type { Temporal } from "#platform/clock";
import type { AuthorityDb } from "#platform/db";
import { newId } from "#platform/ids";
import type { AdoptionDraft } from "./draft.ts";

/** A comment, or a sign-off of the edition it names. */
export type RemarkKind = "comment" | "professional" | "technical";

export type Remark = {
  id: string;
  edition: number;
  kind: RemarkKind;
  staffId: string;
  words: string;
  saidAt: Temporal.Instant;
};

type RemarkTables = {
  draft_remark: {
    authority_id: string;
    id: string;
    package_id: string;
    edition: number;
    kind: RemarkKind;
    staff_id: string;
    words: string;
    said_at: Temporal.Instant;
  };
};

/** What was said about a draft since it was begun, the oldest first. */
export async function listRemarks(
  db: AuthorityDb,
  { packageId, begunAt }: Pick<AdoptionDraft, "packageId" | "begunAt">,
): Promise<Remark[]> {
  return db
    .tables<RemarkTables>()
    .selectFrom("draft_remark")
    .select(["id", "edition", "kind", "staff_id as staffId", "words", "said_at as saidAt"])
    .where("package_id", "=", packageId)
    .where("said_at", ">=", begunAt)
    .orderBy("said_at")
    .orderBy("id")
    .execute();
}

export async function insertRemark(
  db: AuthorityDb,
  { packageId, edition }: Pick<AdoptionDraft, "packageId" | "edition">,
  remark: Omit<Remark, "id" | "edition">,
): Promise<void> {
  await db
    .tables<RemarkTables>()
    .insertInto("draft_remark")
    .values({
      authority_id: db.authorityId,
      id: newId(),
      package_id: packageId,
      edition,
      kind: remark.kind,
      staff_id: remark.staffId,
      words: remark.words,
      said_at: remark.saidAt,
    })
    .execute();
}
