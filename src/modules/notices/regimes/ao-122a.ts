import type { Regime } from "../announcement-facts.ts";
import { announced, fictionDay, FOURTH_DAY, notAnnounced, pending } from "../legal-fiction.ts";

const NOTIFICATION = "§ 122a Abs. 1 Satz 3 AO";
const BY_POST = "§ 122a Abs. 2 AO";
const FICTION = "§ 122a Abs. 4 Satz 1 AO";

/**
 * Notices of taxes provided for retrieval: announced on the fourth day after the provision. No
 * consent is needed, but whoever asked for post gets post. The person must be notified on the very
 * day; whether a later notification does harm is open (rechtlich klären), so we do not rely on it.
 */
export const ao122a: Regime = ({ consent, provided, notified, today }, options) => {
  if (consent === "refused") return notAnnounced(BY_POST);
  if (!provided) return pending(FICTION);
  if (notified?.equals(provided))
    return announced(fictionDay(provided, FOURTH_DAY, options), FICTION);
  const stillTheDay = !notified && today.equals(provided);
  return stillTheDay ? pending(NOTIFICATION) : notAnnounced(NOTIFICATION);
};
