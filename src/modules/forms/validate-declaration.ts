import type { Answers } from "./answers.ts";
import type { CompiledForm } from "./compiled-form.ts";
import { type Evaluation, startEvaluation } from "./evaluation.ts";
import { type FieldProblem, problemsOf } from "./field-problems.ts";
import { onceForAnswers } from "./once-for-answers.ts";
import { isMissing, type Settled } from "./settle.ts";
import { isOpen, reachedPages, walk } from "./walk.ts";

export type DeclarationResult =
  /** `answers` are what is declared: those that count, with computed values. */
  | { kind: "acceptable"; answers: Answers }
  /** The person is not entitled or wrong here; nothing can be sent. */
  | { kind: "exit"; page: string }
  | { kind: "refused"; pages: readonly { page: string; problems: readonly FieldProblem[] }[] };

/**
 * Checks everything at once before it is sent, because a draft may be older than the form and a
 * body may have come from anywhere. In a correction only open questions are checked.
 */
export const validateDeclaration = onceForAnswers(
  (form, answers, surroundings): DeclarationResult => {
    const evaluation = startEvaluation(form.namesIn, surroundings);
    const pages = [...reachedPages(form.definition.pages, answers, evaluation)];
    const exit = pages.find(({ page }) => page.kind === "exit");
    if (exit) return { kind: "exit", page: exit.page.id };
    const refused = pages
      .map(({ page, settled }) => ({
        page: page.id,
        problems: settled
          .filter((one) => isChecked(form, one, evaluation))
          .flatMap((one) => problemsOf(one, evaluation)),
      }))
      .filter(({ problems }) => problems.length > 0);
    if (refused.length > 0) return { kind: "refused", pages: refused };
    // The very answers of the walk, so that what was worked out for the review counts for sending.
    return { kind: "acceptable", answers: walk(form, answers, surroundings).answers };
  },
);

/** A computed value is never open, but it follows from answers that may be. */
const isChecked = (form: CompiledForm, one: Settled, evaluation: Evaluation): boolean =>
  one.field.type === "computed" || isOpen(form, one.field, isMissing(one, evaluation));
