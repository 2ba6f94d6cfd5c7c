import type { BpmnModdle } from "bpmn-moddle";
import type { BpmnFlowNode, BpmnProcess } from "bpmn-moddle/types";
import { type Definitions, openDocument } from "./open-document.ts";

/** More elements than this are not laid out: the time grows faster than their number. */
const LAYOUT_LIMIT = 400;

export const processesOf = (definitions: Definitions): BpmnProcess[] =>
  (definitions.rootElements ?? []).filter((root) => root.$instanceOf("bpmn:Process"));

type Element = { id?: string; $type: string; $instanceOf: (type: string) => boolean };

export const flowNodesOf = (process: BpmnProcess) =>
  (process.flowElements ?? []).filter((element) =>
    (element as Element).$instanceOf("bpmn:FlowNode"),
  ) as (BpmnFlowNode & Element)[];

/** bpmn-auto-layout follows `<incoming>` and `<outgoing>`, which many tools do not write. */
function nameFlowsAtNodes(process: BpmnProcess): void {
  const flows = (process.flowElements ?? []).filter(
    (element) => (element as Element).$type === "bpmn:SequenceFlow",
  ) as NonNullable<BpmnFlowNode["incoming"]>;
  const byTarget = Map.groupBy(flows, (flow) => flow.targetRef?.id);
  const bySource = Map.groupBy(flows, (flow) => flow.sourceRef?.id);
  for (const node of flowNodesOf(process)) {
    node.incoming = byTarget.get(node.id) ?? [];
    node.outgoing = bySource.get(node.id) ?? [];
  }
}

/** The document with a new diagram of its only process; undefined when it cannot be arranged. */
export async function layOut(
  moddle: BpmnModdle,
  definitions: Definitions,
): Promise<Definitions | undefined> {
  const [process, ...more] = processesOf(definitions);
  if (!process || more.length > 0 || (process.flowElements ?? []).length > LAYOUT_LIMIT)
    return undefined;
  nameFlowsAtNodes(process);
  definitions.diagrams = [];
  try {
    const { xml } = await moddle.toXML(definitions);
    const { layoutProcess } = await import("bpmn-auto-layout");
    const laidOut = await moddle.fromXML(await layoutProcess(xml));
    return laidOut.rootElement;
  } catch {
    return undefined;
  }
}

/** A file with its only process drawn anew; undefined when it cannot be read or arranged. */
export async function layOutBpmn(xml: string): Promise<string | undefined> {
  const document = await openDocument(xml, {});
  if (document.kind === "refused") return undefined;
  const definitions = await layOut(document.moddle, document.definitions);
  return definitions && (await document.moddle.toXML(definitions, { format: true })).xml;
}
