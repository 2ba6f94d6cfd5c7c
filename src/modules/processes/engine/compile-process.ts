import type { BpmnProblem, BpmnProcess } from "#standards/bpmn";
import { checkExpressions } from "./check-expressions.ts";
import { checkFlow } from "./check-flow.ts";
import { compileElement } from "./compile-element.ts";
import type { ProcessElement, ProcessModel } from "./process-model.ts";
import type { Report } from "./report.ts";

export type Compilation =
  { kind: "compiled"; model: ProcessModel } | { kind: "refused"; problems: BpmnProblem[] };

/**
 * Makes a process ready to run, or says what stands against it: each problem with the id of its
 * element or flow. The checks of the whole come only when every element is understood, since one
 * that is not would cause a trail of others.
 */
export function compileProcess(process: BpmnProcess): Compilation {
  const problems: BpmnProblem[] = [];
  const report: Report = (element, problem) => {
    if (!problems.some((known) => known.element === element && known.problem === problem))
      problems.push({ element, problem });
  };
  const elements = new Map<string, ProcessElement>();
  for (const node of process.nodes) {
    const element = compileElement(node, process, report);
    if (element) elements.set(node.id, element);
  }
  const [start, ...more] = process.nodes.filter(({ type }) => type === "startEvent");
  for (const { id } of more) report(id, "Ein Ablauf hat genau ein Startereignis.");
  const model: ProcessModel = {
    id: process.id,
    start: start?.id ?? "",
    elements,
    ...(process.name && { name: process.name }),
  };
  if (elements.size === process.nodes.length) {
    checkFlow(model, report);
    checkExpressions(model, report);
  }
  return problems.length > 0 ? { kind: "refused", problems } : { kind: "compiled", model };
}
