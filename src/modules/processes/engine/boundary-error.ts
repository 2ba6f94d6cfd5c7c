import type { FlowNode } from "#standards/bpmn";
import { type Behaviour, type ElementCommon, passThrough } from "./element.ts";
import type { Report } from "./report.ts";

/** Where a case goes on when an operation failed: with this code, or with any when it has none. */
export type BoundaryError = ElementCommon & {
  type: "boundaryError";
  attachedTo: string;
  code?: string;
};

export function compileBoundaryError(
  node: FlowNode,
  common: ElementCommon,
  report: Report,
): BoundaryError {
  const definition = node.eventDefinitions.find((one) => one.kind === "error");
  if (node.cancelActivity === false)
    report(
      node.id,
      "Ein Fehler beendet seine Aufgabe immer (cancelActivity darf nicht false sein).",
    );
  return {
    ...common,
    type: "boundaryError",
    attachedTo: node.attachedToRef ?? "",
    ...(definition?.errorCode && { code: definition.errorCode }),
  };
}

export const boundaryError: Behaviour<BoundaryError> = passThrough;

/** The event that catches a code: the one that names it before the one that takes any. */
export const catchError = (
  attached: readonly BoundaryError[],
  code: string,
): BoundaryError | undefined =>
  attached.find((event) => event.code === code) ??
  attached.find((event) => event.code === undefined);
