import { type Answers, feelScope, type Surroundings } from "#forms";
import type { LetterDocument } from "#notices";
import type { Temporal } from "#platform/clock";
import { feelDay, type FeelScope } from "#standards/dmn";
import type { ConfiguredPackage } from "../configured-package.ts";
import type { JourneyDefinition } from "./journey-definition.ts";
import { rehearseEvent } from "./rehearse-event.ts";
import { rehearseFee } from "./rehearse-fee.ts";
import {
  type Rehearsal,
  scopeOf,
  startRehearsal,
  surroundingsOf,
  todayOf,
  tokenWaitingFor,
} from "./rehearsal.ts";

/** What somebody does who tries a service: a task, the applicant's turn, or nothing for a while. */
export type RehearsedAct =
  | { act: "complete"; task: string; outcome: string; answers: Answers }
  | { act: "arrive"; message: string }
  | { act: "wait"; until: string };

/** A case that is only played, as it stands after some acts. */
export type RehearsedCase = {
  tasks: readonly { id: string; outcomes: readonly string[]; fields: string | undefined }[];
  /** Messages from outside that something waits for: "payment", "correction". */
  awaited: readonly string[];
  deadlines: readonly { element: string; due: Temporal.Instant }[];
  letters: readonly LetterDocument[];
  messages: readonly { subject: string; body: string }[];
  /** What could not be done and why; German. */
  troubles: readonly string[];
  /** What the questions of a task may look at, once an outcome is chosen. */
  surroundingsAt: (task: string, outcome: string | undefined) => Surroundings;
};

type Played = {
  declared: Answers;
  acts: readonly RehearsedAct[];
  today: Temporal.PlainDate;
  postcodes: ReadonlySet<string>;
  /** What letters see as `behoerde`. */
  authority: FeelScope;
};

/** Nobody's journey: what is played is not written down beforehand. */
const journeyOn = ({ today, postcodes }: Played): JourneyDefinition => ({
  id: "erprobung",
  story: "Jemand probiert die Leistung aus.",
  surroundings: {
    today: today.toString(),
    language: "de",
    account: "hoch",
    postcodes: [...postcodes],
    parameters: {},
  },
  pages: [],
  failing: {},
  acts: [],
  decisions: {},
  letters: {},
});

/** Acts of somebody who came back to an older page are passed over. */
function play(rehearsal: Rehearsal, one: RehearsedAct): void {
  switch (one.act) {
    case "complete":
      return complete(rehearsal, one);
    case "arrive":
      return arrive(rehearsal, one.message);
    case "wait":
      return wait(rehearsal, one.until);
  }
}

function complete(
  rehearsal: Rehearsal,
  { task: id, outcome, answers }: Extract<RehearsedAct, { act: "complete" }>,
): void {
  const task = rehearsal.tasks.get(id);
  if (!task?.outcomes.includes(outcome)) return;
  const { form } = rehearsal.configured.package;
  rehearsal.tasks.delete(id);
  rehearsal.steps[id] = {
    ...(task.fields === undefined ? {} : feelScope(form, answers, task.fields)),
    ergebnis: outcome,
    am: feelDay(todayOf(rehearsal)),
  };
  rehearseEvent(rehearsal, { kind: "completed", token: task.token });
}

function arrive(rehearsal: Rehearsal, message: string): void {
  const token = tokenWaitingFor(rehearsal, message);
  if (token === undefined) return;
  if (message === "payment" && rehearsal.payment) rehearsal.payment.paid = true;
  rehearsal.waiting.delete(token);
  rehearseEvent(rehearsal, { kind: "message", token });
}

function wait(rehearsal: Rehearsal, element: string): void {
  const deadline = rehearsal.deadlines.get(element);
  if (!deadline) return;
  rehearsal.deadlines.delete(element);
  rehearsal.now = deadline.due;
  rehearseEvent(rehearsal, { kind: "timer", token: deadline.token, element });
}

const labelOf = ({ package: { texts, process } }: ConfiguredPackage, step: string): string =>
  texts.de[`${step}.label`] ?? process.elements.get(step)?.name ?? step;

/** A trouble that names what the town sets by the words that stand there, not by its identifier. */
const inWords = ({ package: { texts } }: ConfiguredPackage, trouble: string): string =>
  trouble.replaceAll(/parameter\.(\w+)/g, (name, id) => texts.de[`parameter.${id}.label`] ?? name);

/**
 * Plays what the town hall would do with a declaration, act by act, by the same rules as in a real
 * case; nothing is stored and nothing leaves the house. Pure.
 */
export function rehearseCase(configured: ConfiguredPackage, played: Played): RehearsedCase {
  const rehearsal: Rehearsal = {
    ...startRehearsal(configured, journeyOn(played), played.declared),
    authority: played.authority,
  };
  rehearseFee(rehearsal);
  rehearseEvent(rehearsal, { kind: "start" });
  for (const one of played.acts) play(rehearsal, one);
  const { tasks, waiting, deadlines, letters, messages, marking, troubles } = rehearsal;
  return {
    tasks: [...tasks].map(([id, { outcomes, fields }]) => ({ id, outcomes, fields })),
    awaited: [...new Set(waiting.values())],
    deadlines: [...deadlines].map(([element, { due }]) => ({ element, due })),
    letters: [...letters.values()],
    messages,
    troubles: [
      ...troubles.map((trouble) => inWords(configured, trouble)),
      ...marking.tokens.flatMap(({ at, incident }) =>
        incident ? [`Im Schritt „${labelOf(configured, at)}“ geht es nicht weiter.`] : [],
      ),
    ],
    surroundingsAt: (task, outcome) => ({
      ...surroundingsOf(rehearsal),
      caseScope: {
        ...scopeOf(rehearsal),
        schritt: { ...rehearsal.steps, [task]: { ergebnis: outcome } },
      },
    }),
  };
}
