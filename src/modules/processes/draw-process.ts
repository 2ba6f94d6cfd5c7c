import { type BpmnProblem, drawBpmn, type DrawingOptions, readDiagram } from "#standards/bpmn";

/**
 * A `process.bpmn` as an SVG for a page, with the elements of `highlight` framed. The words of
 * `description` stand for the picture, so they should say what `describeProcess` lists.
 */
export async function drawProcess(
  xml: string,
  options: DrawingOptions,
): Promise<{ kind: "drawn"; svg: string } | { kind: "refused"; problems: BpmnProblem[] }> {
  const reading = await readDiagram(xml);
  if (reading.kind === "refused") return reading;
  return { kind: "drawn", svg: drawBpmn(reading.diagram, options) };
}
