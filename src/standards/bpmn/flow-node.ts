import type {
  BpmnBoundaryEvent,
  BpmnCatchEvent,
  BpmnErrorEventDefinition,
  BpmnEventDefinition,
  BpmnExclusiveGateway,
  BpmnFlowNode,
  BpmnMessageEventDefinition,
  BpmnReceiveTask,
  BpmnTimerEventDefinition,
} from "bpmn-moddle/types";
import type { EventDefinition, FlowNode, SequenceFlow } from "./bpmn-process.ts";
import type { BpmnExtensions } from "./open-document.ts";

/** "bpmn:UserTask" → "userTask", the name of the XML element. */
export const localName = (type: string): string => {
  const name = type.slice(type.indexOf(":") + 1);
  return name.charAt(0).toLowerCase() + name.slice(1);
};

/** All kinds of flow nodes in one: each attribute is there only on the types that have it. */
export type AnyFlowNode = BpmnFlowNode &
  Pick<
    BpmnReceiveTask,
    "messageRef" | "instantiate" | "loopCharacteristics" | "isForCompensation"
  > &
  Pick<BpmnCatchEvent, "eventDefinitions" | "eventDefinitionRef"> &
  Pick<BpmnBoundaryEvent, "attachedToRef" | "cancelActivity"> &
  Pick<BpmnExclusiveGateway, "default"> & {
    id: string;
    $type: string;
    $instanceOf: (type: string) => boolean;
    get: (name: string) => unknown;
  };

/** Leaves out what is not there, so that the result is the same after JSON. */
const present = <T extends object>(parts: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(
    Object.entries(parts).filter(([, value]) => value !== undefined && value !== ""),
  ) as { [K in keyof T]?: Exclude<T[K], undefined> };

const trimmed = (text: string | undefined): string | undefined => text?.trim() || undefined;

type AnyEventDefinition = BpmnEventDefinition & { $type: string };

function timer(definition: BpmnTimerEventDefinition): EventDefinition {
  return {
    kind: "timer",
    ...present({
      timeDuration: trimmed(definition.timeDuration?.body),
      timeDate: trimmed(definition.timeDate?.body),
      timeCycle: trimmed(definition.timeCycle?.body),
    }),
  };
}

function eventDefinition(definition: AnyEventDefinition): EventDefinition {
  switch (definition.$type) {
    case "bpmn:TimerEventDefinition":
      return timer(definition);
    case "bpmn:MessageEventDefinition": {
      const { messageRef } = definition as BpmnMessageEventDefinition;
      return { kind: "message", ...present({ message: messageRef?.name ?? messageRef?.id }) };
    }
    case "bpmn:ErrorEventDefinition": {
      const { errorRef } = definition as BpmnErrorEventDefinition;
      return { kind: "error", ...present({ errorCode: errorRef?.errorCode ?? errorRef?.id }) };
    }
    default:
      return { kind: "other", type: localName(definition.$type) };
  }
}

export const eventDefinitionsOf = (node: AnyFlowNode): EventDefinition[] =>
  [...(node.eventDefinitions ?? []), ...(node.eventDefinitionRef ?? [])].map(eventDefinition);

function extensionOf(node: AnyFlowNode, extensions: BpmnExtensions): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { prefix, types } of Object.values(extensions))
    for (const type of types.filter((one) => one.extends.some((base) => node.$instanceOf(base))))
      for (const { name } of type.properties) {
        const value = node.get(`${prefix}:${name}`);
        if (typeof value === "string") found[name] = value;
      }
  return found;
}

/** The flows by the node they lead to and by the node they come from. */
export const linksOf = (flows: readonly SequenceFlow[]) => ({
  incoming: Map.groupBy(flows, (flow) => flow.targetRef),
  outgoing: Map.groupBy(flows, (flow) => flow.sourceRef),
});

const idsOf = (flows: readonly SequenceFlow[] | undefined): string[] =>
  (flows ?? []).map((flow) => flow.id);

export function readFlowNode(
  node: AnyFlowNode,
  links: ReturnType<typeof linksOf>,
  extensions: BpmnExtensions,
): FlowNode {
  const isBoundary = node.$type === "bpmn:BoundaryEvent";
  return {
    id: node.id,
    type: localName(node.$type),
    incoming: idsOf(links.incoming.get(node.id)),
    outgoing: idsOf(links.outgoing.get(node.id)),
    eventDefinitions: eventDefinitionsOf(node),
    extension: extensionOf(node, extensions),
    ...present({
      name: trimmed(node.name),
      documentation: trimmed(node.documentation?.map((part) => part.get("text")).join("\n")),
      default: node.default?.id,
      message: node.messageRef?.name ?? node.messageRef?.id,
      attachedToRef: node.attachedToRef?.id,
      cancelActivity: isBoundary ? node.cancelActivity : undefined,
      loopCharacteristics: node.loopCharacteristics && localName(node.loopCharacteristics.$type),
      isForCompensation: node.isForCompensation ? (true as const) : undefined,
      instantiate: node.instantiate ? (true as const) : undefined,
    }),
  };
}
