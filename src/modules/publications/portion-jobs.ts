import type { AuthorityDb } from "#platform/db";
import { enqueue } from "#platform/jobs";
import type { Temporal } from "#platform/clock";
import type { Publication } from "./publication.ts";

/** The next drafts or cases of a publication. */
export const PORTION = "publication.portion";
/** The moment of a planned publication. */
export const PUBLISH = "publication.publish";

/** Writes the job for where the publication stands; the same place twice is the same job. */
export const enqueuePortion = (
  db: AuthorityDb,
  { id, phase, cursor }: Pick<Publication, "id" | "phase" | "cursor">,
  now: Temporal.Instant,
): Promise<void> =>
  enqueue(db, {
    kind: PORTION,
    payload: { publicationId: id },
    dedupeKey: `${PORTION} ${id} ${phase} ${cursor.stage} ${cursor.after}`,
    runAt: now,
    now,
  });

export const enqueuePublish = (
  db: AuthorityDb,
  id: string,
  { at, now }: { at: Temporal.Instant; now: Temporal.Instant },
): Promise<void> =>
  enqueue(db, {
    kind: PUBLISH,
    payload: { publicationId: id },
    dedupeKey: `${PUBLISH} ${id} ${at.epochMilliseconds}`,
    runAt: at,
    now,
  });
