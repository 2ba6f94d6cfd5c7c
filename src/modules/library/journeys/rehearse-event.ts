import { advance, type Effect, type ProcessEvent } from "#processes";
import { addPeriod, dayOf } from "#platform/clock";
import { feelDay } from "#standards/dmn";
import { REHEARSED } from "./rehearsed-operations.ts";
import { type Rehearsal, scopeOf, todayOf } from "./rehearsal.ts";

type EffectOf<K extends Effect["kind"]> = Extract<Effect, { kind: K }>;

function openTask(rehearsal: Rehearsal, effect: EffectOf<"openTask">): void {
  const { element, token, outcomes, fields, otherThan, role, may, due } = effect;
  const texts = rehearsal.configured.texts("de");
  rehearsal.tasks.set(element, { token, outcomes, fields, otherThan });
  const choices = outcomes.map((outcome) => texts(`${element}.outcome.${outcome}`)).join(" / ");
  const until = due ? ` until ${dayOf(due).toString()}` : "";
  rehearsal.lines.push(
    `task: ${element} (${role} may ${may})${until}: ${texts(`${element}.label`)} – ${choices}`,
  );
}

function enter(rehearsal: Rehearsal, { element, status, phase }: EffectOf<"enter">): void {
  const { configured, journey } = rehearsal;
  if (status) rehearsal.lines.push(`status: ${status}`);
  if (!phase) return;
  const told = configured.texts(journey.surroundings.language)(`${element}.public`);
  const label = configured.texts("de")(`${element}.label`);
  rehearsal.lines.push(`timeline: ${told} (${label})`);
}

function perform(rehearsal: Rehearsal, effect: EffectOf<"call" | "send">): ProcessEvent {
  const { element, token, operation, argument = "" } = effect;
  const error = rehearsal.journey.failing[element];
  if (error !== undefined) {
    rehearsal.lines.push(`failed: ${element} (${error})`);
    return { kind: "failed", token, error };
  }
  const performed = REHEARSED[operation as keyof typeof REHEARSED](rehearsal, argument);
  return performed.kind === "done"
    ? { kind: "completed", token }
    : { kind: "failed", token, error: performed.error };
}

/** Writes down what an effect means; an operation is performed and gives the next event. */
function take(rehearsal: Rehearsal, effect: Effect): ProcessEvent | undefined {
  const { lines, deadlines, waiting } = rehearsal;
  const { element, token } = effect;
  switch (effect.kind) {
    case "openTask":
      openTask(rehearsal, effect);
      return undefined;
    case "closeTask":
      rehearsal.tasks.delete(element);
      lines.push(`task closed: ${element}`);
      return undefined;
    case "skip":
      rehearsal.steps[element] = {
        ergebnis: effect.outcome,
        am: feelDay(todayOf(rehearsal)),
      };
      lines.push(`skipped: ${element}`);
      return undefined;
    case "call":
    case "send":
      return perform(rehearsal, effect);
    case "awaitMessage":
      waiting.set(token, effect.message);
      lines.push(`waits for the applicant (${effect.message})`);
      return undefined;
    case "stopAwaiting":
      waiting.delete(token);
      lines.push("does not wait for the applicant any more");
      return undefined;
    case "startTimer":
      deadlines.set(element, { token, due: effect.due });
      lines.push(`deadline: ${element} on ${dayOf(effect.due).toString()}`);
      return undefined;
    case "stopTimer":
      deadlines.delete(element);
      return undefined;
    case "enter":
      enter(rehearsal, effect);
      return undefined;
    case "leave":
      return undefined;
    case "incident":
      lines.push(`incident: ${element} (${effect.incident.kind})`);
      return undefined;
    case "end":
      lines.push(`end: ${element}, kept until ${keptUntil(rehearsal)}`);
      return undefined;
  }
}

const keptUntil = (rehearsal: Rehearsal): string =>
  addPeriod(todayOf(rehearsal), rehearsal.configured.retention).toString();

/** Lets something happen and everything that follows from it by itself. */
export function rehearseEvent(rehearsal: Rehearsal, first: ProcessEvent): void {
  const events = [first];
  for (let event = events.shift(); event; event = events.shift()) {
    const { process } = rehearsal.configured.package;
    const context = { variables: scopeOf(rehearsal), now: rehearsal.now };
    const step = advance({ model: process, ...context }, rehearsal.marking, event);
    if (step.kind === "refused") {
      rehearsal.lines.push(`refused: ${event.kind} (${step.reason})`);
      continue;
    }
    rehearsal.marking = step.marking;
    events.push(...step.effects.flatMap((effect) => take(rehearsal, effect) ?? []));
  }
}
