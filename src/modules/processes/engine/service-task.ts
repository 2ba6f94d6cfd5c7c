import type { FlowNode } from "#standards/bpmn";
import type { Behaviour, ElementCommon } from "./element.ts";
import { compileOperation, type OperationCall } from "./operation.ts";
import type { Report } from "./report.ts";

/** The case does something by itself; it answers with `completed` or `failed`. */
export type ServiceTask = ElementCommon & OperationCall & { type: "serviceTask" };

export const compileServiceTask = (
  node: FlowNode,
  common: ElementCommon,
  report: Report,
): ServiceTask => ({ ...common, ...compileOperation(node, report), type: "serviceTask" });

export const serviceTask: Behaviour<ServiceTask> = {
  arrive: ({ id, operation, argument }, { token }) => ({
    kind: "waits",
    effects: [{ kind: "call", token: token.id, element: id, operation, argument }],
  }),
  answers: ["completed", "failed"],
};
