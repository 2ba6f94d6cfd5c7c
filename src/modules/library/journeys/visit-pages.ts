import { type Answers, nextPage, walk } from "#forms";
import { compareLines, type Differences } from "./compare.ts";
import { enterPage, type FormPlace } from "./enter-page.ts";
import type { PageVisit } from "./journey-definition.ts";
import { pageWords } from "./page-words.ts";

type FormWay = { answers: Answers; observed: PageVisit[]; differences: Differences };

function visitPage(place: FormPlace, visit: PageVisit, before: Answers) {
  const entered = enterPage(place, visit.page, { ...visit, answers: before });
  const { answers, mistakes } = entered;
  if (!visit.words) return { ...entered, observed: { ...visit, mistakes } };
  // With everything filled in, so that questions are read which only an answer brings up.
  const words = pageWords(place, visit.page, answers);
  return {
    answers,
    observed: { ...visit, mistakes, words },
    differences: [...entered.differences, ...compareLines(visit.page, visit.words, words)],
  };
}

/** Goes through pages as a browser does: each of them must be the one that comes next. */
export function visitPages(
  place: FormPlace,
  visits: readonly PageVisit[],
  start: Answers,
): FormWay {
  const next = (answers: Answers, after?: string): string | undefined => {
    const way = walk(place.form, answers, place.surroundings);
    return after === undefined ? way.pages[0]?.id : nextPage(way, after);
  };
  const way: FormWay = { answers: start, observed: [], differences: [] };
  let page = next(start);
  for (const visit of visits) {
    if (page !== visit.page) {
      way.differences.push(`expected page ${visit.page}, came to ${page ?? "the end"}`);
      return way;
    }
    const visited = visitPage(place, visit, way.answers);
    way.answers = visited.answers;
    way.observed.push(visited.observed);
    way.differences.push(...visited.differences);
    page = next(way.answers, visit.page);
  }
  if (page !== undefined) way.differences.push(`nobody expected page ${page}`);
  return way;
}
