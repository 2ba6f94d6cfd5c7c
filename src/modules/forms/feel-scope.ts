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
export const feelScope = (form: CompiledForm, answers: Answers, step?: string): FeelScope =>
  step === undefined
    ? scopeOfAnswers(form, answers)
    : scopeOf(form.steps.get(step)?.fields ?? [], answers);

const scopes = new WeakMap<Answers, { form: CompiledForm; scope: FeelScope }>();

/** Worked out once: answers are never changed, only replaced. */
function scopeOfAnswers(form: CompiledForm, answers: Answers): FeelScope {
  const known = scopes.get(answers);
  if (known?.form === form) return known.scope;
  const fields = form.definition.pages.flatMap((page) => page.fields);
  const scope = scopeOf(fields, answers);
  scopes.set(answers, { form, scope });
  return scope;
}

function scopeOf(fields: readonly FieldDefinition[], answers: Answers): FeelScope {
  return Object.fromEntries(fields.map((field) => [field.id, feelValue(field, answers)]));
}

function feelValue(field: FieldDefinition, answers: Answers): unknown {
  const answer = ownEntry(answers, field.id);
  return answer === undefined ? null : kindOf(field).toFeel(field, answer);
}
