import { presentPage, readPage, validateDeclaration } from "#forms";
import type { RehearsedAct } from "#library";
import { formText } from "../../../../../form-text.ts";
import type { FormBody } from "../../../../../visit.ts";
import { casePlayed, type Trial, trialWith } from "./trial-state.ts";
import type { WorkShown } from "./trial-work.tsx";

/** Nobody plays longer than this; a process that goes in circles would never end. */
const MOST_ACTS = 60;

type Worked = { next: Trial; shown?: WorkShown };

const withAct = (trial: Trial, act: RehearsedAct): Worked => {
  const { at, answers, acts } = trial;
  if (acts.length >= MOST_ACTS) return { next: trial };
  return { next: trialWith(at, { answers, acts: [...acts, act] }) };
};

/** A task: its outcome first, then what has to be entered for it. */
function complete(trial: Trial, body: FormBody): Worked {
  const { form } = trial.at.configured.package;
  const declared = validateDeclaration(form, trial.answers, trial.surroundings);
  if (declared.kind !== "acceptable") return { next: trial };
  const played = casePlayed(trial, declared.answers);
  const task = played.tasks.find(({ id }) => id === formText(body, "_schritt"));
  if (!task) return { next: trial };
  const chosen = formText(body, "_ergebnis");
  const outcome = task.outcomes.find((one) => one === chosen);
  if (outcome === undefined)
    return { next: trial, shown: { task: task.id, outcome, isMissing: true } };
  if (task.fields === undefined)
    return withAct(trial, { act: "complete", task: task.id, outcome, answers: {} });
  const surroundings = played.surroundingsAt(task.id, outcome);
  const { words } = trial;
  const asked = presentPage(form, task.fields, { answers: {}, surroundings, words });
  if (asked?.fields.length === 0)
    return withAct(trial, { act: "complete", task: task.id, outcome, answers: {} });
  const reading = readPage(form, task.fields, { answers: {}, surroundings, body });
  const { typed, appeared, answers } = reading;
  // Questions that only come with the outcome are shown before anybody is told that they are empty.
  const isFirst = formText(body, "_gewaehlt") !== outcome;
  const problems = isFirst ? [] : reading.problems;
  if (isFirst || problems.length > 0 || appeared.length > 0 || reading.changedGroup)
    return { next: trial, shown: { task: task.id, outcome, typed, problems } };
  return withAct(trial, { act: "complete", task: task.id, outcome, answers });
}

/** What somebody does in the town hall of the trial. */
export function workOn(trial: Trial, action: string, body: FormBody): Worked {
  const step = formText(body, "_schritt");
  switch (action) {
    case "complete":
      return complete(trial, body);
    case "arrive":
      return withAct(trial, { act: "arrive", message: step });
    case "wait":
      return withAct(trial, { act: "wait", until: step });
    default: {
      const { at, answers, acts } = trial;
      return { next: trialWith(at, { answers, acts: acts.slice(0, -1) }) };
    }
  }
}
