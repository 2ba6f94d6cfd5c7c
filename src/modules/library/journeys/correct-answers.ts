import { restrict, validateDeclaration, walk } from "#forms";
import { compareValues, type Differences } from "./compare.ts";
import type { ActOf } from "./journey-definition.ts";
import { rehearseEvent } from "./rehearse-event.ts";
import { morningOf, type Rehearsal, surroundingsOf, tokenWaitingFor } from "./rehearsal.ts";
import { visitPages } from "./visit-pages.ts";

type Correct = ActOf<"correct">;

/** The applicant completes what was asked; only what staff opened can be changed. */
export function correctAnswers(
  rehearsal: Rehearsal,
  act: Correct,
): { differences: Differences; observed: Correct } {
  const token = tokenWaitingFor(rehearsal, "correction");
  if (token === undefined)
    return { differences: [`nobody waits for the applicant on ${act.on}`], observed: act };
  rehearsal.now = morningOf(act.on);
  const { configured, declared, reopened, journey } = rehearsal;
  const { language } = journey.surroundings;
  const surroundings = surroundingsOf(rehearsal);
  const whole = configured.package.form;
  const form = restrict(whole, reopened, walk(whole, declared, surroundings));
  const words = { texts: configured.texts(language), language };
  const way = visitPages({ form, surroundings, words }, act.pages, declared);
  const observed = { ...act, pages: way.observed };
  const result = validateDeclaration(form, way.answers, surroundings);
  if (result.kind !== "acceptable")
    return { differences: [...way.differences, `the correction is ${result.kind}`], observed };
  rehearsal.declared = result.answers;
  rehearsal.waiting.delete(token);
  rehearseEvent(rehearsal, { kind: "message", token });
  return {
    differences: [...way.differences, ...compareValues("corrected", act.declared, result.answers)],
    observed: { ...observed, declared: { ...result.answers } },
  };
}
