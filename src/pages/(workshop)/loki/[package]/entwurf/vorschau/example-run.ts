import { readPage } from "#forms";
import type { JourneyDefinition, RehearsedAct, RehearsedCase } from "#library";
import {
  casePlayed,
  type Trial,
  trialWith,
} from "../../../../amt/entwurf/[package]/erproben/trial-state.ts";

/** What somebody did in an example, and how the case stood before and after it. */
export type ExampleStep = {
  act: RehearsedAct;
  before: RehearsedCase;
  after: RehearsedCase;
  /** The example does not say what to do here: the draft has a step that it does not know. */
  isAssumed: boolean;
};

export type ExampleRun = { start: RehearsedCase; steps: readonly ExampleStep[] };

type Complete = Extract<JourneyDefinition["acts"][number], { act: "complete" }>;
type Chosen = { act: RehearsedAct; isAssumed: boolean };
type Running = { trial: Trial; journey: JourneyDefinition; acts: readonly RehearsedAct[] };

/** More steps than any service has. */
const MOST_STEPS = 30;

/** How often a task was done, so that the second time of the example is found, too. */
const timesDone = (acts: readonly RehearsedAct[], task: string): number =>
  acts.filter((one) => one.act === "complete" && one.task === task).length;

function completing({ trial, journey, acts }: Running, now: RehearsedCase): Chosen | undefined {
  const known = journey.acts.filter((one): one is Complete => one.act === "complete");
  const task = now.tasks.find(({ id }) => known.some((one) => one.task === id)) ?? now.tasks[0];
  if (!task) return undefined;
  const said = known.filter((one) => one.task === task.id)[timesDone(acts, task.id)];
  const outcome = said?.outcome ?? task.outcomes[0] ?? "";
  const { form } = trial.at.configured.package;
  const surroundings = now.surroundingsAt(task.id, outcome);
  const body = said?.enter ?? {};
  const answers =
    task.fields === undefined
      ? {}
      : readPage(form, task.fields, { answers: {}, surroundings, body }).answers;
  return {
    act: { act: "complete", task: task.id, outcome, answers },
    isAssumed: said === undefined,
  };
}

/** What happens next: somebody does a task, something arrives, or time passes. */
function nextAct(running: Running, now: RehearsedCase): Chosen | undefined {
  const task = completing(running, now);
  if (task) return task;
  const [message] = now.awaited;
  const isRefused = running.journey.acts.every(({ act }) => act !== "pay" && act !== "correct");
  if (message !== undefined && !(isRefused && now.deadlines.length > 0))
    return { act: { act: "arrive", message }, isAssumed: false };
  const [deadline] = now.deadlines.toSorted(
    (a, b) => a.due.epochMilliseconds - b.due.epochMilliseconds,
  );
  return deadline && { act: { act: "wait", until: deadline.element }, isAssumed: false };
}

/**
 * The case of an example, played through the process of a draft. Steps that the example does not know
 * are done with their first result, so that a changed process can be seen to its end.
 */
export function runExample(trial: Trial, journey: JourneyDefinition): ExampleRun {
  const { at, answers } = trial;
  const played = (acts: readonly RehearsedAct[]): RehearsedCase =>
    casePlayed({ ...trialWith(at, { answers, acts }), surroundings: trial.surroundings }, answers);
  const start = played([]);
  const steps: ExampleStep[] = [];
  for (let before = start; steps.length < MOST_STEPS;) {
    const acts = steps.map(({ act }) => act);
    const chosen = nextAct({ trial, journey, acts }, before);
    if (!chosen) break;
    const after = played([...acts, chosen.act]);
    steps.push({ ...chosen, before, after });
    before = after;
  }
  return { start, steps };
}
