import type { Regime } from "../announcement-facts.ts";
import {
  announced,
  fictionDay,
  FOURTH_DAY,
  notAnnounced,
  pending,
  unlessDisproved,
} from "../legal-fiction.ts";

const ARRIVAL = "§ 41 Abs. 1 VwVfG";
const POST = "§ 41 Abs. 2 Satz 1 VwVfG";
const ELECTRONIC = "§ 41 Abs. 2 Satz 2 VwVfG";
const EXCEPTION = "§ 41 Abs. 2 Satz 3 VwVfG";

/**
 * A letter by post within Germany, or a notice sent electronically to wherever: announced on the
 * fourth day after it left. Post abroad has no such rule and counts when it arrived.
 */
export const vwvfg412: Regime = (facts, options) => {
  const { sent, arrived } = facts;
  if (!sent) return pending(ARRIVAL);
  if (sent.by === "post" && sent.abroad) {
    if (arrived === "never") return notAnnounced(ARRIVAL);
    return arrived ? announced(arrived, ARRIVAL) : pending(ARRIVAL);
  }
  const clause = sent.by === "post" ? POST : ELECTRONIC;
  const day = fictionDay(sent.on, FOURTH_DAY, options);
  return unlessDisproved({ day, clause, exception: EXCEPTION }, facts);
};
