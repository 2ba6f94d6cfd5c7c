import type { BoundaryError } from "./boundary-error.ts";
import type { BoundaryTimer } from "./boundary-timer.ts";
import type { EndEvent } from "./end-event.ts";
import type { ExclusiveGateway } from "./exclusive-gateway.ts";
import type { MessageCatchEvent } from "./message-catch-event.ts";
import type { ParallelGateway } from "./parallel-gateway.ts";
import type { ReceiveTask } from "./receive-task.ts";
import type { SendTask } from "./send-task.ts";
import type { ServiceTask } from "./service-task.ts";
import type { StartEvent } from "./start-event.ts";
import type { TimerCatchEvent } from "./timer-catch-event.ts";
import type { UserTask } from "./user-task.ts";

export type ProcessElement =
  | StartEvent
  | EndEvent
  | UserTask
  | ServiceTask
  | SendTask
  | ReceiveTask
  | ExclusiveGateway
  | ParallelGateway
  | TimerCatchEvent
  | MessageCatchEvent
  | BoundaryTimer
  | BoundaryError;

export type ElementType = ProcessElement["type"];

/** A checked process, ready to run. Compile it once per published version. */
export type ProcessModel = {
  id: string;
  name?: string;
  /** Id of the one start event. */
  start: string;
  /** By id, in document order. */
  elements: ReadonlyMap<string, ProcessElement>;
};

/** The events at the border of an element, of one type, in document order. */
export const attachedTo = <T extends "boundaryTimer" | "boundaryError">(
  model: ProcessModel,
  element: ProcessElement,
  type: T,
): Extract<ProcessElement, { type: T }>[] =>
  element.boundary
    .map((id) => model.elements.get(id))
    .filter((event): event is Extract<ProcessElement, { type: T }> => event?.type === type);

/** Where the token of a timer waits: at the element it is attached to, or at the event itself. */
export function attachedHost({ elements }: ProcessModel, timer: string): string {
  const element = elements.get(timer);
  return element?.type === "boundaryTimer" ? element.attachedTo : timer;
}
