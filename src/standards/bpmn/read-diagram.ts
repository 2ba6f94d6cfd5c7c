import { layoutProcess } from "bpmn-auto-layout";
import type { BpmnModdle } from "bpmn-moddle";
import type { BpmnFlowNode, BpmnProcess } from "bpmn-moddle/types";
import type { BpmnProblem } from "./bpmn-process.ts";
import { type BpmnDiagram, readPlane } from "./diagram.ts";
import { type Definitions, openDocument } from "./open-document.ts";

export type DiagramReading =
  | { kind: "read"; diagram: BpmnDiagram; laidOut: boolean }
  | { kind: "refused"; problems: BpmnProblem[] };

/** More elements than this are not laid out: the time grows faster than their number. */
const LAYOUT_LIMIT = 400;

const processesOf = (definitions: Definitions): BpmnProcess[] =>
  (definitions.rootElements ?? []).filter((root) => root.$instanceOf("bpmn:Process"));

type Element = { id?: string; $type: string; $instanceOf: (type: string) => boolean };

const flowNodesOf = (process: BpmnProcess) =>
  (process.flowElements ?? []).filter((element) =>
    (element as Element).$instanceOf("bpmn:FlowNode"),
  ) as (BpmnFlowNode & Element)[];

function firstDiagram(definitions: Definitions): BpmnDiagram {
  const plane = definitions.diagrams?.[0]?.plane;
  return plane ? readPlane(plane) : { shapes: [], edges: [] };
}

function leavesOut(diagram: BpmnDiagram, definitions: Definitions): boolean {
  const drawn = new Set(diagram.shapes.map((shape) => shape.element));
  return processesOf(definitions).some((process) =>
    flowNodesOf(process).some((node) => !drawn.has(node.id ?? "")),
  );
}

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

async function layOut(
  moddle: BpmnModdle,
  definitions: Definitions,
): Promise<BpmnDiagram | undefined> {
  const [process, ...more] = processesOf(definitions);
  if (!process || more.length > 0 || (process.flowElements ?? []).length > LAYOUT_LIMIT)
    return undefined;
  nameFlowsAtNodes(process);
  definitions.diagrams = [];
  try {
    const { xml } = await moddle.toXML(definitions);
    const laidOut = await moddle.fromXML(await layoutProcess(xml));
    return firstDiagram(laidOut.rootElement);
  } catch {
    return undefined;
  }
}

/**
 * The first diagram of a BPMN file (also of one that cannot run, such as one with pools). When it
 * leaves out a step of the only process, the process is laid out anew.
 */
export async function readDiagram(xml: string): Promise<DiagramReading> {
  const document = await openDocument(xml, {});
  if (document.kind === "refused") return document;
  const written = firstDiagram(document.definitions);
  if (written.shapes.length > 0 && !leavesOut(written, document.definitions))
    return { kind: "read", diagram: written, laidOut: false };
  const diagram = await layOut(document.moddle, document.definitions);
  if (diagram) return { kind: "read", diagram, laidOut: true };
  if (written.shapes.length > 0) return { kind: "read", diagram: written, laidOut: false };
  const problem = "Die Datei enthält keine Zeichnung und lässt sich nicht selbst anordnen.";
  return { kind: "refused", problems: [{ problem }] };
}
