import { isLiteral } from "./due.ts";
import { expressionProblem, stepsIn } from "./expression.ts";
import type { ProcessElement, ProcessModel } from "./process-model.ts";
import type { Report } from "./report.ts";
import { SKIPPED, type UserTask } from "./user-task.ts";

type Written = { at: string; expression: string };

/** Every FEEL expression of an element, with the element or flow it stands at. */
export function expressionsOf(element: ProcessElement): Written[] {
  const own =
    element.type === "userTask"
      ? [element.when, element.due]
      : element.type === "timerCatchEvent" || element.type === "boundaryTimer"
        ? [element.after]
        : [];
  return [
    ...own.flatMap((expression) =>
      expression && !isLiteral(expression) ? [{ at: element.id, expression }] : [],
    ),
    ...element.outgoing.flatMap(({ id, condition }) =>
      condition === undefined ? [] : [{ at: id, expression: condition }],
    ),
  ];
}

function outcomeProblem(task: UserTask, outcome: string): string | undefined {
  if (task.outcomes.includes(outcome)) return undefined;
  if (outcome === SKIPPED && task.when !== undefined) return undefined;
  return `„${task.id}“ hat kein Ergebnis „${outcome}“. Möglich sind ${task.outcomes.join(", ")}.`;
}

function checkSteps({ at, expression }: Written, model: ProcessModel, report: Report): void {
  for (const { step, outcome } of stepsIn(expression)) {
    const task = model.elements.get(step);
    if (task?.type !== "userTask")
      report(at, `Die Aufgabe „${step}“ gibt es in diesem Ablauf nicht.`);
    const problem = task?.type === "userTask" && outcome && outcomeProblem(task, outcome);
    if (problem) report(at, problem);
  }
}

/** Checks what conditions and deadlines say, and the tasks that elements name. */
export function checkExpressions(model: ProcessModel, report: Report): void {
  for (const element of model.elements.values()) {
    if (element.type === "userTask" && element.otherThan !== undefined) {
      const other = model.elements.get(element.otherThan);
      if (other?.type !== "userTask" || other === element)
        report(
          element.id,
          `verbund:otherThan nennt „${element.otherThan}“; das ist keine andere Aufgabe.`,
        );
    }
    if (element.type === "userTask" && element.when !== undefined) {
      const problem = expressionProblem(element.when);
      if (problem) report(element.id, `Wann die Aufgabe nötig ist (verbund:when): ${problem}`);
    }
    for (const { id, condition } of element.outgoing) {
      const problem = condition === undefined ? undefined : expressionProblem(condition);
      if (problem) report(id, problem);
    }
    for (const written of expressionsOf(element)) checkSteps(written, model, report);
  }
}
