import type { FlowNode } from "#standards/bpmn";
import type { Behaviour, ElementCommon } from "./element.ts";
import { compileMessage, type MessageWait, waitForMessage } from "./message.ts";
import type { Report } from "./report.ts";

/** An intermediate event that waits for a message. */
export type MessageCatchEvent = ElementCommon & MessageWait & { type: "messageCatchEvent" };

export function compileMessageCatchEvent(
  node: FlowNode,
  common: ElementCommon,
  report: Report,
): MessageCatchEvent {
  const definition = node.eventDefinitions.find((one) => one.kind === "message");
  return {
    ...common,
    ...compileMessage(node.id, definition?.message, report),
    type: "messageCatchEvent",
  };
}

export const messageCatchEvent: Behaviour<MessageCatchEvent> = waitForMessage;
