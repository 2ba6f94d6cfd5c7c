import { type Definitions, DmnModdle } from "dmn-moddle";
import { xmlProblem } from "#platform/xml";
import type { DmnProblem } from "./decision-model.ts";

type Opening =
  | { kind: "opened"; definitions: Definitions }
  | { kind: "refused"; problems: readonly DmnProblem[] };

const MODEL_NAMESPACES =
  /https?:\/\/www\.omg\.org\/spec\/DMN\/(20151101|20180521|20191111|20211108|20230324)\/(MODEL|DMNDI)\//g;

/** moddle knows DMN 1.3; for what we read, 1.1 to 1.5 differ only in their namespaces. */
export const asDmn13 = (xml: string): string =>
  xml.replaceAll(MODEL_NAMESPACES, "https://www.omg.org/spec/DMN/20191111/$2/");

const duplicateId = /duplicate ID <(.+)>/;
const unparsable = /unparsable content <\/?([^\s/>]+)/;

/** moddle warns about foreign attributes, too; only lost content and mixed-up ids are refused. */
export function problemOf(message: string): DmnProblem[] {
  const twice = duplicateId.exec(message)?.[1];
  if (twice !== undefined)
    return [{ element: twice, problem: `Die Kennung „${twice}“ ist mehrfach vergeben.` }];
  const unknown = unparsable.exec(message)?.[1];
  if (unknown !== undefined)
    return [{ problem: `Das Element <${unknown}> gehört hier nicht zu DMN.` }];
  return [];
}

/** Reads the XML into moddle's tree. Never throws for what somebody wrote. */
export async function openDocument(xml: string): Promise<Opening> {
  const malformed = xmlProblem(xml);
  if (malformed !== undefined) return { kind: "refused", problems: [{ problem: malformed }] };
  try {
    const { rootElement, warnings } = await new DmnModdle().fromXML(asDmn13(xml));
    const problems = warnings.flatMap(({ message }) => problemOf(message));
    return problems.length > 0
      ? { kind: "refused", problems }
      : { kind: "opened", definitions: rootElement as Definitions };
  } catch {
    return { kind: "refused", problems: [{ problem: "Die Datei ist kein DMN-Dokument." }] };
  }
}
