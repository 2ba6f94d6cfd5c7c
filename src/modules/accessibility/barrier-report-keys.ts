import { wrappedKeysIn } from "#platform/db";

/** The keys of the barriers that were reported to the town; one for each. */
export const barrierReportKeys = wrappedKeysIn("barrier_report", "wrapped_key");
