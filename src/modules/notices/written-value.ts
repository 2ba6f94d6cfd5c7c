import { Temporal } from "#platform/clock";
import { formatDate, formatMoney, formatNumber, type Language } from "#platform/i18n";
import type { ValueFormat } from "./placeholder.ts";

export type Written = { kind: "written"; text: string } | { kind: "unwritable"; problem: string };

const written = (text: string): Written => ({ kind: "written", text });
const unwritable = (problem: string): Written => ({ kind: "unwritable", problem });

function dayOf(value: unknown): Temporal.PlainDate | undefined {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined;
  try {
    return Temporal.PlainDate.from(value);
  } catch {
    return undefined;
  }
}

/** A day is written as a day and a whole number (a year, a count) as it is, also without format. */
function plainText(value: unknown, language: Language): Written {
  const day = dayOf(value);
  if (day) return written(formatDate(day, language));
  if (typeof value === "string") return written(value);
  if (typeof value === "number")
    return written(Number.isInteger(value) ? String(value) : formatNumber(value, language));
  return unwritable("ist kein Text und keine Zahl");
}

/** How a FEEL value stands in a letter. What has no sensible form is never printed. */
export function writtenValue(value: unknown, format: ValueFormat, language: Language): Written {
  if (value === null || value === undefined) return unwritable("hat keinen Wert");
  switch (format) {
    case "text":
      return plainText(value, language);
    case "number":
      return typeof value === "number" && Number.isFinite(value)
        ? written(formatNumber(value, language))
        : unwritable("ist keine Zahl");
    case "money":
      return typeof value === "number" && Number.isSafeInteger(value)
        ? written(formatMoney(value, language))
        : unwritable("ist kein Betrag in ganzen Cent");
    case "date": {
      const day = dayOf(value);
      return day ? written(formatDate(day, language)) : unwritable("ist kein Tag");
    }
  }
}
