import type { FlowNode } from "#standards/bpmn";
import { type Behaviour, type ElementCommon, passThrough } from "./element.ts";
import type { Report } from "./report.ts";

/** Takes its token away. The case has ended when no token is left. */
export type EndEvent = ElementCommon & { type: "endEvent" };

export function compileEndEvent(node: FlowNode, common: ElementCommon, report: Report): EndEvent {
  if (node.outgoing.length > 0)
    report(node.id, "Aus einem Endereignis darf keine Verbindung herausführen.");
  return { ...common, type: "endEvent" };
}

export const endEvent: Behaviour<EndEvent> = passThrough;
