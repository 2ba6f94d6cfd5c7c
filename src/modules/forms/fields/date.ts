import { Temporal } from "#platform/clock";
import { formatDate } from "#platform/i18n";
import { feelDate } from "#standards/dmn";
import type { FieldOf } from "../definition.ts";
import { dayInputs, isCalendarDay, presentDay, readDay, writeDay } from "./calendar-day.ts";
import type { Problem, Rules, SimpleKind } from "./field-kind.ts";

export const date: SimpleKind<FieldOf<"date">, string> = {
  inputs: () => dayInputs(),
  parse: (_field, inputs) => readDay(inputs),
  fits: (_field, answer) => isCalendarDay(answer),
  problems: ({ earliest, latest }, answer, rules) => {
    const first = limitOf(earliest, rules);
    const last = limitOf(latest, rules);
    if (first !== undefined && answer < first) return [tooEarly(first, rules)];
    if (last !== undefined && answer > last) return [tooLate(last, rules)];
    return [];
  },
  write: (_field, answer) => writeDay(answer),
  toFeel: (_field, answer) => feelDate(answer),
  display: (_field, answer, { language }) => formatDate(Temporal.PlainDate.from(answer), language),
  present: (field, context) => ({
    type: "date",
    birthday: field.prefill === "birthDate",
    ...presentDay(context),
  }),
};

/** A limit that cannot be evaluated, such as one from an open question, is none. */
function limitOf(expression: string | undefined, rules: Rules): string | undefined {
  const limit = expression === undefined ? undefined : rules.value(expression);
  return isCalendarDay(limit) ? limit : undefined;
}

const tooEarly = (limit: string, { heute }: Rules): Problem =>
  limit === heute.toString() ? { kind: "in-the-past" } : { kind: "too-early", values: { limit } };

const tooLate = (limit: string, { heute }: Rules): Problem =>
  limit === heute.toString() ? { kind: "in-the-future" } : { kind: "too-late", values: { limit } };
