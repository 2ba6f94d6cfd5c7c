import {
  advance,
  type Effect,
  isStatusWord,
  type ProcessEvent,
  type RefusedEvent,
  waitingFor,
} from "#processes";
import { dayOf, type Temporal } from "#platform/clock";
import { caseScope } from "./case-scope.ts";
import type { CaseState, OpenCase } from "./case-state.ts";
import { operationJob, timerJob } from "./case-jobs.ts";
import type { Change, NewTask } from "./change.ts";
import { processRecord } from "./process-record.ts";
import { promisedOn } from "./promised-on.ts";

export type Stepped =
  | { kind: "stepped"; state: CaseState; changes: readonly Change[] }
  | { kind: "refused"; reason: RefusedEvent };

type Step = { open: OpenCase; now: Temporal.Instant; state: CaseState; changes: Change[] };
type EffectOf<K extends Effect["kind"]> = Extract<Effect, { kind: K }>;

/**
 * Lets something happen to a case: the process goes on as far as it can by itself. Pure; gives the
 * new state and everything to be written with it.
 */
export function stepCase(open: OpenCase, event: ProcessEvent, now: Temporal.Instant): Stepped {
  const step: Step = { open, now, changes: [], state: { ...open.state } };
  const refused = move(step, event);
  if (refused) return { kind: "refused", reason: refused };
  settlePayment(step);
  return { kind: "stepped", state: step.state, changes: step.changes };
}

/** What it costs is there, or is going to be: the case goes on, now or when it comes to wait for it. */
export function coverCase(
  open: OpenCase,
  now: Temporal.Instant,
): { state: CaseState; changes: readonly Change[] } {
  const state: CaseState = {
    ...open.state,
    paymentStanding: "covered",
    promisedOn: promisedOn(open.adopted, now),
  };
  const step: Step = { open, now, changes: [], state };
  settlePayment(step);
  return { state: step.state, changes: step.changes };
}

/** One event of the process; the reason if it was refused. */
function move(step: Step, event: ProcessEvent): RefusedEvent | undefined {
  const { open, now, state } = step;
  const variables = caseScope({ ...open, state }, now);
  const { process } = open.adopted.configured.package;
  const result = advance({ model: process, variables, now }, state.marking, event);
  if (result.kind === "refused") return result.reason;
  step.state = { ...state, marking: result.marking };
  if (event.kind !== "start") step.changes.push(processRecord(state, event, now));
  for (const effect of result.effects) take(step, effect);
  step.state.hasIncident = result.marking.tokens.some(({ incident }) => incident !== undefined);
  return undefined;
}

const awaitsPayment = ({ state, adopted }: OpenCase): boolean =>
  waitingFor(state.marking, adopted.configured.package.process, "payment") !== undefined;

/**
 * Money and case agree after every step: who waits for what is there goes on; who does not wait for
 * it any more, because a deadline or an end came first, is not waited for.
 */
function settlePayment(step: Step): void {
  const { open } = step;
  const { process } = open.adopted.configured.package;
  while (step.state.paymentStanding === "covered") {
    const token = waitingFor(step.state.marking, process, "payment");
    if (!token || move(step, { kind: "message", token: token.id }) !== undefined) return;
  }
  if (step.state.paymentStanding !== "awaited") return;
  const gaveUp = awaitsPayment(open) && !awaitsPayment({ ...open, state: step.state });
  if (!gaveUp && step.state.closedAt === null) return;
  step.state.paymentStanding = "ended";
  step.changes.push({
    kind: "event",
    event: { kind: "payment-expired", actor: "system", isPublic: true, at: step.now },
  });
}

function take(step: Step, effect: Effect): void {
  const { changes, now, state } = step;
  const at = { caseId: state.id, token: effect.token, element: effect.element };
  switch (effect.kind) {
    case "openTask":
      changes.push({ kind: "open-task", task: taskFor(step, effect) });
      break;
    case "closeTask":
      changes.push({ kind: "close-task", token: effect.token });
      break;
    case "skip":
      recordSkip(step, effect);
      break;
    case "call":
    case "send":
      changes.push({ kind: "job", job: operationJob(at, now) });
      break;
    case "startTimer":
      changes.push({ kind: "job", job: timerJob(at, effect.due, now) });
      break;
    case "enter":
      enter(step, effect);
      break;
    case "incident":
      changes.push(
        systemEvent(step, { kind: "incident", element: effect.element, isPublic: false }),
      );
      break;
    case "end":
      end(step, effect);
      break;
    // A timer that fires later finds no token; who waits for a message stands in the marking.
    case "stopTimer":
    case "awaitMessage":
    case "stopAwaiting":
    case "leave":
      break;
  }
}

function taskFor({ open, now }: Step, effect: EffectOf<"openTask">): NewTask {
  return {
    token: effect.token,
    element: effect.element,
    needs: effect.may,
    office: open.adopted.roleSlots[effect.role] ?? open.state.office,
    openedAt: now,
    dueAt: effect.due ?? null,
  };
}

function recordSkip(step: Step, { element, outcome }: EffectOf<"skip">): void {
  const { data } = step.state;
  const skipped = { outcome, on: dayOf(step.now).toString(), by: null, answers: {} };
  step.state.data = { ...data, steps: { ...data.steps, [element]: skipped } };
}

function enter(step: Step, { element, status, phase }: EffectOf<"enter">): void {
  if (status && isStatusWord(status)) step.state.status = status;
  if (phase) step.changes.push(systemEvent(step, { kind: "phase", element, isPublic: true }));
}

function end(step: Step, { element }: EffectOf<"end">): void {
  step.state.closedAt = step.now;
  step.state.status = "COMPLETED";
  step.changes.push(systemEvent(step, { kind: "closed", element, isPublic: false }));
}

type SystemEvent = { kind: "incident" | "phase" | "closed"; element: string; isPublic: boolean };

const systemEvent = ({ now }: Step, event: SystemEvent): Change => ({
  kind: "event",
  event: { ...event, actor: "system", at: now },
});
