import { Temporal } from "#platform/clock";
import { oneLine, withoutBlanks } from "../clean-text.ts";
import type { PresentedDay } from "../presentation.ts";
import { fixedWord } from "../words.ts";
import {
  answered,
  type Given,
  type Inputs,
  nothing,
  type PresentContext,
  wrong,
} from "./field-kind.ts";

const DAY_PARTS = ["day", "month", "year"] as const;
type DayPart = (typeof DAY_PARTS)[number];
type TypedDay = Record<DayPart, string>;

const FIRST_YEAR = 1800;
const LAST_YEAR = 2199;

/** Inputs of a day below `prefix`: three of them, or the whole day in one. */
export const dayInputs = (prefix = ""): readonly string[] => [
  ...DAY_PARTS.map((part) => below(prefix, part)),
  prefix,
];

const below = (prefix: string, part: DayPart): string =>
  prefix === "" ? part : `${prefix}.${part}`;

/** Reads a day as ISO date from three inputs, or from one with "2026-11-22" or "22.11.2026". */
export function readDay(inputs: Inputs, prefix = ""): Given<string> {
  const typed = typedDay(inputs, prefix);
  if (typed === undefined) return wrong({ kind: "no-such-day" });
  const missing = DAY_PARTS.find((part) => typed[part] === "");
  if (missing !== undefined)
    return DAY_PARTS.every((part) => typed[part] === "")
      ? nothing
      : wrong({ kind: "missing", part: below(prefix, missing) });
  const notDigits = DAY_PARTS.find((part) => !/^\d{1,4}$/.test(typed[part]));
  if (notDigits !== undefined) return wrong({ kind: "invalid", part: below(prefix, notDigits) });
  if (typed.year.length !== 4) return wrong({ kind: "year-digits", part: below(prefix, "year") });
  const day = `${typed.year}-${typed.month.padStart(2, "0")}-${typed.day.padStart(2, "0")}`;
  return isCalendarDay(day)
    ? answered(day)
    : wrong({ kind: "no-such-day", ...(prefix !== "" && { part: prefix }) });
}

function typedDay(inputs: Inputs, prefix: string): TypedDay | undefined {
  const read = (part: DayPart) => withoutBlanks(inputs.text(below(prefix, part)));
  const typed = { day: read("day"), month: read("month"), year: read("year") };
  const inOne = oneLine(inputs.text(prefix));
  if (inOne === "" || DAY_PARTS.some((part) => typed[part] !== "")) return typed;
  const found =
    /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/.exec(inOne) ??
    /^(?<day>\d{1,2})\. ?(?<month>\d{1,2})\. ?(?<year>\d{4})$/.exec(inOne);
  const { day, month, year } = found?.groups ?? {};
  return day && month && year ? { day, month, year } : undefined;
}

/** Whether a text is an ISO date of a day that exists in a year people live in. */
export function isCalendarDay(value: unknown): value is string {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const [year = 0, month = 0, day = 0] = value.split("-").map(Number);
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) return false;
  return day <= daysInMonth(year, month);
}

/** By year and month; there are no more than the years above have months. */
const known = new Map<number, number>();

function daysInMonth(year: number, month: number): number {
  const key = year * 12 + month;
  const days = known.get(key) ?? Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
  known.set(key, days);
  return days;
}

/** The opposite of `readDay`. */
export function writeDay(day: string, prefix = ""): Record<string, string> {
  const [year = "", month = "", dayOfMonth = ""] = day.split("-");
  return {
    [below(prefix, "day")]: String(Number(dayOfMonth)),
    [below(prefix, "month")]: String(Number(month)),
    [below(prefix, "year")]: year,
  };
}

export function presentDay(context: PresentContext, prefix = ""): PresentedDay {
  const part = (name: DayPart) => ({
    label: fixedWord(name, context.words.language),
    value: context.inputs.text(below(prefix, name)),
    error: context.errorOf(below(prefix, name)),
  });
  return { day: part("day"), month: part("month"), year: part("year") };
}
