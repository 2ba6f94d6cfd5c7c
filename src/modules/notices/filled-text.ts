import type { Language } from "#platform/i18n";
import { evaluateFeel, type FeelScope } from "#standards/dmn";
import { readText, type ValueFormat } from "./placeholder.ts";
import { writtenValue } from "./written-value.ts";

/** Where expressions of a letter are evaluated, and where their problems go. */
export type Filling = {
  scope: FeelScope;
  language: Language;
  complain: (problem: string) => void;
};

/** The value of one expression as it stands in the letter; a problem leaves it empty. */
export function filledValue(expression: string, format: ValueFormat, filling: Filling): string {
  const { value, warnings } = evaluateFeel(expression, filling.scope);
  const result = writtenValue(value, format, filling.language);
  if (result.kind === "written" && warnings.length === 0) return result.text;
  const reason = result.kind === "unwritable" ? result.problem : "ist nicht sicher bestimmt";
  filling.complain(`„${expression}“ ${[reason, ...warnings].join("; ")}.`);
  return "";
}

/** A text with its placeholders filled. */
export function filledText(text: string, filling: Filling): string {
  const reading = readText(text);
  if (reading.kind === "refused") {
    filling.complain(reading.problem);
    return "";
  }
  return reading.parts
    .map((part) =>
      typeof part === "string" ? part : filledValue(part.expression, part.format, filling),
    )
    .join("");
}
