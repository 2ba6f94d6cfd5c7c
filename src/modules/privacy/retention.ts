import { deleteSubmission } from "#applications";
import { type ClosedCase, closedCasesAfter, eraseCase } from "#cases";
import { deleteFilesOf } from "#files";
import type { Library } from "#library";
import { deleteMessagesOf } from "#mailbox";
import { addPeriod, type Clock, dayOf, Temporal } from "#platform/clock";
import type { AuthorityDb, Databases } from "#platform/db";
import { enqueueDaily, type JobHandler } from "#platform/jobs";
import type { Log } from "#platform/log";
import { insertErasure } from "./queries.ts";

const KIND = "privacy.retention";
const PORTION = 200;
const FIRST = "00000000-0000-0000-0000-000000000000";

export type RetentionCare = { databases: Databases; library: Library };

/** Writes the next daily round of a town; every round writes the next. */
export const scheduleRetention = (
  databases: Databases,
  authorityId: string,
  now: Temporal.Instant,
): Promise<void> => enqueueDaily(databases.forAuthority(authorityId), KIND, now);

/** How long a closed case is kept; undefined while nobody has set it, and then for as long as that. */
async function retentionOf(
  { library }: RetentionCare,
  db: AuthorityDb,
  { packageId, adoptionRevision }: ClosedCase,
): Promise<string | undefined> {
  const adopted = await library.adopted(db, packageId, adoptionRevision);
  const retention = adopted?.configured.retention;
  return retention === undefined || retention === "P0D" ? undefined : retention;
}

/** True from the day after the last one on which the case is to be kept. */
const isOver = ({ closedAt }: ClosedCase, retention: string, now: Temporal.Instant): boolean =>
  Temporal.PlainDate.compare(dayOf(now), addPeriod(dayOf(closedAt), retention)) > 0;

type Ending = { closed: ClosedCase; retention: string; now: Temporal.Instant };

/** The case, its declaration, papers, files, messages, log and key, in one transaction. */
const erase = (db: AuthorityDb, { closed, retention, now }: Ending): Promise<boolean> =>
  db.transaction(async (inner) => {
    const { id: caseId, packageId, closedAt } = closed;
    if (!(await eraseCase(inner, caseId))) return false;
    await deleteSubmission(inner, caseId);
    await deleteMessagesOf(inner, caseId);
    await deleteFilesOf(inner, [caseId]);
    await insertErasure(inner, { caseId, packageId, closedAt, retention, erasedAt: now });
    return true;
  });

/** Erases what a town has kept long enough; gives how many cases that were. */
export async function eraseOverdue(
  care: RetentionCare,
  db: AuthorityDb,
  now: Temporal.Instant,
): Promise<number> {
  let [after, erased] = [FIRST, 0];
  for (;;) {
    const portion = await closedCasesAfter(db, after, PORTION);
    for (const closed of portion) {
      const retention = await retentionOf(care, db, closed);
      if (retention === undefined || !isOver(closed, retention, now)) continue;
      if (await erase(db, { closed, retention, now })) erased += 1;
    }
    const last = portion.at(-1);
    if (last === undefined) return erased;
    after = last.id;
  }
}

/** Every day, town by town. After a backup was restored the next round erases again what is over. */
export const privacyJobs = (
  care: RetentionCare,
  { clock, log }: { clock: Clock; log: Log },
): Readonly<Record<string, JobHandler>> => ({
  [KIND]: async ({ authorityId }) => {
    const now = clock.now();
    const erased = await eraseOverdue(care, care.databases.forAuthority(authorityId), now);
    if (erased > 0) log.info({ authority: authorityId, erased }, "cases erased after their time");
    await scheduleRetention(care.databases, authorityId, now);
    return { kind: "done" };
  },
});
