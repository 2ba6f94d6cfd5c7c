import { addPeriod } from "#platform/clock";
import type { Regime } from "../announcement-facts.ts";
import { announced, isAfter, notAnnounced, pending } from "../legal-fiction.ts";

const CONSENT = "§ 41 Abs. 2a Satz 1 VwVfG";
const RETRIEVAL = "§ 41 Abs. 2a Satz 3 VwVfG";
const END_OF_PROVISION = "§ 41 Abs. 2a Satz 4 VwVfG";
const NO_EFFECT = "§ 41 Abs. 2a Satz 5 VwVfG";

/**
 * Provided for retrieval on a portal, which is our own mailbox: only with explicit consent,
 * announced on the day after the retrieval. What is not retrieved within ten days after the
 * notification is not announced.
 */
export const vwvfg412a: Regime = ({ today, consent, notified, retrieved }) => {
  if (consent !== "given") return notAnnounced(CONSENT);
  const last = notified && addPeriod(notified, "P10D");
  if (retrieved && !(last && isAfter(retrieved, last)))
    return announced(retrieved.add({ days: 1 }), RETRIEVAL);
  if (last && isAfter(retrieved ?? today, last)) return notAnnounced(NO_EFFECT);
  return pending(END_OF_PROVISION, last);
};
