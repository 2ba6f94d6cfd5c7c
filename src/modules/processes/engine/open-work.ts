import type { Incident } from "./effect.ts";
import type { Marking, Token } from "./marking.ts";
import { attachedTo, type ProcessElement, type ProcessModel } from "./process-model.ts";

/** What a token waits for. */
export type OpenWork = {
  token: number;
  element: ProcessElement;
  /** Ids of the deadlines at its border that still run. */
  deadlines: readonly string[];
  incident?: Incident;
};

const runningDeadlines = (model: ProcessModel, element: ProcessElement, token: Token): string[] =>
  attachedTo(model, element, "boundaryTimer")
    .map(({ id }) => id)
    .filter((id) => !token.fired?.includes(id));

/** What is waiting, oldest first; tokens at joins wait for other tokens and are not work. */
export const openWork = (marking: Marking, model: ProcessModel): OpenWork[] =>
  marking.tokens.flatMap((token) => {
    const element = model.elements.get(token.at);
    if (!element || (element.type === "parallelGateway" && !token.incident)) return [];
    return [
      {
        token: token.id,
        element,
        deadlines: runningDeadlines(model, element, token),
        ...(token.incident && { incident: token.incident }),
      },
    ];
  });
