import { BpmnModdle, type ModdlePackage, type ModdleWarning } from "bpmn-moddle";
import type { BpmnModdleTypeMap } from "bpmn-moddle/types";
import { SaxesParser } from "saxes";
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

/**
 * moddle forgives malformed XML and skips document types; this pass does not. A document type is
 * refused because entities may read files or grow without bound.
 */
function xmlProblem(xml: string): string | undefined {
  const parser = new SaxesParser({ xmlns: true });
  let problem: string | undefined;
  parser.on("doctype", () => {
    throw new Error("DOCTYPE");
  });
  parser.on("error", (error) => {
    throw error;
  });
  try {
    parser.write(xml).close();
  } catch (error) {
    const place = `Zeile ${parser.line}`;
    problem =
      (error as Error).message === "DOCTYPE"
        ? `Die Datei enthält eine Dokumenttyp-Angabe (DOCTYPE, ${place}). Das ist aus Sicherheitsgründen nicht erlaubt.`
        : `Die Datei ist kein gültiges XML (${place}).`;
  }
  return problem;
}

const duplicateId = /nested error: duplicate ID <(.+)>/;
const unparsable = /unparsable content <\/?([^\s/>]+)/;

/** What moddle only warns about, but would leave out a part of the process. */
function problemOf(warning: ModdleWarning, extensions: BpmnExtensions): BpmnProblem | undefined {
  const place = warning.element?.id === undefined ? {} : { element: warning.element.id };
  const twice = duplicateId.exec(warning.message)?.[1];
  if (twice !== undefined)
    return { element: twice, problem: `Die Kennung „${twice}“ ist mehrfach vergeben.` };
  const unknown = unparsable.exec(warning.message)?.[1];
  if (unknown !== undefined)
    return { problem: `Das Element <${unknown}> gehört hier nicht zu BPMN 2.0.` };
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
