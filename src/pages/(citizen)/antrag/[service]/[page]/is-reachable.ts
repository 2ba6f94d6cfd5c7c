import type { OpenApplication } from "../application.ts";

/** Pages before and at the first open question, and those already answered. */
export function isReachable({ way }: OpenApplication, pageId: string): boolean {
  const index = way.pages.findIndex(({ id }) => id === pageId);
  const open = way.firstIncomplete
    ? way.pages.findIndex(({ id }) => id === way.firstIncomplete)
    : Infinity;
  return index >= 0 && index <= open;
}
