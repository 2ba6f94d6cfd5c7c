import { wrappedKeysIn } from "#platform/db";

/** The keys of what people wrote to the town; one for each. */
export const feedbackKeys = wrappedKeysIn("feedback", "wrapped_key");
