import { BpmnModdle, type ModdlePackage, type ModdleWarning } from "bpmn-moddle";
import type { BpmnModdleTypeMap } from "bpmn-moddle/types";
import { xmlProblem } from "#platform/xml";
import type { BpmnProblem } from "./bpmn-process.ts";

/** Namespaces whose attributes are read, by prefix. */
export type BpmnExtensions = Readonly<Record<string, ModdlePackage>>;

export type Definitions = BpmnModdleTypeMap["bpmn:Definitions"];

type OpenDocument = {
  kind: "opened";
  moddle: BpmnModdle;
  definitions: Definitions;
  problems: BpmnProblem[];
  warnings: string[];
};

const duplicateId = /nested error: duplicate ID <(.+)>/;
const unparsable = /unparsable content <\/?([^\s/>]+)/;

/** A warning of moddle about something that it leaves out of its tree. */
export function lossIn(warning: string): BpmnProblem | undefined {
  const twice = duplicateId.exec(warning)?.[1];
  if (twice !== undefined)
    return { element: twice, problem: `Die Kennung „${twice}“ ist mehrfach vergeben.` };
  const unknown = unparsable.exec(warning)?.[1];
  if (unknown !== undefined)
    return { problem: `Das Element <${unknown}> gehört hier nicht zu BPMN 2.0.` };
  return undefined;
}

/** What moddle only warns about, but would leave out or mix up a part of the process. */
function problemOf(warning: ModdleWarning, extensions: BpmnExtensions): BpmnProblem | undefined {
  const place = warning.element?.id === undefined ? {} : { element: warning.element.id };
  const loss = lossIn(warning.message);
  if (loss !== undefined) return loss;
  const isDiagram = warning.element?.$type.startsWith("bpmndi:");
  if (warning.message.startsWith("unresolved reference") && !isDiagram)
    return {
      ...place,
      problem: `Verweist auf „${warning.value}“; das gibt es in der Datei nicht.`,
    };
  const prefix = warning.property?.split(":")[0];
  if (
    warning.message.startsWith("unknown attribute") &&
    prefix &&
    Object.hasOwn(extensions, prefix)
  )
    return { ...place, problem: `Die Angabe ${warning.property} gibt es an diesem Element nicht.` };
  return undefined;
}

/** Reads the XML into moddle's tree. Never throws for what somebody wrote. */
export async function openDocument(
  xml: string,
  extensions: BpmnExtensions,
): Promise<OpenDocument | { kind: "refused"; problems: BpmnProblem[] }> {
  const malformed = xmlProblem(xml);
  if (malformed !== undefined) return { kind: "refused", problems: [{ problem: malformed }] };
  // moddle writes into the descriptors it is given.
  const moddle = new BpmnModdle(structuredClone(extensions));
  try {
    const { rootElement, warnings } = await moddle.fromXML(xml);
    const problems = warnings.flatMap((warning) => problemOf(warning, extensions) ?? []);
    const rest = warnings.filter((warning) => !problemOf(warning, extensions));
    return {
      kind: "opened",
      moddle,
      definitions: rootElement,
      problems,
      warnings: rest.map((warning) => warning.message),
    };
  } catch {
    return { kind: "refused", problems: [{ problem: "Die Datei ist kein BPMN-2.0-Dokument." }] };
  }
}
