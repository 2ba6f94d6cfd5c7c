import { boundaryError } from "./boundary-error.ts";
import { boundaryTimer } from "./boundary-timer.ts";
import type { Behaviour } from "./element.ts";
import { endEvent } from "./end-event.ts";
import { exclusiveGateway } from "./exclusive-gateway.ts";
import { messageCatchEvent } from "./message-catch-event.ts";
import { parallelGateway } from "./parallel-gateway.ts";
import type { ElementType, ProcessElement } from "./process-model.ts";
import { receiveTask } from "./receive-task.ts";
import { sendTask } from "./send-task.ts";
import { serviceTask } from "./service-task.ts";
import { startEvent } from "./start-event.ts";
import { timerCatchEvent } from "./timer-catch-event.ts";
import { userTask } from "./user-task.ts";

const BEHAVIOURS = {
  startEvent,
  endEvent,
  userTask,
  serviceTask,
  sendTask,
  receiveTask,
  exclusiveGateway,
  parallelGateway,
  timerCatchEvent,
  messageCatchEvent,
  boundaryTimer,
  boundaryError,
} satisfies { [T in ElementType]: Behaviour<Extract<ProcessElement, { type: T }>> };

export const behaviourOf = (element: ProcessElement): Behaviour<ProcessElement> =>
  BEHAVIOURS[element.type];
