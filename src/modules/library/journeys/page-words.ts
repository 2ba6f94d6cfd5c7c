import {
  type Answers,
  neededBeforehand,
  presentPage,
  type PresentedField,
  type Texts,
} from "#forms";
import type { ConfiguredPackage } from "../configured-package.ts";
import type { FormPlace } from "./enter-page.ts";

const present = (...words: (string | undefined)[]): string[] =>
  words.filter((word): word is string => word !== undefined && word !== "");

function wordsOfField(field: PresentedField): string[] {
  const own = present(field.label, field.hint, field.why?.answer, field.optional);
  switch (field.type) {
    case "choice":
    case "yesNo":
      return [...own, ...field.options.map(({ label }) => label)];
    case "group":
      return [
        ...own,
        ...field.items.flatMap(({ label, fields }) => [label, ...fields.flatMap(wordsOfField)]),
        ...present(field.add),
      ];
    case "computed":
      return [...own, ...present(field.shown)];
    case "person":
      return [
        ...own,
        ...present(field.givenNames.label, field.familyName.label, field.birthDate?.label),
      ];
    default:
      return own;
  }
}

/** Everything that stands on a page, or on the form of a step, in reading order. */
export function pageWords(place: FormPlace, id: string, answers: Answers): string[] {
  const { form, surroundings, words } = place;
  const page = presentPage(form, id, { answers, surroundings, words });
  return [
    ...present(words.texts(`${id}.title`), words.texts(`${id}.intro`)),
    ...(page?.fields ?? []).flatMap(wordsOfField),
  ];
}

/** What the service page says before the first question. */
export function startWords(
  { package: { service, form } }: ConfiguredPackage,
  texts: Texts,
): string[] {
  return [
    ...["title", "short", "who", "what", "next"].flatMap((slot) => texts(`service.${slot}`) ?? []),
    ...service.facts.flatMap(({ id }) => texts(`fact.${id}`) ?? []),
    ...neededBeforehand(form, texts).map(({ what, when }) => (when ? `${what} (${when})` : what)),
  ];
}
