import { Temporal } from "#platform/clock";
import type { Literal, Subject } from "#workshop";
import { readEuros } from "../../../../../(desk)/amt/kasse/read-euros.ts";
import { conditionTexts as texts } from "./texts.ts";

const TODAY = "heute";
const CENTS = 100;

/** A value as it is typed. */
export function writtenValue(value: Literal, { type }: Subject): string {
  switch (value.kind) {
    case "text":
      return value.text;
    case "number":
      return (type === "money" ? (value.number / CENTS).toFixed(2) : String(value.number)).replace(
        ".",
        ",",
      );
    case "yesNo":
      return value.yes ? "true" : "false";
    case "date":
      return value.day.split("-").map(Number).toReversed().join(".");
    case "today":
      return TODAY;
  }
}

export type ValueReading = { kind: "read"; value: Literal } | { kind: "refused"; problem: string };

const refused = (problem: string): ValueReading => ({ kind: "refused", problem });
const read = (value: Literal): ValueReading => ({ kind: "read", value });

function readDay(typed: string): ValueReading {
  if (typed.toLowerCase() === TODAY) return read({ kind: "today" });
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(typed) ?? [];
  if (day === undefined || month === undefined || year === undefined) return refused(texts.notADay);
  try {
    const fields = { year: Number(year), month: Number(month), day: Number(day) };
    const date = Temporal.PlainDate.from(fields, { overflow: "reject" });
    return read({ kind: "date", day: date.toString() });
  } catch {
    return refused(texts.notADay);
  }
}

function readNumber(typed: string): ValueReading {
  const number = Number(typed.replace(",", "."));
  return Number.isFinite(number) ? read({ kind: "number", number }) : refused(texts.notANumber);
}

/** What somebody typed or chose as a value to compare with. */
export function readValue(typed: string, { type, options }: Subject): ValueReading {
  if (typed === "") return refused(texts.missingValue);
  switch (type) {
    case "yesNo":
      return read({ kind: "yesNo", yes: typed === "true" });
    case "date":
      return readDay(typed);
    case "number":
      return readNumber(typed);
    case "money": {
      const cents = readEuros(typed);
      return cents === undefined
        ? refused(texts.notMoney)
        : read({ kind: "number", number: cents });
    }
    case "choice":
    case "choices":
      return options.some(({ id }) => id === typed)
        ? read({ kind: "text", text: typed })
        : refused(texts.missingValue);
    default:
      return read({ kind: "text", text: typed });
  }
}
