import type { FeelScope } from "#standards/dmn";
import type { Temporal } from "#platform/clock";
import { behaviourOf } from "./behaviours.ts";
import { dueInstant } from "./due.ts";
import type { Arrival } from "./element.ts";
import type { Effect, Incident } from "./effect.ts";
import type { Marking, Token } from "./marking.ts";
import { attachedTo, type ProcessElement, type ProcessModel } from "./process-model.ts";

/** More arrivals than this in one step mean a loop without anything to wait for. */
const MOST_ARRIVALS = 1_000;

/** The work of one `advance`: copies that only it sees. */
export type Run = {
  readonly model: ProcessModel;
  readonly now: Temporal.Instant;
  scope: FeelScope;
  next: number;
  tokens: Token[];
  /** Tokens on their way to an element, first come first served. */
  arriving: Token[];
  effects: Effect[];
  lastEnd?: Token;
};

/** A token and the element it is at. */
export type At = { token: Token; element: ProcessElement };

export const startRun = (
  model: ProcessModel,
  marking: Marking,
  context: { variables: FeelScope; now: Temporal.Instant },
): Run => ({
  model,
  now: context.now,
  scope: context.variables,
  next: marking.next,
  tokens: [...marking.tokens],
  arriving: [],
  effects: [],
});

export const send = (run: Run, to: string, by?: string): void => {
  run.arriving.push({ id: run.next++, at: to, ...(by !== undefined && { by }) });
};

const drop = (run: Run, gone: Token): void => {
  run.tokens = run.tokens.filter((token) => token.id !== gone.id);
};

export const put = (run: Run, token: Token): void => {
  const place = run.tokens.findIndex(({ id }) => id === token.id);
  if (place === -1) run.tokens.push(token);
  else run.tokens[place] = token;
};

const isTold = (element: ProcessElement): boolean => element.phase || element.status !== undefined;

function enter(run: Run, { token, element }: At): void {
  if (!isTold(element)) return;
  const { id, status, phase } = element;
  run.effects.push({
    kind: "enter",
    token: token.id,
    element: id,
    phase,
    ...(status && { status }),
  });
}

function leave(run: Run, { token, element }: At): void {
  drop(run, token);
  if (isTold(element)) run.effects.push({ kind: "leave", token: token.id, element: element.id });
  if (element.type === "endEvent") run.lastEnd = token;
}

/** Ends a visit: its deadlines stop, the ways on are taken. */
export function goOn(run: Run, at: At): void {
  stopDeadlines(run, at);
  leave(run, at);
  for (const flow of at.element.outgoing) send(run, flow.to, flow.id);
}

/** Ends a visit from outside: a boundary event takes the token. */
export function interrupt(run: Run, { token, element }: At, by: string): void {
  run.effects.push(...(behaviourOf(element).withdraw?.(element, token) ?? []));
  stopDeadlines(run, { element, token: { ...token, fired: [...(token.fired ?? []), by] } });
  leave(run, { token, element });
  send(run, by);
}

function stopDeadlines(run: Run, { token, element }: At): void {
  for (const { id } of attachedTo(run.model, element, "boundaryTimer"))
    if (!token.fired?.includes(id))
      run.effects.push({ kind: "stopTimer", token: token.id, element: id });
}

export function stop(run: Run, token: Token, incident: Incident): void {
  put(run, { ...token, incident });
  run.effects.push({ kind: "incident", token: token.id, element: token.at, incident });
}

/** The deadlines at the border, or the incident that one of them cannot be computed. */
function deadlinesOf(run: Run, { token, element }: At): Effect[] | Incident {
  const effects: Effect[] = [];
  for (const { id, after } of attachedTo(run.model, element, "boundaryTimer")) {
    const due = dueInstant(after, run.scope, run.now);
    if (due === undefined) return { kind: "due-unclear", of: id };
    effects.push({ kind: "startTimer", token: token.id, element: id, due });
  }
  return effects;
}

function wait(run: Run, at: At, effects: readonly Effect[]): void {
  const deadlines = deadlinesOf(run, at);
  if (!Array.isArray(deadlines)) return stop(run, at.token, deadlines);
  enter(run, at);
  run.effects.push(...effects, ...deadlines);
  put(run, at.token);
}

/** The outcome stands for the rest of this step too; the shell records it for later ones. */
function skip(run: Run, { token, element }: At, outcome: string): void {
  run.effects.push({ kind: "skip", token: token.id, element: element.id, outcome });
  const steps = run.scope.schritt as Record<string, unknown> | undefined;
  run.scope = { ...run.scope, schritt: { ...steps, [element.id]: { ergebnis: outcome } } };
}

function follow(run: Run, at: At, arrival: Arrival): void {
  if (arrival.kind === "stuck") return stop(run, at.token, arrival.incident);
  if (arrival.kind === "waits") return wait(run, at, arrival.effects);
  if (arrival.kind === "skips") skip(run, at, arrival.outcome);
  else {
    for (const consumed of arrival.consumes ?? []) drop(run, consumed);
    enter(run, at);
    leave(run, at);
  }
  for (const flow of arrival.by) send(run, flow.to, flow.id);
}

/** Lets tokens arrive until all of them wait. False when they never would. */
export function settle(run: Run): boolean {
  for (let arrivals = 0; arrivals < MOST_ARRIVALS; arrivals++) {
    const token = run.arriving.shift();
    if (!token) return finish(run);
    const element = run.model.elements.get(token.at);
    if (!element) return false;
    const waiting = run.tokens.filter(({ at }) => at === token.at);
    const visit = { token, waiting, scope: run.scope, now: run.now };
    follow(run, { token, element }, behaviourOf(element).arrive(element, visit));
  }
  return false;
}

function finish(run: Run): true {
  const isJoin = ({ at }: Token): boolean => run.model.elements.get(at)?.type === "parallelGateway";
  if (run.tokens.length === 0 && run.lastEnd !== undefined)
    run.effects.push({ kind: "end", token: run.lastEnd.id, element: run.lastEnd.at });
  else if (run.tokens.every(isJoin))
    for (const token of run.tokens) stop(run, token, { kind: "join-blocked" });
  return true;
}
