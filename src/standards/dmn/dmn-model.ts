import { DmnModdle } from "dmn-moddle";
import { type PlainElement, readPlain, writePlain, xmlProblem } from "#platform/xml";
import type { DmnProblem } from "./decision-model.ts";
import { asDmn13, problemOf } from "./open-document.ts";

export type DmnModelReading =
  { kind: "read"; model: PlainElement } | { kind: "refused"; problems: readonly DmnProblem[] };

/**
 * Everything a DMN 1.1 to 1.5 file says as `dmn:Definitions` in plain JSON, also what `readDmn` does
 * not evaluate. Refused is only what would be lost: malformed XML, document types, unknown DMN
 * elements, ids given twice.
 */
export async function readDmnModel(xml: string): Promise<DmnModelReading> {
  const malformed = xmlProblem(xml);
  if (malformed !== undefined) return { kind: "refused", problems: [{ problem: malformed }] };
  try {
    const { plain, warnings } = await readPlain(asDmn13(xml), new DmnModdle());
    const problems = warnings.flatMap(({ message }) => problemOf(message));
    return problems.length > 0 ? { kind: "refused", problems } : { kind: "read", model: plain };
  } catch {
    return { kind: "refused", problems: [{ problem: "Die Datei ist kein DMN-Dokument." }] };
  }
}

/** The canonical file of a model, as DMN 1.3; undefined for what is no DMN model. */
export const writeDmnModel = (model: PlainElement): Promise<string | undefined> =>
  writePlain(model, new DmnModdle());
