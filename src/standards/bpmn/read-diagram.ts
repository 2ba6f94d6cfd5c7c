import type { BpmnProblem } from "./bpmn-process.ts";
import { type BpmnDiagram, readPlane } from "./diagram.ts";
import { flowNodesOf, layOut, processesOf } from "./lay-out.ts";
import { type Definitions, openDocument } from "./open-document.ts";

export type DiagramReading =
  | { kind: "read"; diagram: BpmnDiagram; laidOut: boolean }
  | { kind: "refused"; problems: BpmnProblem[] };

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
  const laidOut = await layOut(document.moddle, document.definitions);
  if (laidOut) return { kind: "read", diagram: firstDiagram(laidOut), laidOut: true };
  if (written.shapes.length > 0) return { kind: "read", diagram: written, laidOut: false };
  const problem = "Die Datei enthält keine Zeichnung und lässt sich nicht selbst anordnen.";
  return { kind: "refused", problems: [{ problem }] };
}
