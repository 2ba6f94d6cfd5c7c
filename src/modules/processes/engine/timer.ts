import type { FlowNode } from "#standards/bpmn";
import { dueProblem } from "./due.ts";
import type { Report } from "./report.ts";

/** FEEL or ISO 8601, counted from the moment the token arrives. */
export type Timer = { after: string };

export function compileTimer(node: FlowNode, report: Report): Timer {
  const definition = node.eventDefinitions.find((one) => one.kind === "timer");
  const { timeDuration, timeDate, timeCycle } = definition ?? {};
  if (timeCycle !== undefined)
    report(
      node.id,
      "Wiederholte Fristen (timeCycle) werden nicht ausgeführt. Bitte eine Dauer oder einen Tag angeben.",
    );
  const after = timeDuration ?? timeDate ?? "";
  const problem = timeCycle === undefined ? dueProblem(after) : undefined;
  if (problem) report(node.id, `Die Frist ist nicht lesbar: ${problem}`);
  return { after };
}
