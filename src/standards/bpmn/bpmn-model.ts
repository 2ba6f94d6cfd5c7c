import { BpmnModdle } from "bpmn-moddle";
import {
  type PlainElement,
  readPlain,
  writePlain,
  xmlProblem,
  type XmlWarning,
} from "#platform/xml";
import type { BpmnProblem } from "./bpmn-process.ts";
import { lossIn } from "./open-document.ts";

export type BpmnModelReading =
  { kind: "read"; model: PlainElement } | { kind: "refused"; problems: BpmnProblem[] };

const losses = (warnings: readonly XmlWarning[]): BpmnProblem[] =>
  warnings.flatMap(({ message }) => lossIn(message) ?? []);

/**
 * Everything a BPMN 2.0 file says, semantics, diagrams and extensions, as `bpmn:Definitions` in
 * plain JSON. Unlike `readBpmn` it asks nothing of the process: pools, several processes and
 * references to nothing are read. Refused is only what would be lost: malformed XML, document types,
 * unknown BPMN elements, ids given twice.
 */
export async function readBpmnModel(xml: string): Promise<BpmnModelReading> {
  const malformed = xmlProblem(xml);
  if (malformed !== undefined) return { kind: "refused", problems: [{ problem: malformed }] };
  try {
    const { plain, warnings } = await readPlain(xml, new BpmnModdle());
    const problems = losses(warnings);
    return problems.length > 0 ? { kind: "refused", problems } : { kind: "read", model: plain };
  } catch {
    return { kind: "refused", problems: [{ problem: "Die Datei ist kein BPMN-2.0-Dokument." }] };
  }
}

/**
 * The canonical file of a model; `readBpmnModel` of it gives the same model. undefined for what is no
 * BPMN model: a type that does not exist, a foreign prefix that is declared nowhere.
 */
export const writeBpmnModel = (model: PlainElement): Promise<string | undefined> =>
  writePlain(model, new BpmnModdle());
