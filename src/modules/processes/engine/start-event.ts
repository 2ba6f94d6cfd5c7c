import type { FlowNode } from "#standards/bpmn";
import { type Behaviour, type ElementCommon, passThrough } from "./element.ts";
import type { Report } from "./report.ts";

/** Where the one token of a new case begins. */
export type StartEvent = ElementCommon & { type: "startEvent" };

export function compileStartEvent(
  node: FlowNode,
  common: ElementCommon,
  report: Report,
): StartEvent {
  if (node.incoming.length > 0)
    report(node.id, "In das Startereignis darf keine Verbindung führen.");
  return { ...common, type: "startEvent" };
}

export const startEvent: Behaviour<StartEvent> = passThrough;
