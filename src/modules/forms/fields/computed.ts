import { Temporal } from "#platform/clock";
import { formatDate, formatMoney, formatNumber } from "#platform/i18n";
import { feelDate } from "#standards/dmn";
import type { FieldOf } from "../definition.ts";
import type { Words } from "../words.ts";
import { isCalendarDay } from "./calendar-day.ts";
import { isText, nothing, type Rules, type SimpleKind } from "./field-kind.ts";

/** Nobody types it: the answer is what its expression gives; money is integer cents. */
export const computed: SimpleKind<FieldOf<"computed">, string | number> = {
  inputs: () => [],
  parse: () => nothing,
  fits: (field, answer): answer is string | number =>
    field.as === "date" ? isCalendarDay(answer) : fitsUndated(field.as, answer),
  problems: () => [],
  write: () => ({}),
  toFeel: (field, answer) => (field.as === "date" ? feelDate(String(answer)) : answer),
  display,
  present: (field, { words, rules }) => {
    const answer = computedAnswer(field, rules);
    const shown = answer === undefined ? "" : display(field, answer, words);
    return { type: "computed", shown };
  },
};

/** The value now; undefined while an answer it needs is open. */
export function computedAnswer(
  field: FieldOf<"computed">,
  rules: Rules,
): string | number | undefined {
  const value = rules.value(field.expression);
  const answer = field.as === "money" && typeof value === "number" ? Math.round(value) : value;
  return computed.fits(field, answer, rules) ? answer : undefined;
}

const fitsUndated = (as: "text" | "number" | "money", answer: unknown): boolean =>
  as === "text" ? isText(answer) : typeof answer === "number" && Number.isFinite(answer);

function display(
  { as }: FieldOf<"computed">,
  answer: string | number,
  { language }: Words,
): string {
  if (typeof answer === "number")
    return as === "money" ? formatMoney(answer, language) : formatNumber(answer, language);
  return as === "date" ? formatDate(Temporal.PlainDate.from(answer), language) : answer;
}
