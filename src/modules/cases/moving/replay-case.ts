import type { Answers } from "#forms";
import type { AdoptedPackage } from "#library";
import {
  attachedHost,
  emptyMarking,
  type Marking,
  type ProcessEvent,
  type ProcessModel,
} from "#processes";
import { Temporal } from "#platform/clock";
import type { CaseState } from "../case-state.ts";
import { stepCase } from "../step-case.ts";
import type { CaseHistory, Told } from "./case-history.ts";

/** The same case before anything happened, with what was decided for it since. */
const atTheStart = ({ state }: CaseHistory): CaseState => ({
  ...state,
  marking: emptyMarking,
  hasIncident: false,
  // What was paid is told to the process by an event of the log, not by the standing.
  paymentStanding: null,
  closedAt: null,
  data: { ...state.data, steps: {} },
});

function answersAt({ state, answersUntil }: CaseHistory, at: Temporal.Instant): Answers {
  const earlier = answersUntil.find((one) => Temporal.Instant.compare(one.at, at) > 0);
  return earlier?.answers ?? state.data.answers;
}

/** What a task had come to then; the rest of what staff entered is known from its last visit only. */
function stepsWith(state: CaseState, told: Told, history: CaseHistory): CaseState["data"]["steps"] {
  const { steps } = state.data;
  if (told.outcome === undefined) return steps;
  const last = history.state.data.steps[told.element];
  const step = { on: "", by: null, answers: {}, ...last, outcome: told.outcome };
  return { ...steps, [told.element]: step };
}

/** The event for the token that stands there now; undefined when none does. */
function eventFor(process: ProcessModel, marking: Marking, told: Told): ProcessEvent | undefined {
  const place = told.event === "timer" ? attachedHost(process, told.element) : told.element;
  const token = marking.tokens.find(({ at }) => at === place)?.id;
  if (token === undefined) return undefined;
  const { event: kind, element, error = "" } = told;
  if (kind === "timer") return { kind, token, element };
  if (kind === "failed") return { kind, token, error };
  if (kind === "message") return { kind, token };
  return kind === "retry" ? { kind, token } : { kind, token };
}

/**
 * Plays what happened to a case on a version of its package. Pure. Where it would stand then;
 * undefined when something that happened cannot happen there.
 */
export function replayCase(history: CaseHistory, adopted: AdoptedPackage): Marking | undefined {
  const { process } = adopted.configured.package;
  let state = atTheStart(history);
  const play = (event: ProcessEvent, at: Temporal.Instant): boolean => {
    const data = { ...state.data, answers: answersAt(history, at) };
    const stepped = stepCase({ state: { ...state, data }, adopted }, event, at);
    if (stepped.kind === "stepped") ({ state } = stepped);
    return stepped.kind === "stepped";
  };
  if (!play({ kind: "start" }, state.receivedAt)) return undefined;
  for (const told of history.told) {
    const event = eventFor(process, state.marking, told);
    if (!event) return undefined;
    state = { ...state, data: { ...state.data, steps: stepsWith(state, told, history) } };
    if (!play(event, told.at)) return undefined;
  }
  return state.marking;
}
