import { isJsonObject, type Json } from "../json.ts";
import { hunksBetween } from "../merge/hunks.ts";
import { sentencesOf, textOf } from "../merge/sentences.ts";
import { withoutExpressions } from "./text-slot.ts";

const LONGEST = 120;

/** Words of a language for values that are no words. */
export type ValueWords = {
  yes: string;
  no: string;
  /** One and several of each, by the letter of ISO 8601. */
  periods: Readonly<Record<string, readonly [one: string, many: string]>>;
};

function saidPeriod(value: string, { periods }: ValueWords): string | undefined {
  const [, count = "", unit = ""] = /^P(\d+)([DWMY])$/.exec(value) ?? [];
  const [one, many] = periods[unit] ?? [];
  return count === "1" ? one && `1 ${one}` : many && `${count} ${many}`;
}

/** A value as people can read it; undefined for what is no plain value. */
export function saidValue(value: Json | undefined, words: ValueWords): string | undefined {
  if (typeof value === "boolean") return value ? words.yes : words.no;
  if (typeof value === "number") return String(value);
  if (typeof value === "string")
    return (
      saidPeriod(value, words) ?? (value.length <= LONGEST ? withoutExpressions(value) : undefined)
    );
  if (isJsonObject(value)) return saidValue(value["body"] ?? value["text"], words);
  if (!Array.isArray(value)) return undefined;
  const items: Json[] = [...value];
  return items.every((item) => typeof item === "string") ? items.join(", ") : undefined;
}

/** Whether the entry of a decision table is a value or a range, not a formula: `>= 3`, `"post"`, `[1..4]`. */
export const isPlainEntry = (value: Json | undefined): boolean =>
  typeof value !== "string" ||
  !/[a-z]/i.test(value.replaceAll(/"[^"]*"|\b(true|false|null|not)\b/g, ""));

/** What of a text is different: the sentences that went and those that came. */
export type Rewording = { gone: string; came: string };

function cut(words: string): string {
  const text = withoutExpressions(words);
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).trimEnd()}…`;
}

/** The changed sentences of a text, those that belong together together; not those that look alike. */
export function rewordings(before: string, after: string): Rewording[] {
  const [old, now] = [sentencesOf(before), sentencesOf(after)];
  return hunksBetween(old, now)
    .map(({ from, to, by }) => ({
      gone: cut(textOf(old.slice(from, to)).trim()),
      came: cut(textOf(by).trim()),
    }))
    .filter(({ gone, came }) => gone !== came);
}
