import type { Answers } from "./answers.ts";
import type { CompiledForm } from "./compiled-form.ts";
import type { FieldDefinition, PageDefinition } from "./definition.ts";
import { type Evaluation, startEvaluation } from "./evaluation.ts";
import { onceForAnswers } from "./once-for-answers.ts";
import { answersOf, isMissing, settle, type Settled } from "./settle.ts";
import { storedAnswers } from "./source.ts";

export type WalkedPage = {
  id: string;
  kind: PageDefinition["kind"];
  /** Fields that are asked, in order. */
  fields: readonly string[];
  /** Those of them that may be answered now; fewer than `fields` only in a correction. */
  open: readonly string[];
  /** Those that still need an answer. */
  missing: readonly string[];
};

export type Walk = {
  /** Reachable pages in order; the last one is the exit page if the walk ends at one. */
  pages: readonly WalkedPage[];
  /** What counts: answers of pages and fields that are asked, and computed values. */
  answers: Answers;
  /** The first page that needs an answer; undefined when there is none. */
  firstIncomplete: string | undefined;
  /** Pages with questions. */
  progress: { done: number; total: number };
  /** Everything is answered and no exit reached. `validateDeclaration` still has the last word. */
  complete: boolean;
  exit: string | undefined;
};

/**
 * The one calculation from which everything else follows: which pages and fields are asked, which
 * answers count, what is missing. A condition sees only answers that count themselves.
 */
export const walk = onceForAnswers((form, answers, surroundings): Walk => {
  const evaluation = startEvaluation(form.namesIn, surroundings);
  const reached = [...reachedPages(form.definition.pages, answers, evaluation)];
  const all = reached.map((one) => walkedPage(form, one, evaluation));
  const pages = form.correction === undefined ? all : all.filter(isCorrected);
  const exit = reached.find(({ page }) => page.kind === "exit")?.page.id;
  const firstIncomplete = pages.find((page) => page.missing.length > 0)?.id;
  const asking = pages.filter((page) => page.kind === "questions");
  return {
    pages,
    answers: answersOf(reached.flatMap(({ settled }) => settled)),
    firstIncomplete,
    progress: {
      done: asking.filter((page) => page.missing.length === 0).length,
      total: asking.length,
    },
    complete: exit === undefined && firstIncomplete === undefined,
    exit,
  };
});

const isCorrected = (page: WalkedPage): boolean => page.kind === "exit" || page.open.length > 0;

type ReachedPage = { page: PageDefinition; settled: readonly Settled[] };

/** Reachable pages in order. A page whose every question is left out by a condition is not shown. */
export function* reachedPages(
  pages: readonly PageDefinition[],
  answers: Answers,
  evaluation: Evaluation,
): Generator<ReachedPage> {
  const given = storedAnswers(answers);
  for (const page of pages) {
    if (page.when !== undefined && !evaluation.holds(page.when)) continue;
    const settled = settle(page.fields, given, evaluation);
    if (settled.length === 0 && page.fields.length > 0) continue;
    yield { page, settled };
    if (page.kind === "exit") return;
  }
}

function walkedPage(
  form: CompiledForm,
  { page, settled }: ReachedPage,
  evaluation: Evaluation,
): WalkedPage {
  const missing = settled.filter((one) => isMissing(one, evaluation));
  const open = settled.filter((one) => isOpen(form, one.field, missing.includes(one)));
  return {
    id: page.id,
    kind: page.kind,
    fields: ids(settled),
    open: ids(open),
    missing: ids(missing),
  };
}

const ids = (settled: readonly Settled[]): string[] => settled.map(({ field }) => field.id);

/** In a correction open are: what staff ticked, what was not asked before, and what is missing now. */
export function isOpen(
  { correction }: CompiledForm,
  field: FieldDefinition,
  missing: boolean,
): boolean {
  if (field.type === "computed") return correction === undefined;
  if (correction === undefined) return true;
  return missing || correction.reopened.has(field.id) || !correction.asked.has(field.id);
}
