import { addPeriod, shiftToWorkday, type Temporal } from "#platform/clock";

/**
 * The last day for the remedy: the period runs from the day of announcement, which does not count
 * (BGB §§ 187 (1), 188), and ends on a workday (BGB § 193, VwVfG § 31 (3), AO § 108 (3)).
 */
export const remedyEnds = (announcedOn: Temporal.PlainDate, period: string): Temporal.PlainDate =>
  shiftToWorkday(addPeriod(announcedOn, period));
