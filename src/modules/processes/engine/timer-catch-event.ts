import type { FlowNode } from "#standards/bpmn";
import { dueInstant } from "./due.ts";
import type { Behaviour, ElementCommon } from "./element.ts";
import type { Report } from "./report.ts";
import { compileTimer, type Timer } from "./timer.ts";

/** An intermediate event that waits until its time has come. */
export type TimerCatchEvent = ElementCommon & Timer & { type: "timerCatchEvent" };

export const compileTimerCatchEvent = (
  node: FlowNode,
  common: ElementCommon,
  report: Report,
): TimerCatchEvent => ({ ...common, ...compileTimer(node, report), type: "timerCatchEvent" });

export const timerCatchEvent: Behaviour<TimerCatchEvent> = {
  arrive: ({ id, after }, { token, scope, now }) => {
    const due = dueInstant(after, scope, now);
    if (due === undefined) return { kind: "stuck", incident: { kind: "due-unclear", of: id } };
    return { kind: "waits", effects: [{ kind: "startTimer", token: token.id, element: id, due }] };
  },
  answers: ["timer"],
};
