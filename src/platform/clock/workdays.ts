import { getHolidays } from "feiertagejs";
import type { Temporal } from "temporal-polyfill";

const SATURDAY = 6;

const known = new Map<number, ReadonlyMap<string, string>>();

/** The package dates each holiday at noon UTC, so its UTC day is the day meant, in every time zone. */
function holidaysOf(year: number): ReadonlyMap<string, string> {
  const remembered = known.get(year);
  if (remembered) return remembered;
  const holidays = new Map(
    getHolidays(year, "NW").map((holiday) => [
      holiday.date.toISOString().slice(0, 10),
      holiday.translate("de") ?? holiday.name,
    ]),
  );
  known.set(year, holidays);
  return holidays;
}

/** German name of the statutory holiday in North Rhine-Westphalia on that day, if it is one. */
export const holidayOn = (day: Temporal.PlainDate): string | undefined =>
  holidaysOf(day.year).get(day.toString());

/** Neither Saturday, Sunday nor a statutory holiday in North Rhine-Westphalia. */
export const isWorkday = (day: Temporal.PlainDate): boolean =>
  day.dayOfWeek < SATURDAY && holidayOn(day) === undefined;

/** The first workday after the day. */
export const nextWorkday = (day: Temporal.PlainDate): Temporal.PlainDate =>
  shiftToWorkday(day.add({ days: 1 }));

/**
 * The day itself or, if it is a Saturday, Sunday or holiday, the next workday: where a period ends
 * (BGB § 193, VwVfG § 31 (3), AO § 108 (3)).
 */
export function shiftToWorkday(day: Temporal.PlainDate): Temporal.PlainDate {
  let shifted = day;
  while (!isWorkday(shifted)) shifted = shifted.add({ days: 1 });
  return shifted;
}

/** The workday `count` workdays after the day; `0` gives the day itself. */
export function addWorkdays(day: Temporal.PlainDate, count: number): Temporal.PlainDate {
  let reached = day;
  for (let step = 0; step < count; step++) reached = nextWorkday(reached);
  return reached;
}
