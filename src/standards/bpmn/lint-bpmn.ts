import { Linter } from "bpmnlint";
import conditionalFlows from "bpmnlint/rules/conditional-flows.js";
import labelRequired from "bpmnlint/rules/label-required.js";
import noDuplicateSequenceFlows from "bpmnlint/rules/no-duplicate-sequence-flows.js";
import noGatewayJoinFork from "bpmnlint/rules/no-gateway-join-fork.js";
import noOverlappingElements from "bpmnlint/rules/no-overlapping-elements.js";
import superfluousGateway from "bpmnlint/rules/superfluous-gateway.js";
import type { BpmnProblem } from "./bpmn-process.ts";
import { openDocument } from "./open-document.ts";

/** Rules about what may run and still is a mistake, with what each says to people. */
const RULES: Readonly<Record<string, { rule: unknown; problem: string }>> = {
  "conditional-flows": {
    rule: conditionalFlows,
    problem: "Dieser Weg hat keine Bedingung und ist nicht der Standardweg.",
  },
  "label-required": { rule: labelRequired, problem: "Hier fehlt ein Name." },
  "no-duplicate-sequence-flows": {
    rule: noDuplicateSequenceFlows,
    problem: "Zwei gleiche Verbindungen führen denselben Weg.",
  },
  "no-gateway-join-fork": {
    rule: noGatewayJoinFork,
    problem: "Diese Verzweigung führt Wege zusammen und teilt sie zugleich.",
  },
  "no-overlapping-elements": {
    rule: noOverlappingElements,
    problem: "In der Zeichnung liegen hier Teile übereinander.",
  },
  "superfluous-gateway": {
    rule: superfluousGateway,
    problem: "Diese Verzweigung hat nur einen Weg hinein und einen hinaus.",
  },
};

/** Rules remember what they saw, so every file has its own. */
const newLinter = () =>
  new Linter({
    config: { rules: Object.fromEntries(Object.keys(RULES).map((name) => [name, "error"])) },
    resolver: { resolveRule: (_: string, name: string) => RULES[name]?.rule },
  });

/**
 * Style problems of a file that can be read, found by bpmnlint: what may run and still is a mistake.
 * What cannot run is for whoever runs it.
 */
export async function lintBpmn(xml: string): Promise<BpmnProblem[]> {
  const document = await openDocument(xml, {});
  if (document.kind === "refused") return [];
  const results = await newLinter().lint(document.definitions);
  return Object.entries(results).flatMap(([name, found]) =>
    found.map(({ id }) => ({ element: id, problem: RULES[name]?.problem ?? name })),
  );
}
