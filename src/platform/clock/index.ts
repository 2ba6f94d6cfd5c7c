import { Temporal } from "temporal-polyfill";

export { Temporal };

/** The one source of time. Rules never read it; they receive an instant. */
export type Clock = { now: () => Temporal.Instant };

export const ZONE = "Europe/Berlin";

export const systemClock: Clock = { now: () => Temporal.Now.instant() };

/** A clock for tests and rehearsals that stands still until it is moved. */
export function fixedClock(start: string): Clock & { set: (instant: string) => void } {
  let at = Temporal.Instant.from(start);
  return { now: () => at, set: (instant) => void (at = Temporal.Instant.from(instant)) };
}

/** The calendar day in the region at an instant. */
export const dayOf = (instant: Temporal.Instant): Temporal.PlainDate =>
  instant.toZonedDateTimeISO(ZONE).toPlainDate();

/** The first instant of a calendar day in the region. */
export const startOfDay = (day: Temporal.PlainDate): Temporal.Instant =>
  day.toZonedDateTime(ZONE).toInstant();

export { addPeriod } from "./period.ts";
export { addWorkdays, holidayOn, isWorkday, nextWorkday, shiftToWorkday } from "./workdays.ts";
