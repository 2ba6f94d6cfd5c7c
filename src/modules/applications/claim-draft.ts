import type { Temporal } from "#platform/clock";
import type { AuthorityDb } from "#platform/db";
import { discardDraft } from "./discard-draft.ts";
import { type DraftKeeper, isAlive } from "./draft.ts";
import { draftByPass } from "./find-draft.ts";
import { findDraftRow, giveDraftTo } from "./queries.ts";

type Claim = {
  packageId: string;
  personId: string;
  pass: string;
  /** A draft of the same service in the account goes. */
  replace: boolean;
  now: Temporal.Instant;
};

/**
 * A guest signed in while filling: the draft becomes theirs. `has-own`: there is one of this
 * service in the account already, and nothing was changed; the person chooses.
 */
export async function claimDraft(
  keeper: DraftKeeper,
  db: AuthorityDb,
  { packageId, personId, pass, replace, now }: Claim,
): Promise<"claimed" | "has-own" | "nothing"> {
  const guests = await draftByPass(keeper, db, { pass, now });
  if (guests?.adopted.packageId !== packageId) return "nothing";
  const own = await findDraftRow(db, packageId, { personId });
  if (own && isAlive(own, now) && !replace) return "has-own";
  await db.transaction(async (transaction) => {
    if (own) await discardDraft(transaction, own);
    await giveDraftTo(transaction, guests.id, personId);
  });
  return "claimed";
}
