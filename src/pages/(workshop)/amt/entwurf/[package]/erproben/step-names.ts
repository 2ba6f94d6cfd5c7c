import { describeProcess } from "#processes";
import { fill } from "#platform/i18n";
import { WRITING } from "../../../../loki/settings/written-value.ts";
import { trialTexts } from "../../texts.ts";
import type { Trial } from "./trial-state.ts";

const { trial: texts } = trialTexts;

/** What people call an element of the process. */
export const stepName = ({ at, words }: Trial, element: string): string =>
  words.texts(`${element}.label`) ??
  at.configured.package.process.elements.get(element)?.name ??
  element;

/** The steps of the town hall in words, with the offices that the draft names. */
export function stepsOf(trial: Trial): string[] {
  const { at, words } = trial;
  const offices = new Map(
    at.house.catalogue.officesOf(at.town).map(({ id, name }) => [id, name.de]),
  );
  return describeProcess(at.configured.package.process).flatMap(({ element }) => {
    if (element.type !== "userTask") return [];
    const step = stepName(trial, element.id);
    const slot = at.draft.roleSlots[element.role] ?? "";
    const role = words.texts(`role.${element.role}.label`) ?? element.role;
    const office = offices.get(slot) ?? role;
    const due = element.due?.startsWith("P") ? WRITING.duration?.write(element.due) : undefined;
    return [due ? fill(texts.due, { step, office, due }) : fill(texts.step, { step, office })];
  });
}
