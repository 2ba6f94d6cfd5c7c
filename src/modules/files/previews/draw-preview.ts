import type { Clock } from "#platform/clock";
import type { AuthorityDb } from "#platform/db";
import { enqueue, type Job, type JobOutcome } from "#platform/jobs";
import type { Log } from "#platform/log";
import type { Picture, Preview } from "#platform/preview";
import { type FileHouse, shelfOf } from "../file-house.ts";
import { findFileRow } from "../queries.ts";
import { afterCrash } from "./preview-job.ts";
import { cardOf, contentOf } from "../read-file.ts";
import { sealPicture, type Shelf } from "../shelf.ts";
import { markWithoutPreview, savePreview } from "./queries.ts";

/** A file that brings the worker down so often gets no preview. */
const MOST_CRASHES = 3;

type Drawing = { house: FileHouse; clock: Clock; log: Log };

/** Draws what a file looks like, once a scanner found nothing in it. Without it everything goes on. */
export async function drawPreview({ house, clock, log }: Drawing, job: Job): Promise<JobOutcome> {
  const db = house.databases.forAuthority(job.authorityId);
  const id = String(job.payload["fileId"]);
  const row = await findFileRow(db, id);
  const isDue = row?.state === "clean" && row.preview === "waiting";
  const shelf = isDue ? await shelfOf(house, db, row.case_id) : undefined;
  if (!row || !shelf) return { kind: "done" };
  const outcome = await house.previewer.draw(contentOf(shelf, cardOf(shelf, row)), row.media_type);
  if (outcome.kind === "unavailable") return { kind: "retry", problem: outcome.problem };
  if (outcome.kind === "made") await keep(shelf, id, outcome);
  else if (outcome.kind === "impossible") await markWithoutPreview(db, id);
  else {
    const crashes = Number(job.payload["crashes"] ?? 0) + 1;
    await crashed(db, id, { crashes, problem: outcome.problem, now: clock.now() });
    log.warn({ file: id, crashes, problem: outcome.problem }, "a preview brought the worker down");
  }
  return { kind: "done" };
}

const crashed = (
  db: AuthorityDb,
  id: string,
  crash: Parameters<typeof afterCrash>[1],
): Promise<void> =>
  crash.crashes < MOST_CRASHES ? enqueue(db, afterCrash(id, crash)) : markWithoutPreview(db, id);

type Made = Extract<Preview, { kind: "made" }>;

const keep = (shelf: Shelf, id: string, { thumbnail, pages, pageCount }: Made): Promise<void> => {
  const pictures = [thumbnail, ...pages].map(({ bytes, width, height }: Picture, place) => ({
    ...{ file_id: id, place, width, height },
    sealed: sealPicture(shelf, { id, place }, bytes),
  }));
  return savePreview(shelf.db, { id, pageCount, pictures });
};
