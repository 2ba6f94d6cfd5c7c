import { wrappedKeysIn } from "#platform/db";

/** The keys of the town's cases; an erased case has none. */
export const caseKeys = wrappedKeysIn("case_file", "data_key");
