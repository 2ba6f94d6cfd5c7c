import { Temporal } from "temporal-polyfill";
import { AppError } from "#platform/errors";

/**
 * The last day of a period that begins with an event on `day`. The day of the event does not count
 * (BGB § 187 (1)); a period of weeks, months or years ends on the day with the same name or number
 * (§ 188 (2)), or on the last of the month when that day is missing (§ 188 (3)).
 * The end is not shifted to a workday; that is `shiftToWorkday` (§ 193).
 *
 * @param isoDuration whole days or longer, such as "P1M" or "P10D"; anything else throws AppError `internal`.
 */
export function addPeriod(day: Temporal.PlainDate, isoDuration: string): Temporal.PlainDate {
  const period = readPeriod(isoDuration);
  if (!period) throw new AppError("internal", { detail: `not a period in days: ${isoDuration}` });
  return day.add(period, { overflow: "constrain" });
}

function readPeriod(isoDuration: string): Temporal.Duration | undefined {
  if (!/^P(\d+[YMWD])+$/.test(isoDuration)) return undefined;
  try {
    return Temporal.Duration.from(isoDuration);
  } catch {
    return undefined;
  }
}
