import type { Answer, Answers } from "./answers.ts";
import type { CompiledForm } from "./compiled-form.ts";
import type { FieldDefinition } from "./definition.ts";
import type { Displayed } from "./fields/field-kind.ts";
import { kindOf } from "./fields/field-kinds.ts";
import { ownEntry } from "./own-entry.ts";
import type { Walk } from "./walk.ts";
import { labelOf, type Words } from "./words.ts";

/** A declared answer for people: review, receipt, letters, staff. "" when there is none. */
export const displayAnswer = (
  field: FieldDefinition,
  answer: Answer | undefined,
  words: Words,
): Displayed => (answer === undefined ? "" : kindOf(field).display(field, answer, words));

export type DisplayedPage = {
  id: string;
  title: string;
  entries: { field: string; label: string; value: Displayed }[];
};

/**
 * All answers page by page. A walk shows what is asked, also what was left open (value ""), as a
 * person reviews it; declared answers alone show what was declared. Pages without entries are left
 * out.
 */
export function displayPages(
  form: CompiledForm,
  shown: { answers: Answers; pages?: Walk["pages"] },
  words: Words,
): DisplayedPage[] {
  const asked = shown.pages && new Set(shown.pages.flatMap((page) => page.fields));
  const isShown = ({ id }: FieldDefinition) => asked?.has(id) ?? Object.hasOwn(shown.answers, id);
  return form.definition.pages
    .map((page) => ({
      id: page.id,
      title: words.texts(`${page.id}.title`) ?? page.id,
      entries: page.fields.filter(isShown).map((field) => ({
        field: field.id,
        label: labelOf(field, words),
        value: displayAnswer(field, ownEntry(shown.answers, field.id), words),
      })),
    }))
    .filter(({ entries }) => entries.length > 0);
}
