import type { FeelScope } from "#standards/dmn";
import type { Answers } from "./answers.ts";
import type { CompiledForm } from "./compiled-form.ts";
import type { FieldDefinition } from "./definition.ts";
import { kindOf } from "./fields/field-kinds.ts";
import { ownEntry } from "./own-entry.ts";

/**
 * Declared answers as FEEL sees them, for `antrag` of processes, fees and letters: every field of
 * the pages by id, null where there is no answer, days as FEEL dates. With the id of a step: what
 * staff entered there, for `schritt.<step>`.
 */
export function feelScope(form: CompiledForm, answers: Answers, step?: string): FeelScope {
  const fields =
    step === undefined
      ? form.definition.pages.flatMap((page) => page.fields)
      : (form.steps.get(step)?.fields ?? []);
  return Object.fromEntries(fields.map((field) => [field.id, feelValue(field, answers)]));
}

function feelValue(field: FieldDefinition, answers: Answers): unknown {
  const answer = ownEntry(answers, field.id);
  return answer === undefined ? null : kindOf(field).toFeel(field, answer);
}
