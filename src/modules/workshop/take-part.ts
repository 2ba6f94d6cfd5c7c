import type { Temporal } from "#platform/clock";
import type { AuthorityDb } from "#platform/db";
import type { AdoptionDraft } from "./draft.ts";
import { setInvited } from "./draft-queries.ts";
import { logEvent } from "./log-queries.ts";
import { insertRemark, type RemarkKind } from "./remark-queries.ts";

type Acting = { staffId: string; now: Temporal.Instant };

/** Lets the case workers of offices try a draft. It stays the same edition: signatures hold. */
export async function inviteOffices(
  db: AuthorityDb,
  { packageId }: Pick<AdoptionDraft, "packageId">,
  { invited, staffId, now }: Acting & { invited: readonly string[] },
): Promise<void> {
  await db.transaction(async (inner) => {
    await setInvited(inner, packageId, invited);
    const detail = { offices: invited.join(", ") };
    await logEvent(inner, { packageId, kind: "invited", staffId, detail, now });
  });
}

type Signature = Acting & { kind: Exclude<RemarkKind, "comment">; words: string };

/** Signs off this edition of a draft. */
export async function signOff(
  db: AuthorityDb,
  draft: AdoptionDraft,
  { kind, words, staffId, now }: Signature,
): Promise<void> {
  const { packageId, edition } = draft;
  await db.transaction(async (inner) => {
    await insertRemark(inner, draft, { kind, staffId, words, saidAt: now });
    await logEvent(inner, {
      packageId,
      kind: "signed-off",
      staffId,
      detail: { kind, edition },
      now,
    });
  });
}
