import { evaluateFeel, type FeelScope } from "#standards/dmn";
import { startOfDay, Temporal, ZONE } from "#platform/clock";
import { expressionProblem } from "./expression.ts";

const DURATION = /^-?P(?=[\dT])/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T/;
const OFFSET = /(Z|[+-]\d{2}:\d{2})$/;

/** ISO 8601 in itself; anything else is an expression. */
export const isLiteral = (written: string): boolean =>
  [DURATION, DAY, MOMENT].some((pattern) => pattern.test(written));

/**
 * Durations are calendar arithmetic in the region (a month, a day with the clock change), a day is
 * its first instant. FEEL writes zones as `@Europe/Berlin`.
 */
function instantOf(text: string, now: Temporal.Instant): Temporal.Instant {
  if (DURATION.test(text))
    return now.toZonedDateTimeISO(ZONE).add(Temporal.Duration.from(text)).toInstant();
  if (DAY.test(text)) return startOfDay(Temporal.PlainDate.from(text));
  if (text.includes("@"))
    return Temporal.ZonedDateTime.from(text.replace(/@(.+)$/, "[$1]")).toInstant();
  if (OFFSET.test(text)) return Temporal.Instant.from(text);
  return Temporal.PlainDateTime.from(text).toZonedDateTime(ZONE).toInstant();
}

/** When a deadline ends: from ISO 8601, or FEEL that gives a duration, a day or a moment. */
export function dueInstant(
  written: string,
  scope: FeelScope,
  now: Temporal.Instant,
): Temporal.Instant | undefined {
  const value = isLiteral(written) ? written : evaluateFeel(written, scope).value;
  if (typeof value !== "string") return undefined;
  try {
    return instantOf(value, now);
  } catch {
    return undefined;
  }
}

const SOME_MOMENT = Temporal.Instant.fromEpochMilliseconds(0);

/** What is wrong with a written deadline, before anything runs. */
export function dueProblem(written: string): string | undefined {
  if (!isLiteral(written)) return expressionProblem(written);
  return dueInstant(written, {}, SOME_MOMENT) === undefined
    ? `„${written}“ ist weder Dauer noch Tag.`
    : undefined;
}
