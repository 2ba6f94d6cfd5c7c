import { readBpmn } from "#standards/bpmn";
import { type Compilation, compileProcess } from "./engine/compile-process.ts";
import { verbundExtension } from "./verbund-extension.ts";

/** A `process.bpmn` as it is stored, ready to run or refused with element and reason in German. */
export async function readProcess(xml: string): Promise<Compilation> {
  const reading = await readBpmn(xml, { extensions: verbundExtension });
  return reading.kind === "refused" ? reading : compileProcess(reading.process);
}
