import type {
  BpmnParticipant,
  BpmnProcess as ModdleProcess,
  BpmnSequenceFlow,
} from "bpmn-moddle/types";
import type { BpmnProblem, BpmnProcess, SequenceFlow } from "./bpmn-process.ts";
import { checkReferences } from "./check-references.ts";
import { type AnyFlowNode, linksOf, readFlowNode } from "./flow-node.ts";
import { type BpmnExtensions, type Definitions, openDocument } from "./open-document.ts";

export type BpmnReading =
  | { kind: "read"; process: BpmnProcess; warnings: string[] }
  | { kind: "refused"; problems: BpmnProblem[] };

const isFlowNode = (element: AnyFlowNode): boolean => element.$instanceOf("bpmn:FlowNode");

function readFlow(flow: BpmnSequenceFlow & { id: string }): SequenceFlow {
  const condition = flow.conditionExpression?.body?.trim();
  return {
    id: flow.id,
    sourceRef: flow.sourceRef?.id ?? "",
    targetRef: flow.targetRef?.id ?? "",
    ...(flow.name && { name: flow.name }),
    ...(condition && { conditionExpression: condition }),
  };
}

/** Running needs exactly one process; pools show how several talk with each other. */
function onlyProcess(definitions: Definitions): ModdleProcess | BpmnProblem[] {
  const roots = definitions.rootElements ?? [];
  const pools = roots
    .filter((root) => root.$instanceOf("bpmn:Collaboration"))
    .flatMap((root) => root.get<(BpmnParticipant & { id: string })[]>("participants") ?? []);
  if (pools.length > 0)
    return pools.map(({ id, name }) => ({
      element: id,
      problem: `Pools können nicht ausgeführt werden${name ? ` („${name}“)` : ""}. Eine Datei enthält genau einen Ablauf ohne Pool.`,
    }));
  const [process, ...more] = roots.filter((root) => root.$instanceOf("bpmn:Process"));
  if (!process) return [{ problem: "Die Datei enthält keinen Ablauf (process)." }];
  return more.length === 0
    ? (process as ModdleProcess)
    : more.map(({ id }) => ({
        ...(id && { element: id }),
        problem: "Die Datei enthält mehr als einen Ablauf (process). Erlaubt ist genau einer.",
      }));
}

function readProcess(process: ModdleProcess, extensions: BpmnExtensions): BpmnProcess {
  const elements = (process.flowElements ?? []) as AnyFlowNode[];
  const flows = elements
    .filter((element) => element.$type === "bpmn:SequenceFlow")
    .map((flow) => readFlow(flow as BpmnSequenceFlow & { id: string }));
  const links = linksOf(flows);
  return {
    id: process.id ?? "",
    ...(process.name && { name: process.name }),
    nodes: elements.filter(isFlowNode).map((node) => readFlowNode(node, links, extensions)),
    flows,
  };
}

const leftOut = (process: ModdleProcess): string[] =>
  ((process.flowElements ?? []) as AnyFlowNode[])
    .filter((element) => !isFlowNode(element) && element.$type !== "bpmn:SequenceFlow")
    .map((element) => `${element.$type} ${element.id} has no effect on a run`);

/**
 * Reads the one process of a BPMN 2.0 file into plain data in the terms of the standard.
 * `extensions` name the attributes of other namespaces that are read. Refused, each with the element
 * and the reason: malformed XML, document types, unknown BPMN elements, several processes, pools,
 * duplicate ids, references to nothing, a process without start. Sub-processes are read as one node
 * without their content.
 */
export async function readBpmn(
  xml: string,
  options: { extensions?: BpmnExtensions } = {},
): Promise<BpmnReading> {
  const extensions = options.extensions ?? {};
  const document = await openDocument(xml, extensions);
  if (document.kind === "refused") return document;
  const found = onlyProcess(document.definitions);
  const problems = [...document.problems, ...(Array.isArray(found) ? found : [])];
  if (problems.length > 0 || Array.isArray(found)) return { kind: "refused", problems };
  const process = readProcess(found, extensions);
  const dangling = checkReferences(process);
  if (dangling.length > 0) return { kind: "refused", problems: dangling };
  return { kind: "read", process, warnings: [...document.warnings, ...leftOut(found)] };
}
