import type { Blank } from "../drawn-once.tsx";
import type { Field } from "./field-view.tsx";
import type { Option } from "./option-list.tsx";
import type { Part } from "./question.ts";

type Wrong = { error?: string | undefined };

const wrong = <Q extends Wrong>(question: Q, blank: Blank): Q =>
  question.error === undefined ? question : { ...question, error: blank(question.error) };

const part = <P extends Part>(one: P, blank: Blank): P => ({
  ...wrong(one, blank),
  value: blank(one.value),
});

const day = <D extends { day: Part; month: Part; year: Part }>(date: D, blank: Blank): D => ({
  ...date,
  day: part(date.day, blank),
  month: part(date.month, blank),
  year: part(date.year, blank),
});

const isOffered = ({ options }: { options: readonly Option[] }, asked: string): boolean =>
  options.some(({ id }) => id === asked);

/** Files, computed values and lists of things show more of a person than texts in inputs. */
type WithMore = Extract<Field, { type: "file" | "computed" | "group" }>;

export type PlainField = Exclude<Field, WithMore>;

export const hasOnlyTexts = (field: Field): field is PlainField =>
  field.type !== "file" && field.type !== "computed" && field.type !== "group";

/** A question without what was typed into it. */
export function blankTexts(asked: PlainField, blank: Blank): Field {
  const field = wrong(asked, blank);
  switch (field.type) {
    case "text":
    case "number":
    case "email":
    case "phone":
    case "iban":
      return { ...field, value: blank(field.value) };
    case "date":
      return day(field, blank);
    case "address": {
      const { street, houseNumber, postcode, town } = field;
      return {
        ...field,
        street: part(street, blank),
        houseNumber: part(houseNumber, blank),
        postcode: part(postcode, blank),
        town: part(town, blank),
      };
    }
    case "person": {
      const { givenNames, familyName, birthDate } = field;
      return {
        ...field,
        givenNames: part(givenNames, blank),
        familyName: part(familyName, blank),
        birthDate: birthDate && wrong(day(birthDate, blank), blank),
      };
    }
    case "choice":
      return { ...field, chosen: field.chosen.filter((id) => isOffered(field, id)) };
    case "yesNo":
      return { ...field, chosen: isOffered(field, field.chosen) ? field.chosen : "" };
    case "declaration":
      return field;
  }
}
