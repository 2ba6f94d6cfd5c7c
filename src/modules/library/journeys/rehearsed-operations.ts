import type { LetterDefinition } from "#notices";
import { announce, remedyEnds, renderLetter } from "#notices";
import type { Operation } from "#processes";
import { evaluateDecision } from "#standards/dmn";
import { renderMessage } from "../message.ts";
import { rehearseRefund } from "./rehearse-fee.ts";
import { letterScope, type Rehearsal, scopeOf, todayOf } from "./rehearsal.ts";

/** What an operation did, or the code of the error it ended with. */
type Performed = { kind: "done" } | { kind: "failed"; error: string };

const done: Performed = { kind: "done" };
const failed = (error: string): Performed => ({ kind: "failed", error });

/** Stands in for the case: the same rules, but what leaves the house is only written down. */
export const REHEARSED: Record<Operation, (rehearsal: Rehearsal, argument: string) => Performed> = {
  evaluate,
  "create-letter": createLetter,
  "announce-letter": announceLetter,
  "send-message": sendMessage,
  "request-correction": (rehearsal) => {
    rehearsal.lines.push(`open for the applicant: ${rehearsal.reopened.join(", ")}`);
    return done;
  },
  "record-delivery": (rehearsal, state) => {
    rehearsal.lines.push(`delivery: ${state}`);
    return done;
  },
  refund: (rehearsal) => {
    rehearseRefund(rehearsal);
    return done;
  },
};

function evaluate(rehearsal: Rehearsal, decision: string): Performed {
  const { decisions } = rehearsal.configured.package;
  const outcome = decisions && evaluateDecision(decisions, decision, scopeOf(rehearsal));
  if (outcome?.kind !== "decided") {
    const reason = outcome?.reason ?? "Es gibt keine fees.dmn.";
    rehearsal.troubles.push(`${decision}: ${reason}`);
    rehearsal.lines.push(`undecided: ${decision}: ${reason}`);
    return failed("undecided");
  }
  rehearsal.decisions[decision] = outcome.value;
  rehearsal.lines.push(`decided: ${decision}`);
  return done;
}

/** Letters are German, whatever language the applicant reads. */
function createLetter(rehearsal: Rehearsal, id: string): Performed {
  const { configured } = rehearsal;
  const letter = configured.package.letters.get(id);
  if (!letter) return failed("no-such-letter");
  const scope = letterScope(rehearsal);
  const rendering = renderLetter({ letter, texts: configured.texts("de"), scope, language: "de" });
  if (rendering.kind === "refused") {
    rehearsal.troubles.push(...rendering.problems.map(({ problem }) => problem));
    rehearsal.lines.push(
      ...rendering.problems.map(({ problem }) => `letter ${id} impossible: ${problem}`),
    );
    return failed("letter-impossible");
  }
  rehearsal.letters.set(id, rendering.document);
  rehearsal.lines.push(`letter: ${id}`);
  return done;
}

/** A notice goes into the mailbox with consent only, another letter whenever there is a mailbox. */
function goesToMailbox(
  { journey, declared, configured }: Rehearsal,
  letter: LetterDefinition,
): boolean {
  if (journey.surroundings.account === null) return false;
  const { consentField } = configured.package.service;
  return (
    letter.kind === "information" || (consentField !== undefined && declared[consentField] === true)
  );
}

function announceLetter(rehearsal: Rehearsal, id: string): Performed {
  const letter = rehearsal.configured.package.letters.get(id);
  if (!letter) return failed("no-such-letter");
  const electronic = goesToMailbox(rehearsal, letter);
  rehearsal.lines.push(`sent: ${id} ${electronic ? "to the mailbox" : "by post"}`);
  if (electronic) sendMessage(rehearsal, id);
  if (letter.kind === "notice") rehearsal.lines.push(announcementLine(rehearsal, electronic));
  return done;
}

function announcementLine(rehearsal: Rehearsal, electronic: boolean): string {
  const { announcement, remedy } = rehearsal.configured.package.service;
  if (!announcement) return "not announced";
  const today = todayOf(rehearsal);
  const regime = electronic ? announcement.electronic : announcement.post;
  const result = announce(regime, {
    today,
    consent: electronic ? "given" : "refused",
    ...(electronic ? { provided: today, notified: today } : { sent: { on: today, by: "post" } }),
  });
  if (result.kind !== "announced") return `${result.kind} (${result.clause})`;
  const until = remedy && remedyEnds(result.on, remedy.period);
  const remedyWords = until ? `, ${remedy.kind} to ${remedy.body} until ${until.toString()}` : "";
  return `announced on ${result.on.toString()} (${regime})${remedyWords}`;
}

function sendMessage(rehearsal: Rehearsal, id: string): Performed {
  const { configured, journey, declared } = rehearsal;
  const { language } = journey.surroundings;
  const texts = configured.texts(language);
  const message = renderMessage({ id, texts, scope: letterScope(rehearsal), language });
  if (message.kind === "refused") {
    rehearsal.troubles.push(...message.problems.map(({ problem }) => problem));
    rehearsal.lines.push(
      ...message.problems.map(({ problem }) => `message ${id} impossible: ${problem}`),
    );
    return failed("message-impossible");
  }
  const { subject, body } = message;
  rehearsal.messages.push({ subject, body });
  const { contactField } = configured.package.service;
  const mail = contactField === undefined ? undefined : declared[contactField];
  const notified = typeof mail === "string" ? `, mail to ${mail}` : "";
  rehearsal.lines.push(`message: ${id}${notified}: ${subject} | ${body.replaceAll("\n\n", " | ")}`);
  return done;
}
