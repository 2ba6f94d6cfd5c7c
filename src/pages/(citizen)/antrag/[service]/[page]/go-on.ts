import { saveRecentDraft } from "#applications";
import { type Answers, nextPage, walk, type Walk } from "#forms";
import { redirect, type Reply } from "#platform/http";
import type { Dependencies } from "../../../../dependencies.ts";
import type { Visit } from "../../../../visit.ts";
import {
  changeAt,
  isFromReview,
  type OpenApplication,
  recentApplication,
  REVIEW,
} from "../application.ts";
import { countMove } from "../count-steps.ts";
import { isReachable } from "./is-reachable.ts";
import { readHere } from "./read-here.ts";

/** Straight back, unless the change asks something new. */
function backToReview(open: OpenApplication, { exit, firstIncomplete }: Walk): Reply {
  const ahead = exit ?? firstIncomplete;
  return redirect(ahead ? changeAt(open, ahead) : open.path(REVIEW.page));
}

/** To the page behind, once the answers are saved. */
export function goOn(open: OpenApplication, pageId: string, way: Walk): Reply {
  if (isFromReview(open)) return backToReview(open, way);
  return redirect(open.path(nextPage(way, pageId) ?? way.firstIncomplete ?? REVIEW.page));
}

/** Where the answers lead. */
export const wayWith = ({ draft, surroundings }: OpenApplication, answers: Answers): Walk =>
  walk(draft.adopted.configured.package.form, answers, surroundings);

/**
 * Saves and goes on without a look at the draft first, because most answers are right. undefined:
 * there is something to say about them, or the draft is another one by now; nothing was saved.
 */
export async function goOnAtOnce(visit: Visit, house: Dependencies): Promise<Reply | undefined> {
  const open = visit.stale || visit.upload ? undefined : recentApplication(visit, house);
  const pageId = visit.params["page"] ?? "";
  if (!open || !isReachable(open, pageId)) return undefined;
  const { answers, problems, appeared, changedGroup } = readHere(open, pageId, visit.form);
  if (problems.length > 0 || appeared.length > 0 || changedGroup !== undefined) return undefined;
  const saving = { draft: open.draft, answers, language: visit.language, now: visit.now };
  if (!(await saveRecentDraft(house, open.db, saving))) return undefined;
  const way = wayWith(open, answers);
  countMove(open, way);
  return goOn(open, pageId, way);
}
