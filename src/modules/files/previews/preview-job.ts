import type { Temporal } from "#platform/clock";
import type { NewJob } from "#platform/jobs";

export const DRAW_PREVIEW = "files.preview";

export const previewJob = (fileId: string, now: Temporal.Instant): NewJob => ({
  kind: DRAW_PREVIEW,
  payload: { fileId, crashes: 0 },
  dedupeKey: `${DRAW_PREVIEW} ${fileId}`,
  runAt: now,
  now,
});

/** Grows with each crash: a worker that is short of memory may have more of it later. */
const REST_SECONDS = 30;

/** Once more for a file over which the worker ended so often: waiting for a worker does not count. */
export const afterCrash = (
  fileId: string,
  { crashes, problem, now }: { crashes: number; problem: string; now: Temporal.Instant },
): NewJob => ({
  ...previewJob(fileId, now),
  payload: { fileId, crashes },
  dedupeKey: `${DRAW_PREVIEW} ${fileId} ${crashes}`,
  problem,
  runAt: now.add({ seconds: REST_SECONDS * crashes }),
});
