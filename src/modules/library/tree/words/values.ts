import { isJsonObject, type Json } from "../json.ts";
import { hunksBetween } from "../merge/hunks.ts";
import { sentencesOf, textOf } from "../merge/sentences.ts";

const LONGEST = 120;

/** A value as people can read it; undefined for what is no plain value. */
export function saidValue(value: Json | undefined, yes: string, no: string): string | undefined {
  if (typeof value === "boolean") return value ? yes : no;
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return value.length <= LONGEST ? value : undefined;
  if (isJsonObject(value)) return saidValue(value["body"] ?? value["text"], yes, no);
  if (!Array.isArray(value)) return undefined;
  const words: Json[] = [...value];
  return words.every((word) => typeof word === "string") ? words.join(", ") : undefined;
}

/** What of a text is different: the sentences that went and those that came. */
export type Rewording = { gone: string; came: string };

const cut = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).trimEnd()}…`;

/** The changed sentences of a text, those that belong together together. */
export function rewordings(before: string, after: string): Rewording[] {
  const [old, now] = [sentencesOf(before), sentencesOf(after)];
  return hunksBetween(old, now).map(({ from, to, by }) => ({
    gone: cut(textOf(old.slice(from, to)).trim()),
    came: cut(textOf(by).trim()),
  }));
}
