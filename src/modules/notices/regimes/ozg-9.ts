import type { Regime } from "../announcement-facts.ts";
import { announced, fictionDay, FOURTH_DAY, notAnnounced, pending } from "../legal-fiction.ts";

const EXCLUDED = "§ 9 Abs. 1 Satz 2 OZG";
const FICTION = "§ 9 Abs. 1 Satz 4 OZG";

/**
 * Provided in the mailbox of a user account (OZG § 2 (7), such as BundID; not our own mailbox):
 * announced on the fourth day after the provision, retrieved or not. Consent counts as given unless
 * the person excluded it. After a second provision the first retrieval stays decisive (sentence 7):
 * ask with the facts of the first one.
 */
export const ozg9: Regime = ({ consent, provided }, options) => {
  if (consent === "refused") return notAnnounced(EXCLUDED);
  return provided
    ? announced(fictionDay(provided, FOURTH_DAY, options), FICTION)
    : pending(FICTION);
};
