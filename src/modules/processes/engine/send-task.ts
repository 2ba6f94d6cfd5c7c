import type { FlowNode } from "#standards/bpmn";
import type { Behaviour, ElementCommon } from "./element.ts";
import { compileOperation, type OperationCall } from "./operation.ts";
import type { Report } from "./report.ts";

/** Something leaves the house. It is over when the shell says that it is on its way. */
export type SendTask = ElementCommon & OperationCall & { type: "sendTask" };

export const compileSendTask = (
  node: FlowNode,
  common: ElementCommon,
  report: Report,
): SendTask => ({
  ...common,
  ...compileOperation(node, report),
  type: "sendTask",
});

export const sendTask: Behaviour<SendTask> = {
  arrive: ({ id, operation, argument }, { token }) => ({
    kind: "waits",
    effects: [{ kind: "send", token: token.id, element: id, operation, argument }],
  }),
  answers: ["completed", "failed"],
};
