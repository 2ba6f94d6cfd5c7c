import type { Clock, Temporal } from "#platform/clock";
import type { Databases } from "#platform/db";
import {
  enqueueDaily,
  type Job,
  type JobHandler,
  type JobOutcome,
  leaningOn,
} from "#platform/jobs";
import type { Log } from "#platform/log";
import { type FileHouse, shelfOf } from "./file-house.ts";
import { drawPreview } from "./previews/draw-preview.ts";
import { DRAW_PREVIEW } from "./previews/preview-job.ts";
import { deleteAbandoned, findFileRow, markChecked } from "./queries.ts";
import { cardOf, contentOf } from "./read-file.ts";
import { SCAN } from "./scan-job.ts";

const CLEAR = "files.clear";
const ABANDONED_AFTER = { hours: 2 };

/** Writes the next daily round of a town; every round writes the next. */
export const scheduleFileCare = (
  databases: Databases,
  authorityId: string,
  now: Temporal.Instant,
): Promise<void> => enqueueDaily(databases.forAuthority(authorityId), CLEAR, now);

type Scanning = { house: FileHouse; clock: Clock; log: Log };

/** Looks into a file that waits; once more when the scanner did not answer. */
async function scan({ house, clock, log }: Scanning, job: Job): Promise<JobOutcome> {
  const db = house.databases.forAuthority(job.authorityId);
  const id = String(job.payload["fileId"]);
  const row = await findFileRow(db, id);
  const shelf = row?.state === "waiting" ? await shelfOf(house, db, row.case_id) : undefined;
  if (!row || !shelf) return { kind: "done" };
  if (!house.scanner) {
    await markChecked(db, { id, state: "unchecked", at: clock.now() });
    return { kind: "done" };
  }
  const outcome = await house.scanner.scan(contentOf(shelf, cardOf(shelf, row)));
  if (outcome.kind === "unavailable") return { kind: "retry", problem: outcome.problem };
  if (outcome.kind === "refused") return { kind: "dead", problem: outcome.problem };
  if (outcome.kind === "infected")
    log.warn({ file: id, found: outcome.found }, "malware in a file");
  await markChecked(db, { id, state: outcome.kind, at: clock.now() });
  return { kind: "done" };
}

/** Scans what arrived, draws what was found harmless, and clears away what never arrived completely. */
export const fileJobs = (
  house: FileHouse,
  { clock, log }: { clock: Clock; log: Log },
): Readonly<Record<string, JobHandler>> => ({
  [SCAN]: leaningOn("scanner", (job) => scan({ house, clock, log }, job)),
  [DRAW_PREVIEW]: leaningOn("preview", (job) => drawPreview({ house, clock, log }, job)),
  [CLEAR]: async ({ authorityId }) => {
    const now = clock.now();
    const db = house.databases.forAuthority(authorityId);
    await deleteAbandoned(db, now.subtract(ABANDONED_AFTER));
    await scheduleFileCare(house.databases, authorityId, now);
    return { kind: "done" };
  },
});
