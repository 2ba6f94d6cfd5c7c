import type { Temporal } from "#platform/clock";
import type { NewJob } from "#platform/jobs";

export const SCAN = "files.scan";

export const scanJob = (fileId: string, now: Temporal.Instant): NewJob => ({
  kind: SCAN,
  payload: { fileId },
  dedupeKey: `${SCAN} ${fileId}`,
  runAt: now,
  now,
});
