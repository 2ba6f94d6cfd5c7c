import { draftKeysAfter, rewrapDraftKey } from "#applications";
import { caseKeysAfter, rewrapCaseKey } from "#cases";
import { generationOf, type Keyring } from "#platform/crypto";
import type { AuthorityDb } from "#platform/db";

const PORTION = 200;
const FIRST = "00000000-0000-0000-0000-000000000000";

type Kept = { id: string; wrapped: Uint8Array };
type Keeping = {
  keysAfter: (db: AuthorityDb, after: string, limit: number) => Promise<Kept[]>;
  rewrap: (
    db: AuthorityDb,
    id: string,
    keys: { known: Uint8Array; wrapped: Uint8Array },
  ) => Promise<void>;
};

const KEEPING: readonly Keeping[] = [
  { keysAfter: draftKeysAfter, rewrap: rewrapDraftKey },
  { keysAfter: caseKeysAfter, rewrap: rewrapCaseKey },
];

export type Progress = { seen: number; rewrapped: number };

type Rotation = {
  keyring: Keyring;
  generation: number;
  report: (progress: Progress) => void;
};

/**
 * Wraps the data keys of a town with its present key, draft by draft and case by case. May be
 * stopped and run again, and while the portal runs: what was wrapped before opens all the time.
 */
export async function rewrapTown(
  db: AuthorityDb,
  { keyring, generation, report }: Rotation,
): Promise<Progress> {
  const progress: Progress = { seen: 0, rewrapped: 0 };
  for (const { keysAfter, rewrap } of KEEPING) {
    let after: string | undefined = FIRST;
    while (after !== undefined) {
      const portion: Kept[] = await keysAfter(db, after, PORTION);
      for (const { id, wrapped: known } of portion) {
        progress.seen += 1;
        if (generationOf(known) === generation) continue;
        const dataKey = keyring.unwrap(db.authorityId, known);
        await rewrap(db, id, { known, wrapped: keyring.wrap(db.authorityId, dataKey) });
        progress.rewrapped += 1;
      }
      if (portion.length > 0) report({ ...progress });
      after = portion.at(-1)?.id;
    }
  }
  return progress;
}
