import { type Answers, readPage, type Surroundings, walk } from "#forms";
import type { CompiledPackage, JourneyDefinition } from "#library";

/** What the person of an example answers, as far as the form asks and takes it. */
export function exampleAnswers(
  { form }: CompiledPackage,
  { pages }: JourneyDefinition,
  surroundings: Surroundings,
): Answers {
  let answers: Answers = {};
  for (const { page, enter } of pages)
    if (enter && form.pages.has(page))
      answers = readPage(form, page, { answers, surroundings, body: enter }).answers;
  return walk(form, answers, surroundings).answers;
}
