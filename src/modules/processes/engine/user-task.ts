import type { FlowNode } from "#standards/bpmn";
import { isTrue } from "#standards/dmn";
import { dueProblem, dueInstant } from "./due.ts";
import type { Behaviour, ElementCommon } from "./element.ts";
import { isPermission, type Permission, PERMISSIONS } from "./permission.ts";
import type { Report } from "./report.ts";

/** Outcome of a task that `verbund:when` switched off. */
export const SKIPPED = "entfaellt";

/** Somebody in the town hall does it and chooses one of the outcomes. */
export type UserTask = ElementCommon & {
  type: "userTask";
  role: string;
  may: Permission;
  outcomes: readonly string[];
  /** Id of the `steps` entry of the form that staff fill. */
  fields?: string;
  /** Whoever worked on that task may not work on this one. */
  otherThan?: string;
  /** FEEL; skipped unless true. */
  when?: string;
  /** FEEL or ISO 8601: how long until it is due. */
  due?: string;
};

function compileOutcomes(node: FlowNode, report: Report): string[] {
  const outcomes = node.extension.outcomes?.split(/\s+/).filter(Boolean) ?? [];
  if (outcomes.length === 0)
    report(node.id, "Die Aufgabe braucht mindestens ein Ergebnis (verbund:outcomes).");
  if (new Set(outcomes).size < outcomes.length)
    report(node.id, "Jedes Ergebnis (verbund:outcomes) darf nur einmal vorkommen.");
  if (outcomes.includes(SKIPPED))
    report(node.id, `„${SKIPPED}“ ist das Ergebnis übersprungener Aufgaben und nicht wählbar.`);
  for (const outcome of outcomes.filter((one) => !/^[a-z][a-zA-Z0-9]*(-[a-zA-Z0-9]+)*$/.test(one)))
    report(
      node.id,
      `Das Ergebnis „${outcome}“ beginnt nicht klein oder enthält andere Zeichen als Buchstaben ohne Umlaute, Ziffern und Bindestriche.`,
    );
  return outcomes;
}

export function compileUserTask(node: FlowNode, common: ElementCommon, report: Report): UserTask {
  const { role, may, fields, otherThan, when, due } = node.extension;
  if (!role) report(node.id, "Es fehlt, wer die Aufgabe erledigt (verbund:role).");
  if (!isPermission(may))
    report(
      node.id,
      `Es fehlt, was die Rolle dafür dürfen muss (verbund:may: ${PERMISSIONS.join(", ")}).`,
    );
  if (due !== undefined) {
    const problem = dueProblem(due);
    if (problem) report(node.id, `Die Frist (verbund:due) ist nicht lesbar: ${problem}`);
  }
  return {
    ...common,
    type: "userTask",
    role: role ?? "",
    may: isPermission(may) ? may : "check",
    outcomes: compileOutcomes(node, report),
    ...(fields && { fields }),
    ...(otherThan && { otherThan }),
    ...(when && { when }),
    ...(due && { due }),
  };
}

export const userTask: Behaviour<UserTask> = {
  arrive: (element, { token, scope, now }) => {
    const { id, role, may, outcomes, fields, otherThan, when } = element;
    if (when !== undefined && !isTrue(when, scope))
      return { kind: "skips", by: element.outgoing, outcome: SKIPPED };
    const due = element.due === undefined ? undefined : dueInstant(element.due, scope, now);
    if (element.due !== undefined && due === undefined)
      return { kind: "stuck", incident: { kind: "due-unclear", of: id } };
    const work = { role, may, outcomes, fields, otherThan, due };
    return {
      kind: "waits",
      effects: [{ kind: "openTask", token: token.id, element: id, ...work }],
    };
  },
  answers: ["completed"],
  withdraw: ({ id }, token) => [{ kind: "closeTask", token: token.id, element: id }],
};
