import type { ProcessEvent } from "#processes";
import type { Temporal } from "#platform/clock";
import type { CaseState } from "./case-state.ts";
import type { Change } from "./change.ts";

type Told = Exclude<ProcessEvent, { kind: "start" }>;

/**
 * What the process was told, by element: numbers of tokens are another version's own. For a timer
 * the element is the deadline.
 */
export type ToldEvent = {
  event: Told["kind"];
  element: string;
  /** Outcome of a task, as it was chosen then; a later visit may have chosen another one. */
  outcome?: string;
  /** Code of an operation that failed. */
  error?: string;
};

function elementOf({ marking }: CaseState, event: Told): string {
  if ("element" in event) return event.element;
  return marking.tokens.find(({ id }) => id === event.token)?.at ?? "";
}

/** The entry of the log for an event that the process takes in this state. */
export function processRecord(state: CaseState, event: Told, at: Temporal.Instant): Change {
  const element = elementOf(state, event);
  const outcome = event.kind === "completed" ? state.data.steps[element]?.outcome : undefined;
  return {
    kind: "event",
    event: {
      kind: "process",
      element,
      actor: "system",
      isPublic: false,
      at,
      detail: {
        event: event.kind,
        ...(outcome !== undefined && { outcome }),
        ...(event.kind === "failed" && { error: event.error }),
      },
    },
  };
}
