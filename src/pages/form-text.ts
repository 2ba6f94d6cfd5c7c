import type { FormBody } from "./visit.ts";

const LONGEST = 10_000;

/** One text of a posted form; several values or none are an empty text. */
export function formText(form: FormBody, name: string): string {
  const value = form[name];
  return typeof value === "string" ? value.slice(0, LONGEST) : "";
}

/** All values of a name, as ticked boxes send them. */
export function formTexts(form: FormBody, name: string): string[] {
  const value = form[name];
  if (value === undefined) return [];
  return (typeof value === "string" ? [value] : value).map((one) => one.slice(0, LONGEST));
}
