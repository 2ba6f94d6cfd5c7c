import type { FlowNode } from "#standards/bpmn";
import type { Behaviour, ElementCommon } from "./element.ts";
import { compileMessage, type MessageWait, waitForMessage } from "./message.ts";
import type { Report } from "./report.ts";

/** Waits for a message; unlike the event it can carry deadlines at its border. */
export type ReceiveTask = ElementCommon & MessageWait & { type: "receiveTask" };

export function compileReceiveTask(
  node: FlowNode,
  common: ElementCommon,
  report: Report,
): ReceiveTask {
  if (node.instantiate) report(node.id, "Eine Empfangsaufgabe kann den Ablauf nicht starten.");
  return { ...common, ...compileMessage(node.id, node.message, report), type: "receiveTask" };
}

export const receiveTask: Behaviour<ReceiveTask> = waitForMessage;
