import type { BpmnProblem, BpmnProcess, FlowNode } from "./bpmn-process.ts";

function nodeProblems(node: FlowNode, ids: ReadonlySet<string>): string[] {
  const problems: string[] = [];
  if (node.default !== undefined && !node.outgoing.includes(node.default))
    problems.push(`Der Standardweg „${node.default}“ geht nicht von hier aus.`);
  if (node.type === "boundaryEvent" && node.attachedToRef === undefined)
    problems.push("Das angeheftete Ereignis hängt an keiner Aufgabe.");
  if (node.attachedToRef !== undefined && !ids.has(node.attachedToRef))
    problems.push(`Hängt an „${node.attachedToRef}“; das gibt es in diesem Ablauf nicht.`);
  return problems;
}

/** Problems of a process whose parts do not hold together. */
export function checkReferences(process: BpmnProcess): BpmnProblem[] {
  const ids = new Set(process.nodes.map((node) => node.id));
  const problems: BpmnProblem[] = [];
  for (const node of process.nodes) {
    if (!node.id) problems.push({ problem: `Ein Element (${node.type}) hat keine Kennung.` });
    for (const problem of nodeProblems(node, ids)) problems.push({ element: node.id, problem });
  }
  for (const flow of process.flows) {
    if (!flow.id) problems.push({ problem: "Eine Verbindung hat keine Kennung." });
    if (!ids.has(flow.sourceRef) || !ids.has(flow.targetRef))
      problems.push({
        element: flow.id,
        problem: "Die Verbindung hat keinen Anfang oder kein Ende in diesem Ablauf.",
      });
  }
  if (!process.nodes.some((node) => node.type === "startEvent"))
    problems.push({ element: process.id, problem: "Der Ablauf hat kein Startereignis." });
  return problems;
}
