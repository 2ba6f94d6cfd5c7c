import { feelScope } from "#forms";
import { feelDate } from "#standards/dmn";
import { compareLines, type Differences } from "./compare.ts";
import type { ActOf } from "./journey-definition.ts";
import { pageWords } from "./page-words.ts";
import { rehearseEvent } from "./rehearse-event.ts";
import { morningOf, type OpenTask, type Rehearsal, scopeOf, surroundingsOf } from "./rehearsal.ts";
import { enterPage } from "./enter-page.ts";

type Complete = ActOf<"complete">;

/**
 * What staff enter. The outcome they choose is known to the questions already, so that a reason is
 * asked for where one is needed.
 */
function fillForm(rehearsal: Rehearsal, act: Complete, fields: string) {
  const { configured, steps } = rehearsal;
  const { form } = configured.package;
  const schritt = { ...steps, [act.task]: { ergebnis: act.outcome } };
  const place = {
    form,
    words: { texts: configured.texts("de"), language: "de" as const },
    surroundings: { ...surroundingsOf(rehearsal), caseScope: { ...scopeOf(rehearsal), schritt } },
  };
  const entered = enterPage(place, fields, { ...act, answers: {} });
  const words = pageWords(place, fields, entered.answers);
  rehearsal.steps[act.task] = feelScope(form, entered.answers, fields);
  return {
    observed: { words, mistakes: entered.mistakes },
    differences: [...entered.differences, ...compareLines(act.task, act.words, words)],
  };
}

function refusalOf(rehearsal: Rehearsal, task: OpenTask, act: Complete): string | undefined {
  const { otherThan, outcomes } = task;
  if (otherThan !== undefined && rehearsal.workers.get(otherThan) === act.by)
    return `refused: ${act.by} did ${otherThan}`;
  return outcomes.includes(act.outcome) ? undefined : `refused: no outcome ${act.outcome}`;
}

/** Somebody in the town hall completes a task. */
export function completeTask(
  rehearsal: Rehearsal,
  act: Complete,
): { differences: Differences; observed: Complete } {
  const task = rehearsal.tasks.get(act.task);
  if (!task) return { differences: [`${act.task} is not open on ${act.on}`], observed: act };
  rehearsal.now = morningOf(act.on);
  const refusal = refusalOf(rehearsal, task, act);
  if (refusal !== undefined) {
    rehearsal.lines.push(refusal);
    return { differences: [], observed: act };
  }
  const filled =
    task.fields === undefined
      ? { observed: {}, differences: [] }
      : fillForm(rehearsal, act, task.fields);
  rehearsal.tasks.delete(act.task);
  rehearsal.workers.set(act.task, act.by);
  rehearsal.reopened = act.reopen;
  const done = { ergebnis: act.outcome, am: feelDate(act.on) };
  rehearsal.steps[act.task] = { ...rehearsal.steps[act.task], ...done };
  rehearseEvent(rehearsal, { kind: "completed", token: task.token });
  return { differences: filled.differences, observed: { ...act, ...filled.observed } };
}
