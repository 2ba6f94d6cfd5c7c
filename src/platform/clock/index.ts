import { Temporal } from "temporal-polyfill";

export { Temporal };

/** The one source of time. Rules never read it; they receive an instant. */
export type Clock = { now: () => Temporal.Instant };

export const ZONE = "Europe/Berlin";

let current = Temporal.Now.instant();
let currentMs = current.epochMilliseconds;

/** To the millisecond; making an instant costs more than reading the time. */
export const systemClock: Clock = {
  now: () => {
    const ms = Date.now();
    if (ms !== currentMs) [current, currentMs] = [Temporal.Instant.fromEpochMilliseconds(ms), ms];
    return current;
  },
};

/** A clock for tests and rehearsals that stands still until it is moved. */
export function fixedClock(start: string): Clock & { set: (instant: string) => void } {
  let at = Temporal.Instant.from(start);
  return { now: () => at, set: (instant) => void (at = Temporal.Instant.from(instant)) };
}

/** The first instant of a calendar day in the region. */
export const startOfDay = (day: Temporal.PlainDate): Temporal.Instant =>
  day.toZonedDateTime(ZONE).toInstant();

/** The day that was asked for last; nearly everybody asks for today. */
let last = { from: 0, until: 0, day: Temporal.PlainDate.from("1970-01-01") };

/** The calendar day in the region at an instant. */
export function dayOf(instant: Temporal.Instant): Temporal.PlainDate {
  const at = instant.epochMilliseconds;
  if (at >= last.from && at < last.until) return last.day;
  const day = instant.toZonedDateTimeISO(ZONE).toPlainDate();
  const [from, until] = [startOfDay(day), startOfDay(day.add({ days: 1 }))];
  last = { from: from.epochMilliseconds, until: until.epochMilliseconds, day };
  return day;
}

export { addPeriod } from "./period.ts";
export { addWorkdays, holidayOn, isWorkday, nextWorkday, shiftToWorkday } from "./workdays.ts";
