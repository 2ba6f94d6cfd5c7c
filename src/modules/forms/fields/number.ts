import { formatNumber } from "#platform/i18n";
import { withoutBlanks } from "../clean-text.ts";
import type { FieldOf } from "../definition.ts";
import { answered, nothing, type SimpleKind, wrong } from "./field-kind.ts";

/** Beyond it a number is no longer exact. */
const MOST_DIGITS = 15;

export const number: SimpleKind<FieldOf<"number">, number> = {
  inputs: () => [""],
  parse: (_field, inputs) => {
    const typed = withoutBlanks(inputs.text());
    if (typed === "") return nothing;
    const value = readNumber(typed);
    return value === undefined ? wrong({ kind: "invalid" }) : answered(value);
  },
  fits: (_field, answer): answer is number =>
    typeof answer === "number" && Number.isFinite(answer) && Math.abs(answer) < 10 ** MOST_DIGITS,
  problems: ({ min, max, decimals }, answer) => {
    if (Number(answer.toFixed(decimals)) !== answer)
      return [{ kind: "too-many-decimals", values: { limit: decimals } }];
    if (min !== undefined && answer < min) return [{ kind: "too-small", values: { limit: min } }];
    if (max !== undefined && answer > max) return [{ kind: "too-large", values: { limit: max } }];
    return [];
  },
  write: (_field, answer) => ({ "": plainDigits(answer).replace(".", ",") }),
  toFeel: (_field, answer) => answer,
  display: (_field, answer, { language }) => formatNumber(answer, language),
  present: (field, { inputs }) => ({
    type: "number",
    value: inputs.text(),
    decimals: field.decimals,
  }),
};

/**
 * A number as people here write it: "1.234,5", "1234,5", "1234.5". A point with three digits
 * behind it separates thousands, as on every German bill.
 */
function readNumber(typed: string): number | undefined {
  const [, sign = "", digits = ""] = /^([+\-−–]?)([\d.,]+)$/.exec(typed) ?? [];
  const plain = plainDecimal(digits);
  if (plain === undefined || plain.replaceAll(".", "").length > MOST_DIGITS) return undefined;
  const value = Number(plain);
  return sign === "" || sign === "+" || value === 0 ? value : -value;
}

function plainDecimal(digits: string): string | undefined {
  if (/^\d+$/.test(digits)) return digits;
  if (/^\d{1,3}(\.\d{3})+(,\d+)?$/.test(digits))
    return digits.replaceAll(".", "").replace(",", ".");
  if (/^\d{1,3}(,\d{3})+\.\d+$/.test(digits)) return digits.replaceAll(",", "");
  if (/^\d+[.,]\d+$/.test(digits)) return digits.replace(",", ".");
  return undefined;
}

/** Without the exponent that very small numbers get. */
const plainDigits = (value: number): string =>
  Number.isInteger(value) ? value.toFixed(0) : value.toFixed(20).replace(/(\.\d*?[1-9])0+$/, "$1");
