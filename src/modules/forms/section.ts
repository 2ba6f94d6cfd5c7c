import type { Answers } from "./answers.ts";
import type { CompiledForm } from "./compiled-form.ts";
import type { FieldDefinition, SimpleField } from "./definition.ts";
import { type Evaluation, startEvaluation } from "./evaluation.ts";
import { isMissing, settle, type Settled } from "./settle.ts";
import { type Source, storedAnswers } from "./source.ts";
import type { Surroundings } from "./surroundings.ts";
import { hasInput, type Typed, typedAnswers } from "./typed.ts";
import { isOpen, reachedPages } from "./walk.ts";

export type Stored = { answers: Answers; surroundings: Surroundings };

/** Fields that are answered together – a page, or what staff enter at a step – in their place. */
export type Section = {
  fields: readonly FieldDefinition[];
  /** Knows the answers of all pages before. */
  evaluation: Evaluation;
  /** The fields as they stand with what is stored. */
  before: readonly Settled[];
  /** Fields that a correction leaves as declared. */
  closed: ReadonlySet<string>;
};

/** Opens a page or a step by its id; undefined when there is none or it is not asked. */
export function openSection(form: CompiledForm, id: string, stored: Stored): Section | undefined {
  const evaluation = startEvaluation(form.namesIn, stored.surroundings);
  const fields =
    form.steps.get(id)?.fields ?? fieldsOfPage(form, id, { answers: stored.answers, evaluation });
  if (fields === undefined) return undefined;
  const inside = evaluation.inside();
  const before = settle(fields, storedAnswers(stored.answers), inside);
  const closed = before.filter((one) => !isOpen(form, one.field, isMissing(one, inside)));
  return { fields, evaluation, before, closed: new Set(closed.map(({ field }) => field.id)) };
}

function fieldsOfPage(
  form: CompiledForm,
  id: string,
  { answers, evaluation }: { answers: Answers; evaluation: Evaluation },
): readonly FieldDefinition[] | undefined {
  const page = form.pages.get(id);
  if (page === undefined) return undefined;
  const earlier = form.definition.pages.slice(0, form.definition.pages.indexOf(page));
  for (const reached of reachedPages(earlier, answers, evaluation))
    if (reached.page.kind === "exit") return undefined;
  return page.when === undefined || evaluation.holds(page.when) ? page.fields : undefined;
}

export type TypedSection = {
  /** Every field that is asked with what was typed. */
  settled: readonly Settled[];
  /** Fields that nobody could answer yet: what was typed above them made them appear. */
  appeared: readonly Settled[];
};

/** Settles a section with what was typed; closed fields and those that just appeared keep what is stored. */
export function settleTyped(section: Section, answers: Answers, typed: Typed): TypedSection {
  const asked = new Set(section.before.map(({ field }) => field.id));
  const isNew = (field: FieldDefinition) => !asked.has(field.id) && !hasInput(typed, field);
  const stored = storedAnswers(answers);
  const given = typedAnswers(typed);
  const of = (field: FieldDefinition) =>
    section.closed.has(field.id) || isNew(field) ? stored : given;
  const source: Source = {
    prefix: "",
    answer: (field: SimpleField) => of(field).answer(field),
    items: (group) => of(group).items(group),
  };
  const settled = settle(section.fields, source, section.evaluation);
  return {
    settled,
    appeared: settled.filter(({ field }) => field.type !== "computed" && isNew(field)),
  };
}
