import type { FeelScope } from "#standards/dmn";
import type { Temporal } from "#platform/clock";
import { behaviourOf } from "./behaviours.ts";
import { catchError } from "./boundary-error.ts";
import type { Effect } from "./effect.ts";
import type { Marking, Token } from "./marking.ts";
import { attachedTo, type ProcessModel } from "./process-model.ts";
import { type At, goOn, interrupt, put, type Run, send, settle, startRun, stop } from "./run.ts";

/** What happened outside. `token` is the number from the effect that is answered. */
export type ProcessEvent =
  | { kind: "start" }
  /** A task was done; for a user task its outcome already stands in `schritt.<task>.ergebnis`. */
  | { kind: "completed"; token: number }
  | { kind: "failed"; token: number; error: string }
  /** `element` is the one from `startTimer`. */
  | { kind: "timer"; token: number; element: string }
  /** To one waiting token, or to the one that waits longest at an element. */
  | { kind: "message"; token: number }
  | { kind: "message"; element: string }
  /** The reason of an incident is gone: the token tries again. */
  | { kind: "retry"; token: number };

export type RefusedEvent =
  | "already-started"
  /** No such token any more: answered before, or taken away by a deadline. */
  | "unknown-token"
  /** The token does not wait for this kind of event. */
  | "unexpected-event"
  /** The marking names an element that the model does not have. */
  | "foreign-marking"
  | "outcome-missing"
  /** The way on never comes to anything that waits. */
  | "endless-loop";

export type Advance =
  | { kind: "advanced"; marking: Marking; effects: readonly Effect[] }
  | { kind: "refused"; reason: RefusedEvent };

type Handled = RefusedEvent | undefined;

/** A token that stopped on its way in has begun nothing, so nothing can be answered. */
const hasBegun = ({ incident }: Token): boolean => !incident || incident.kind === "error";

function findToken(run: Run, event: Exclude<ProcessEvent, { kind: "start" }>): Token | undefined {
  if ("token" in event) return run.tokens.find(({ id }) => id === event.token);
  const there = run.tokens.filter(({ at }) => at === event.element);
  return there.find(hasBegun) ?? there[0];
}

const chosenOutcome = (scope: FeelScope, task: string): unknown =>
  (scope.schritt as Record<string, { ergebnis?: unknown }> | undefined)?.[task]?.ergebnis;

function answer(run: Run, { token, element }: At, kind: "completed" | "message"): Handled {
  if (!behaviourOf(element).answers?.includes(kind) || !hasBegun(token)) return "unexpected-event";
  if (element.type === "userTask") {
    const outcome = chosenOutcome(run.scope, element.id);
    if (!element.outcomes.some((one) => one === outcome)) return "outcome-missing";
  }
  goOn(run, { token, element });
  return undefined;
}

function fail(run: Run, { token, element }: At, code: string): Handled {
  if (!behaviourOf(element).answers?.includes("failed") || !hasBegun(token))
    return "unexpected-event";
  const caught = catchError(attachedTo(run.model, element, "boundaryError"), code);
  if (caught) interrupt(run, { token, element }, caught.id);
  else stop(run, token, { kind: "error", code });
  return undefined;
}

function fire(run: Run, { token, element }: At, timer: string): Handled {
  if (!hasBegun(token)) return "unexpected-event";
  if (timer === element.id && element.type === "timerCatchEvent") {
    goOn(run, { token, element });
    return undefined;
  }
  const deadline = attachedTo(run.model, element, "boundaryTimer").find(({ id }) => id === timer);
  if (!deadline || token.fired?.includes(timer)) return "unexpected-event";
  if (deadline.interrupting) interrupt(run, { token, element }, timer);
  else {
    put(run, { ...token, fired: [...(token.fired ?? []), timer] });
    send(run, timer);
  }
  return undefined;
}

/** A failed operation is asked for again, its deadlines run on; anything else arrives anew. */
function retry(run: Run, { token, element }: At): Handled {
  const { incident, ...free } = token;
  if (!incident) return "unexpected-event";
  if (incident.kind !== "error") {
    run.tokens = run.tokens.filter(({ id }) => id !== token.id);
    run.arriving.push(free);
    return undefined;
  }
  const visit = { token: free, waiting: [], scope: run.scope, now: run.now };
  const arrival = behaviourOf(element).arrive(element, visit);
  if (arrival.kind === "waits") run.effects.push(...arrival.effects);
  put(run, free);
  return undefined;
}

function handle(run: Run, event: ProcessEvent): Handled {
  if (event.kind === "start") {
    if (run.next !== 1) return "already-started";
    send(run, run.model.start);
    return undefined;
  }
  const token = findToken(run, event);
  if (!token) return "unknown-token";
  const element = run.model.elements.get(token.at);
  if (!element) return "foreign-marking";
  const at = { token, element };
  if (event.kind === "failed") return fail(run, at, event.error);
  if (event.kind === "timer") return fire(run, at, event.element);
  if (event.kind === "retry") return retry(run, at);
  return answer(run, at, event.kind);
}

/**
 * One step of a case: where it stands and what happened give where it stands then and what is to be
 * done. Pure; a refused event changes nothing. The caller gives the time and everything that
 * expressions may read.
 */
export function advance(
  situation: { model: ProcessModel; variables: FeelScope; now: Temporal.Instant },
  marking: Marking,
  event: ProcessEvent,
): Advance {
  const run = startRun(situation.model, marking, situation);
  const refused = handle(run, event);
  if (refused) return { kind: "refused", reason: refused };
  if (!settle(run)) return { kind: "refused", reason: "endless-loop" };
  return {
    kind: "advanced",
    marking: { next: run.next, tokens: run.tokens },
    effects: run.effects,
  };
}
