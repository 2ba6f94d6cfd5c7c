import { expressionsOf } from "./check-expressions.ts";
import type { Operation } from "./operation.ts";
import type { ProcessModel } from "./process-model.ts";
import type { Permission } from "./permission.ts";

/** What a process takes from the rest of its package, for checks there. */
export type ProcessUses = {
  roles: { element: string; role: string; may: Permission }[];
  /** Ids of `steps` entries of the form. */
  fields: { element: string; fields: string }[];
  outcomes: { element: string; outcomes: readonly string[] }[];
  operations: { element: string; operation: Operation; argument?: string }[];
  /** What it waits for. */
  messages: { element: string; message: string }[];
  /** Elements whose `<element>.public` the timeline shows. */
  phases: string[];
  /** FEEL, with the element or flow it stands at. */
  expressions: { at: string; expression: string }[];
};

export function usesOf(model: ProcessModel): ProcessUses {
  const elements = [...model.elements.values()];
  const userTasks = elements.filter((element) => element.type === "userTask");
  return {
    roles: userTasks.map(({ id, role, may }) => ({ element: id, role, may })),
    fields: userTasks.flatMap(({ id, fields }) => (fields ? [{ element: id, fields }] : [])),
    outcomes: userTasks.map(({ id, outcomes }) => ({ element: id, outcomes })),
    operations: elements
      .filter((element) => element.type === "serviceTask" || element.type === "sendTask")
      .map(({ id, operation, argument }) => ({
        element: id,
        operation,
        ...(argument && { argument }),
      })),
    messages: elements
      .filter((element) => element.type === "receiveTask" || element.type === "messageCatchEvent")
      .map(({ id, message }) => ({ element: id, message })),
    phases: elements.filter(({ phase }) => phase).map(({ id }) => id),
    expressions: elements.flatMap(expressionsOf),
  };
}
