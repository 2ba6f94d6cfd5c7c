import type { EditedText } from "#catalogue";
import { type TextAtHand, untouched } from "../../text-at-hand.ts";

/** The version that came with the portal, or a town's text before it added anything. */
export const FIRST = 0;

/** What a version says; undefined when there is no such version. */
export function contentOf(at: TextAtHand, version: number): EditedText | undefined {
  const { desk, service, versions } = at;
  const delivered = desk.house.texts.delivered(service.id);
  const first = delivered && untouched(delivered, desk);
  if (version === FIRST) return first;
  const found = versions.find((one) => one.version === version);
  return found && (found.content ?? first);
}
