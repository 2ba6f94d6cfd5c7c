import type { Temporal } from "#platform/clock";
import type { NewJob } from "#platform/jobs";

export const DRAW_PREVIEW = "files.preview";

export const previewJob = (fileId: string, now: Temporal.Instant): NewJob => ({
  kind: DRAW_PREVIEW,
  payload: { fileId },
  dedupeKey: `${DRAW_PREVIEW} ${fileId}`,
  runAt: now,
  now,
});
