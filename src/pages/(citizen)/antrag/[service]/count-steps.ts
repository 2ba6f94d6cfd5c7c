import type { Usage } from "#feedback";
import { type Answers, walk, type Walk } from "#forms";
import { type Application, type OpenApplication, REVIEW, standsAt } from "./application.ts";

const NO_ANSWERS: Answers = {};

type Step = Pick<Usage, "what" | "place">;

/** Counts something about an application, and nothing of who applies. */
function count({ house, authority, adopted }: Application, { what, place }: Step): void {
  house.usage.note(authority.id, { serviceId: adopted.packageId, what, place });
}

/** Counts an application that was begun, and the page where it begins. */
export function countStart(application: Application): void {
  const { adopted, surroundings } = application;
  count(application, { what: "start", place: "" });
  const first = standsAt(walk(adopted.configured.package.form, NO_ANSWERS, surroundings));
  count(application, { what: "reached", place: first });
}

/** Counts an application that was sent. */
export function countSent(application: Application): void {
  count(application, { what: "left", place: REVIEW.page });
  count(application, { what: "sent", place: "" });
}

/** Counts who goes on from where they stood, so that editors see where people stop. */
export function countMove(open: OpenApplication, after: Walk): void {
  const [from, to] = [standsAt(open.way), standsAt(after)];
  if (from === to) return;
  if (from !== open.way.exit) count(open, { what: "left", place: from });
  count(open, { what: to === after.exit ? "exit" : "reached", place: to });
}
