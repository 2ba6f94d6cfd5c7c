import type { Answers } from "./answers.ts";
import type { Walk, WalkedPage } from "./walk.ts";

/**
 * Where to go after a page was saved: the page itself while it lacks an answer, else the one behind
 * it; undefined at the end. A page that is not asked any more leads to the first incomplete one.
 */
export function nextPage(walk: Walk, pageId: string): string | undefined {
  const index = placeOf(walk, pageId);
  if (index === -1) return walk.firstIncomplete;
  const stays = walk.pages[index]?.missing.length !== 0;
  return walk.pages[stays ? index : index + 1]?.id;
}

/** The page before; undefined on the first one. */
export function previousPage(walk: Walk, pageId: string): string | undefined {
  const index = placeOf(walk, pageId);
  const before: WalkedPage | undefined = walk.pages[index - 1];
  return before?.id;
}

const placeOf = (walk: Walk, pageId: string): number =>
  walk.pages.findIndex((page) => page.id === pageId);

/** What a person declares by sending: the answers that count, and computed values. */
export const declaredAnswers = (walk: Walk): Answers => walk.answers;
