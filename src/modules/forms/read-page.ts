import type { Answers } from "./answers.ts";
import type { CompiledForm } from "./compiled-form.ts";
import { type FieldProblem, problemsOf } from "./field-problems.ts";
import { kindOf } from "./fields/field-kinds.ts";
import { joinName } from "./fields/group.ts";
import { groupChange } from "./group-change.ts";
import { openSection, settleTyped, type Stored } from "./section.ts";
import { answersOf, type Settled } from "./settle.ts";
import { type FormBody, type Typed, typedFrom } from "./typed.ts";

export type PageReading = {
  /**
   * The stored answers with the questions of this page answered anew: what is valid, normalised.
   * A question that was left empty or answered wrongly has no answer any more.
   */
  answers: Answers;
  /** What was typed by name of the input, to be shown again. */
  typed: Typed;
  problems: readonly FieldProblem[];
  /** Questions that appeared by what was typed; if there are any, the page is to be shown again. */
  appeared: readonly string[];
  /** The repeat group that got an entry more or less; then the page is to be shown again. */
  changedGroup: string | undefined;
};

/**
 * Reads the body of one page, or of the fields of a step, by its id. Tolerates whatever is sent
 * and ignores inputs that the page does not have. `_add=<group>` and `_remove=<group>.<index>`
 * change a repeat group and report no problems.
 */
export function readPage(
  form: CompiledForm,
  id: string,
  given: Stored & { body: FormBody },
): PageReading {
  const section = openSection(form, id, given);
  const unread = { answers: given.answers, typed: {}, problems: [], appeared: [] };
  if (section === undefined) return { ...unread, changedGroup: undefined };
  const change = groupChange(section.fields, given.body);
  const typed = change?.typed ?? typedFrom(section.fields, given.body);
  const { settled, appeared } = settleTyped(section, given.answers, typed);
  const read = settled.filter(({ field }) => !section.closed.has(field.id));
  const problems = read
    .filter((one) => !appeared.includes(one))
    .flatMap((one) => problemsOf(one, section.evaluation));
  return {
    answers: mergeAnswers(given.answers, read, problems),
    typed: { ...typed, ...written(appeared) },
    problems: change === undefined ? problems : [],
    appeared: appeared.map(({ field }) => field.id),
    changedGroup: change?.group,
  };
}

function mergeAnswers(
  stored: Answers,
  read: readonly Settled[],
  problems: readonly FieldProblem[],
): Answers {
  const ids = new Set(read.map(({ field }) => field.id));
  const others = Object.entries(stored).filter(([id]) => !ids.has(id));
  const wrong = new Set(problems.map(({ field }) => field));
  return { ...Object.fromEntries(others), ...answersOf(read, wrong) };
}

/** Answers as their inputs show them. */
export const written = (settled: readonly Settled[]): Typed =>
  Object.fromEntries(
    settled.flatMap(({ field, answer, name }) =>
      answer === undefined
        ? []
        : Object.entries(kindOf(field).write(field, answer)).map(([part, typed]) => [
            joinName(name, part),
            typed,
          ]),
    ),
  );
