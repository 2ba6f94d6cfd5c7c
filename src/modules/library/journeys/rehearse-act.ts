import { evaluateFeel } from "#standards/dmn";
import { compareLines, type Differences } from "./compare.ts";
import { completeTask } from "./complete-task.ts";
import { correctAnswers } from "./correct-answers.ts";
import type { ActOf, JourneyAct } from "./journey-definition.ts";
import { rehearseEvent } from "./rehearse-event.ts";
import { rehearseFee } from "./rehearse-fee.ts";
import { payFee } from "./pay-fee.ts";
import { promisedOn, type Rehearsal, scopeOf } from "./rehearsal.ts";

/** An act as it was played: what it does in the file, with what came out. */
type PlayedAct = { differences: Differences; observed: JourneyAct };

/** To whom letters go: name, then street and town as on an envelope. */
function recipientOf(rehearsal: Rehearsal): string {
  const { person, address } = rehearsal.configured.package.service.recipient;
  const to = evaluateFeel(`{person: ${person}, address: ${address}}`, scopeOf(rehearsal)).value;
  const { person: who, address: where } = to as Record<
    "person" | "address",
    Record<string, string>
  >;
  return `${who["givenNames"]} ${who["familyName"]}, ${where["street"]} ${where["houseNumber"]}, ${where["postcode"]} ${where["town"]}`;
}

function send(rehearsal: Rehearsal, act: ActOf<"send">): PlayedAct {
  const { service } = rehearsal.configured.package;
  const caption = evaluateFeel(service.caption, scopeOf(rehearsal)).value;
  rehearsal.lines.push(
    `case: ${String(caption)}, of ${recipientOf(rehearsal)}, promised until ${promisedOn(rehearsal)}`,
  );
  rehearseFee(rehearsal);
  rehearseEvent(rehearsal, { kind: "start" });
  return { differences: [], observed: act };
}

function wait(rehearsal: Rehearsal, act: ActOf<"wait">): PlayedAct {
  const deadline = rehearsal.deadlines.get(act.until);
  if (!deadline) return { differences: [`no deadline ${act.until} runs`], observed: act };
  rehearsal.deadlines.delete(act.until);
  rehearsal.now = deadline.due;
  rehearseEvent(rehearsal, { kind: "timer", token: deadline.token, element: act.until });
  return { differences: [], observed: act };
}

function perform(rehearsal: Rehearsal, act: JourneyAct): PlayedAct {
  switch (act.act) {
    case "send":
      return send(rehearsal, act);
    case "complete":
      return completeTask(rehearsal, act);
    case "pay":
      return payFee(rehearsal, act);
    case "wait":
      return wait(rehearsal, act);
    case "correct":
      return correctAnswers(rehearsal, act);
  }
}

const ABOUT: { [A in JourneyAct["act"]]: (act: ActOf<A>) => string } = {
  send: () => "send",
  complete: ({ task, on }) => `complete ${task} on ${on}`,
  pay: ({ on }) => `pay on ${on}`,
  wait: ({ until }) => `wait until ${until}`,
  correct: ({ on }) => `correct on ${on}`,
};

const nameOf = (act: JourneyAct): string =>
  // The registry is keyed by the act's own kind, so both always belong together.
  (ABOUT[act.act] as (act: JourneyAct) => string)(act);

/** Plays one act; gives what came out differently, and the act with everything that came out. */
export function rehearseAct(rehearsal: Rehearsal, act: JourneyAct): PlayedAct {
  rehearsal.lines = [];
  const { differences, observed } = perform(rehearsal, act);
  const follows = rehearsal.lines;
  return {
    differences: [...differences, ...compareLines(nameOf(act), act.follows, follows)],
    observed: { ...observed, follows },
  };
}
