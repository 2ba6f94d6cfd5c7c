import type { Marking, Token } from "./marking.ts";
import type { MessageName } from "./message.ts";
import type { ProcessModel } from "./process-model.ts";

/** The token that has waited longest for a message, if one does. */
export const waitingFor = (
  { tokens }: Marking,
  { elements }: ProcessModel,
  message: MessageName,
): Token | undefined =>
  tokens.find(({ at, incident }) => {
    const element = elements.get(at);
    const waits = element?.type === "receiveTask" || element?.type === "messageCatchEvent";
    return waits && element.message === message && !incident;
  });
