import { formText } from "./form-text.ts";
import type { FormBody } from "./visit.ts";

/** The number of an edition in a posted form; 0, which is none, for what is no such number. */
export function postedEdition(form: FormBody, name = "stand"): number {
  const written = formText(form, name);
  return /^\d{1,9}$/.test(written) ? Number(written) : 0;
}
