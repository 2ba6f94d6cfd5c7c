import { displayAnswer } from "./display.ts";
import { compiled, german, surroundings } from "./dog-form.fixture.ts";
import { messageFor } from "./messages.ts";
import { readPage } from "./read-page.ts";
import type { FormBody } from "./typed.ts";
import type { Words } from "./words.ts";

/** Fields that the tests of good and bad input share. */
export const iban = "DE89370400440532013000";
export const text = { type: "text", maxLength: 10 };
export const number = { type: "number", min: 1, max: 2_000, decimals: 2 };
export const date = { type: "date", earliest: '@"2020-01-01"', latest: "heute" };
export const choice = {
  type: "choice",
  options: [{ id: "a" }, { id: "b" }, { id: "c", when: "false" }],
};
export const choices = { ...choice, multiple: true };
export const address = { type: "address", within: "town" };
export const person = { type: "person" };
export const born = { type: "person", withBirthDate: true };

export const house = {
  street: "Hauptstraße",
  houseNumber: "12 a",
  postcode: "45657",
  town: "Herne",
};
export const ada = { givenNames: "Ada", familyName: "Muster" };

/** For tests: types something into the inputs of a field `f`, by part. */
export function typeInto(type: object, inputs: FormBody, words: Words = german) {
  const form = compiled({ pages: [{ id: "p", fields: [{ id: "f", ...type }] }] });
  const body = Object.fromEntries(
    Object.entries(inputs).map(([part, value]) => [part === "" ? "f" : `f.${part}`, value]),
  );
  const { answers, problems } = readPage(form, "p", { body, answers: {}, surroundings });
  const field = form.fields.get("f");
  if (field === undefined) throw new Error("unreachable");
  return {
    answer: answers["f"],
    shown: displayAnswer(field, answers["f"], words),
    sentences: problems.map((problem) => messageFor(problem, field, words)),
  };
}
