import { wrappedKeysIn } from "#platform/db";

/** The keys of the town's drafts. */
export const draftKeys = wrappedKeysIn("draft", "data_key");
