import type { Regime } from "../announcement-facts.ts";
import {
  announced,
  fictionDay,
  FOURTH_DAY,
  isAfter,
  notAnnounced,
  pending,
} from "../legal-fiction.ts";

const CONSENT = "§ 37 Abs. 2a Satz 1 SGB X";
const FICTION = "§ 37 Abs. 2a Satz 4 SGB X";
const DISPUTED = "§ 37 Abs. 2a Satz 6 SGB X";
const LATE = "§ 37 Abs. 2a Satz 7 SGB X";

/**
 * Social benefits provided for retrieval, with consent: announced on the fourth day after the
 * notification was sent. If the notification came later than that or its arrival cannot be proven,
 * the day of the retrieval counts.
 */
export const sgbx372a: Regime = ({ consent, notified, arrived, retrieved }, options) => {
  if (consent !== "given") return notAnnounced(CONSENT);
  if (!notified) return pending(FICTION);
  const fourthDay = fictionDay(notified, FOURTH_DAY, { shiftToWorkday: false });
  const late = arrived !== undefined && arrived !== "never" && isAfter(arrived, fourthDay);
  if (arrived !== "never" && !late)
    return announced(fictionDay(notified, FOURTH_DAY, options), FICTION);
  const clause = late ? LATE : DISPUTED;
  return retrieved ? announced(retrieved, clause) : pending(clause);
};
