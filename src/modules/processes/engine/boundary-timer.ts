import type { FlowNode } from "#standards/bpmn";
import { type Behaviour, type ElementCommon, passThrough } from "./element.ts";
import type { Report } from "./report.ts";
import { compileTimer, type Timer } from "./timer.ts";

/**
 * A deadline at the border of a task. Interrupting: the task is taken away and the token goes on
 * from here. Otherwise the task stays and a second token goes on from here, once per visit.
 */
export type BoundaryTimer = ElementCommon &
  Timer & { type: "boundaryTimer"; attachedTo: string; interrupting: boolean };

export const compileBoundaryTimer = (
  node: FlowNode,
  common: ElementCommon,
  report: Report,
): BoundaryTimer => ({
  ...common,
  ...compileTimer(node, report),
  type: "boundaryTimer",
  attachedTo: node.attachedToRef ?? "",
  interrupting: node.cancelActivity ?? true,
});

export const boundaryTimer: Behaviour<BoundaryTimer> = passThrough;
