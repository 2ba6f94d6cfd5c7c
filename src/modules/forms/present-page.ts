import { type CompiledForm, fieldNamed } from "./compiled-form.ts";
import type { FieldDefinition } from "./definition.ts";
import type { Evaluation } from "./evaluation.ts";
import type { FieldProblem } from "./field-problems.ts";
import { itemLabel, joinName, leastItems } from "./fields/group.ts";
import { simpleKindOf } from "./fields/simple-kinds.ts";
import { messageFor } from "./messages.ts";
import type { Presentation, PresentedField, PresentedItem } from "./presentation.ts";
import { written } from "./read-page.ts";
import { openSection, settleTyped, type Stored } from "./section.ts";
import { isRequired, type Settled } from "./settle.ts";
import { inputsOf, type Typed } from "./typed.ts";
import { fixedWord, labelOf, type Words } from "./words.ts";

export type PresentedPage = {
  fields: PresentedField[];
  /** For the error summary: name of the input that the problem is at, and the sentence. */
  errors: { name: string; message: string }[];
};

/**
 * A page, or the fields of a step, ready to be drawn; undefined when it is not asked. Without
 * `typed` the inputs show what is stored; after `readPage` pass what it gave.
 */
export function presentPage(
  form: CompiledForm,
  id: string,
  given: Stored & { words: Words; typed?: Typed; problems?: readonly FieldProblem[] },
): PresentedPage | undefined {
  const section = openSection(form, id, given);
  if (section === undefined) return undefined;
  const typed = given.typed ?? written(section.before);
  const { settled } = settleTyped(section, given.answers, typed);
  const errors = (given.problems ?? []).map((problem) => presentError(form, problem, given.words));
  const context = { typed, errors, words: given.words };
  return {
    fields: settled
      .filter(({ field }) => !section.closed.has(field.id))
      .map((one) => presentField(one, section.evaluation, context)),
    errors: errors.map(({ name, message }) => ({ name, message })),
  };
}

type PresentedError = { field: string; part: string; name: string; message: string };
type Context = { typed: Typed; errors: readonly PresentedError[]; words: Words };

function presentError(form: CompiledForm, problem: FieldProblem, words: Words): PresentedError {
  const field = fieldNamed(form, problem.field);
  const first = field === undefined ? "" : firstInput(field, problem.part);
  return {
    field: problem.field,
    part: problem.part ?? "",
    name: joinName(problem.field, first),
    message: field === undefined ? problem.kind : messageFor(problem, field, words),
  };
}

/** The input a problem is at: the first one when it is about the whole. */
function firstInput(field: FieldDefinition, part = ""): string {
  if (field.type === "group") return part;
  const inputs = simpleKindOf(field).inputs(field);
  return (
    inputs.find((input) => part === "" || input === part || input.startsWith(`${part}.`)) ?? ""
  );
}

function presentField(settled: Settled, evaluation: Evaluation, context: Context): PresentedField {
  const { field, name } = settled;
  const { words } = context;
  return {
    ...presentation(settled, evaluation, context),
    name,
    label: labelOf(field, words),
    hint: words.texts(`${field.id}.hint`),
    error: errorAt(name, "", context),
    optional: mayStayOpen(field, evaluation) ? fixedWord("optional", words.language) : undefined,
    autofill: name === field.id,
    why:
      field.legalBasis === undefined
        ? undefined
        : { question: fixedWord("why", words.language), answer: field.legalBasis },
  };
}

const mayStayOpen = (field: FieldDefinition, evaluation: Evaluation): boolean =>
  field.type !== "computed" &&
  (field.type === "group" ? leastItems(field) === 0 : !isRequired(field, evaluation));

const errorAt = (field: string, part: string, { errors }: Context): string | undefined =>
  errors.find((error) => error.field === field && error.part === part)?.message;

function presentation(settled: Settled, evaluation: Evaluation, context: Context): Presentation {
  const { field, name } = settled;
  if (field.type === "group") return presentGroup(settled, field.max, context);
  return simpleKindOf(field).present(field, {
    inputs: inputsOf(context.typed, name),
    words: context.words,
    rules: evaluation,
    errorOf: (part) => errorAt(name, part, context),
  });
}

function presentGroup({ field, items }: Settled, max: number, context: Context): Presentation {
  const { texts, language } = context.words;
  const presented = items.map(({ fields, evaluation }, index): PresentedItem => ({
    label: itemLabel(field, index, context.words),
    fields: fields.map((child) => presentField(child, evaluation, context)),
  }));
  return {
    type: "group",
    items: presented,
    remove: fixedWord("remove", language),
    add: items.length < max ? (texts(`${field.id}.add`) ?? fixedWord("add", language)) : undefined,
  };
}
