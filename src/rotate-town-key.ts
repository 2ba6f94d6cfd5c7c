import { barrierReportKeys } from "#accessibility";
import { draftKeys } from "#applications";
import { caseKeys } from "#cases";
import { feedbackKeys } from "#feedback";
import { generationOf, type Keyring } from "#platform/crypto";
import type { AuthorityDb, WrappedKey, WrappedKeys } from "#platform/db";

const PORTION = 200;
const FIRST = "00000000-0000-0000-0000-000000000000";

/** Everything of a town that has a data key of its own. */
export const KEPT: Readonly<Record<string, WrappedKeys>> = {
  draft: draftKeys,
  case_file: caseKeys,
  feedback: feedbackKeys,
  barrier_report: barrierReportKeys,
};

export type Progress = { seen: number; rewrapped: number };

type Rotation = {
  keyring: Keyring;
  generation: number;
  report: (progress: Progress) => void;
};

/**
 * Wraps the data keys of a town with its present key, one by one. May be stopped and run again, and
 * while the portal runs: what was wrapped before opens all the time.
 */
export async function rewrapTown(
  db: AuthorityDb,
  { keyring, generation, report }: Rotation,
): Promise<Progress> {
  const progress: Progress = { seen: 0, rewrapped: 0 };
  for (const keys of Object.values(KEPT)) {
    let after: string | undefined = FIRST;
    while (after !== undefined) {
      const portion: readonly WrappedKey[] = await keys.after(db, after, PORTION);
      for (const known of portion) {
        progress.seen += 1;
        if (generationOf(known.wrapped) === generation) continue;
        const dataKey = keyring.unwrap(db.authorityId, known.wrapped);
        await keys.rewrap(db, known, keyring.wrap(db.authorityId, dataKey));
        progress.rewrapped += 1;
      }
      if (portion.length > 0) report({ ...progress });
      after = portion.at(-1)?.id;
    }
  }
  return progress;
}
