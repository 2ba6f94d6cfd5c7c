import type { FormBody } from "./visit.ts";

/** Characters of one text; what is longer is cut off. */
export const LONGEST_TEXT = 10_000;

/** Without what nobody types on purpose: control characters, and marks that come along when copying from a PDF. */
const typed = (value: string): string =>
  value
    .slice(0, LONGEST_TEXT)
    .toWellFormed()
    .replaceAll(/(?![\n\r\t])[\p{Cc}\p{Cf}]/gu, "");

/** One text of a posted form; several values or none are an empty text. */
export function formText(form: FormBody, name: string): string {
  const value = form[name];
  return typeof value === "string" ? typed(value) : "";
}

/** All values of a name, as ticked boxes send them. */
export function formTexts(form: FormBody, name: string): string[] {
  const value = form[name];
  if (value === undefined) return [];
  return (typeof value === "string" ? [value] : value).map(typed);
}
