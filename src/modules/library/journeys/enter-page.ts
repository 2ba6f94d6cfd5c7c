import {
  type Answers,
  type CompiledForm,
  presentPage,
  readPage,
  type Surroundings,
  type Words,
} from "#forms";
import { compareValues, type Differences } from "./compare.ts";
import type { PageVisit } from "./journey-definition.ts";

export type FormPlace = { form: CompiledForm; surroundings: Surroundings; words: Words };

type Body = NonNullable<PageVisit["enter"]>;
type Mistake = PageVisit["mistakes"][number];
type Entry = { answers: Answers; enter?: Body | undefined; mistakes: readonly Mistake[] };

/** Posts a body; gives what was read and the sentences by name of the input. */
function post(
  { form, surroundings, words }: FormPlace,
  id: string,
  given: { answers: Answers; body: Body },
) {
  const reading = readPage(form, id, { ...given, surroundings });
  const { answers, typed, problems } = reading;
  if (problems.length === 0) return { reading, says: {} };
  const page = presentPage(form, id, { answers, surroundings, words, typed, problems });
  const says = Object.fromEntries((page?.errors ?? []).map(({ name, message }) => [name, message]));
  return { reading, says };
}

/** Posts what is wrong first, then what is right. */
export function enterPage(place: FormPlace, id: string, { answers, enter, mistakes }: Entry) {
  const made = mistakes.map((mistake) => ({
    enter: mistake.enter,
    says: post(place, id, { answers, body: mistake.enter }).says,
  }));
  const differences: Differences = mistakes.flatMap(({ says }, index) =>
    compareValues(`${id}, mistake ${index + 1}`, says, made[index]?.says),
  );
  if (enter === undefined) return { answers, mistakes: made, differences };
  const { reading, says } = post(place, id, { answers, body: enter });
  return {
    answers: reading.answers,
    mistakes: made,
    differences: [
      ...differences,
      ...Object.entries(says).map(([name, message]) => `${id}: ${name} is refused: “${message}”`),
      ...reading.appeared.map((field) => `${id}: ${field} is asked as well`),
    ],
  };
}
