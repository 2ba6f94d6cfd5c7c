import type { FlowNode } from "#standards/bpmn";
import type { Report } from "./report.ts";

/** What a case can do, and whether it has to be told with what (docs/architecture.md). */
const OPERATIONS = {
  evaluate: true,
  "create-letter": true,
  "announce-letter": true,
  "send-message": true,
  "request-correction": false,
  "record-delivery": true,
  refund: false,
} as const;

export type Operation = keyof typeof OPERATIONS;

export type OperationCall = { operation: Operation; argument?: string };

const isOperation = (word: string | undefined): word is Operation =>
  word !== undefined && Object.hasOwn(OPERATIONS, word);

export function compileOperation(node: FlowNode, report: Report): OperationCall {
  const { operation, argument } = node.extension;
  if (!isOperation(operation)) {
    const known = Object.keys(OPERATIONS).join(", ");
    report(node.id, `Es fehlt, was hier geschieht (verbund:operation: ${known}).`);
    return { operation: "evaluate" };
  }
  if (OPERATIONS[operation] && !argument)
    report(node.id, `Zu „${operation}“ fehlt, womit (verbund:argument).`);
  if (!OPERATIONS[operation] && argument)
    report(node.id, `Zu „${operation}“ gehört keine weitere Angabe (verbund:argument).`);
  return { operation, ...(argument && { argument }) };
}
