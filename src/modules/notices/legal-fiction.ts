import { addPeriod, shiftToWorkday, Temporal } from "#platform/clock";
import type { Announcement, AnnouncementFacts, AnnouncementOptions } from "./announcement-facts.ts";

export const FOURTH_DAY = "P4D";

export const notAnnounced = (clause: string): Announcement => ({
  kind: "not-announced",
  sendAnotherWay: true,
  clause,
});

export const pending = (clause: string, until?: Temporal.PlainDate): Announcement => ({
  kind: "pending",
  ...(until && { until }),
  clause,
});

export const announced = (on: Temporal.PlainDate, clause: string): Announcement => ({
  kind: "announced",
  on,
  clause,
});

/** The day on which a notice counts as announced, some time after it left. */
export function fictionDay(
  left: Temporal.PlainDate,
  period: string,
  options: AnnouncementOptions,
): Temporal.PlainDate {
  const day = addPeriod(left, period);
  return options.shiftToWorkday ? shiftToWorkday(day) : day;
}

export const isAfter = (one: Temporal.PlainDate, other: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(one, other) > 0;

type Presumption = { day: Temporal.PlainDate; clause: string; exception: string };

/**
 * What a presumed day is worth against what is known: an earlier arrival changes nothing, a later
 * one counts, and without any the notice is not announced.
 */
export function unlessDisproved(
  { day, clause, exception }: Presumption,
  { arrived }: AnnouncementFacts,
): Announcement {
  if (arrived === "never") return notAnnounced(exception);
  return arrived && isAfter(arrived, day) ? announced(arrived, exception) : announced(day, clause);
}
