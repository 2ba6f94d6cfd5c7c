import type { BpmnProcess, FlowNode } from "#standards/bpmn";
import { compileBoundaryError } from "./boundary-error.ts";
import { compileBoundaryTimer } from "./boundary-timer.ts";
import type { ElementCommon, Flow } from "./element.ts";
import { compileEndEvent } from "./end-event.ts";
import { compileExclusiveGateway } from "./exclusive-gateway.ts";
import { compileMessageCatchEvent } from "./message-catch-event.ts";
import { compileParallelGateway } from "./parallel-gateway.ts";
import type { ProcessElement } from "./process-model.ts";
import { compileReceiveTask } from "./receive-task.ts";
import type { Report } from "./report.ts";
import { compileSendTask } from "./send-task.ts";
import { compileServiceTask } from "./service-task.ts";
import { compileStartEvent } from "./start-event.ts";
import { isStatusWord, STATUS_WORDS } from "./status-word.ts";
import { compileTimerCatchEvent } from "./timer-catch-event.ts";
import { reportUnsupported, reportUnsupportedAttributes } from "./unsupported.ts";
import { compileUserTask } from "./user-task.ts";

type Compile = (node: FlowNode, common: ElementCommon, report: Report) => ProcessElement;

/** By BPMN type and, for events, what they wait for; what is not here is not supported. */
const COMPILE: Readonly<Record<string, Compile>> = {
  startEvent: compileStartEvent,
  endEvent: compileEndEvent,
  userTask: compileUserTask,
  serviceTask: compileServiceTask,
  sendTask: compileSendTask,
  receiveTask: compileReceiveTask,
  exclusiveGateway: compileExclusiveGateway,
  parallelGateway: compileParallelGateway,
  "intermediateCatchEvent timer": compileTimerCatchEvent,
  "intermediateCatchEvent message": compileMessageCatchEvent,
  "boundaryEvent timer": compileBoundaryTimer,
  "boundaryEvent error": compileBoundaryError,
};

const keyOf = (node: FlowNode): string =>
  [node.type, ...node.eventDefinitions.map((one) => one.kind)].join(" ");

function compileCommon(node: FlowNode, process: BpmnProcess, report: Report): ElementCommon {
  const { status, phase } = node.extension;
  if (status !== undefined && !isStatusWord(status))
    report(
      node.id,
      `Der Stand „${status}“ ist unbekannt. Möglich sind ${STATUS_WORDS.join(", ")}.`,
    );
  if (phase !== undefined && phase !== "true" && phase !== "false")
    report(node.id, "verbund:phase ist „true“ oder „false“.");
  const leaving = process.flows.filter((flow) => flow.sourceRef === node.id);
  return {
    id: node.id,
    incoming: node.incoming,
    outgoing: leaving.map(({ id, targetRef, name, conditionExpression }): Flow => ({
      id,
      to: targetRef,
      ...(name && { name }),
      ...(conditionExpression && { condition: conditionExpression }),
    })),
    boundary: process.nodes.filter((one) => one.attachedToRef === node.id).map((one) => one.id),
    phase: phase === "true",
    ...(node.name && { name: node.name }),
    ...(isStatusWord(status) && { status }),
  };
}

export function compileElement(
  node: FlowNode,
  process: BpmnProcess,
  report: Report,
): ProcessElement | undefined {
  const key = keyOf(node);
  const compile = Object.hasOwn(COMPILE, key) ? COMPILE[key] : undefined;
  if (!compile) {
    reportUnsupported(node, report);
    return undefined;
  }
  reportUnsupportedAttributes(node, report);
  return compile(node, compileCommon(node, process, report), report);
}
