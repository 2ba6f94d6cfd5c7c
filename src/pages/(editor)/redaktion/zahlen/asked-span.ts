import { dayOf, type Temporal } from "#platform/clock";
import type { Visit } from "../../../visit.ts";

/** Spans that can be chosen, in days up to today. */
export const SPANS = [7, 30, 365] as const;
const USUAL = 30;

export type Span = { days: number; since: Temporal.PlainDate };

/** `tage` of the address, or the usual span. */
export function askedSpan({ query, now }: Visit): Span {
  const days = SPANS.find((span) => String(span) === query["tage"]) ?? USUAL;
  return { days, since: dayOf(now).subtract({ days: days - 1 }) };
}
