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

type Last = Words & { values: Map<FieldDefinition, Displayed> };
const known = new WeakMap<Answers, Last>();

function lastOf(answers: Answers, { texts, language }: Words): Last {
  const last = known.get(answers);
  if (last?.texts === texts && last.language === language) return last;
  const made = { texts, language, values: new Map() };
  known.set(answers, made);
  return made;
}

/** Review and declaration show the same answers; each is put into words once. */
function displayed(field: FieldDefinition, answers: Answers, words: Words): Displayed {
  const { values } = lastOf(answers, words);
  const value = values.get(field) ?? displayAnswer(field, ownEntry(answers, field.id), words);
  values.set(field, value);
  return value;
}

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
        value: displayed(field, shown.answers, words),
      })),
    }))
    .filter(({ entries }) => entries.length > 0);
}
