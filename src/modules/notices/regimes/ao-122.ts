import type { Regime } from "../announcement-facts.ts";
import { fictionDay, FOURTH_DAY, pending, unlessDisproved } from "../legal-fiction.ts";

const POST = "§ 122 Abs. 2 Nr. 1 AO";
const POST_ABROAD = "§ 122 Abs. 2 Nr. 2 AO";
const ELECTRONIC = "§ 122 Abs. 2a AO";
const EXCEPTION = "§ 122 Abs. 2 AO";

/**
 * Notices of taxes (for municipal taxes by way of the KAG NRW; Land, prüfen): the fourth day after
 * posting or sending, by post abroad one month after posting.
 */
export const ao122: Regime = (facts, options) => {
  const { sent } = facts;
  if (!sent) return pending("§ 122 Abs. 1 AO");
  const electronic = sent.by === "electronic";
  const slow = !electronic && sent.abroad === true;
  const clause = electronic ? ELECTRONIC : slow ? POST_ABROAD : POST;
  const day = fictionDay(sent.on, slow ? "P1M" : FOURTH_DAY, options);
  return unlessDisproved({ day, clause, exception: electronic ? ELECTRONIC : EXCEPTION }, facts);
};
