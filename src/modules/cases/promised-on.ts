import type { AdoptedPackage } from "#library";
import { addPeriod, dayOf, shiftToWorkday, type Temporal } from "#platform/clock";

type Promised = { from: Temporal.PlainDate; until: Temporal.PlainDate };
const known = new WeakMap<AdoptedPackage, Promised>();

/** The workday until which the town promises to answer what begins now. */
export function promisedOn(adopted: AdoptedPackage, now: Temporal.Instant): Temporal.PlainDate {
  const from = dayOf(now);
  const today = known.get(adopted);
  if (today?.from === from) return today.until;
  const until = shiftToWorkday(addPeriod(from, adopted.configured.promise));
  known.set(adopted, { from, until });
  return until;
}
