import {
  type Catalogue,
  createCatalogue,
  createSearch,
  createSearchIndex,
  readCatalogueFiles,
  readSearchLanguage,
} from "#catalogue";
import { Temporal } from "#platform/clock";
import { testRegion } from "../support/region.ts";
import type { Question } from "./questions.ts";
import { seeded, SLIPS, withSlip } from "./typos.ts";

const FOLDER = "regions/emscher-lippe";
const SEED = 20_261_122;
const SHOWN = 5;

/** Ids of the services that answer a question on the roof portal, best first. */
export type Ask = (question: string) => readonly string[];

/** The search over the data of the repository, with nothing online and no words of editors. */
export function searchOfRegion(): { ask: Ask; catalogue: Catalogue } {
  const region = testRegion();
  const catalogue = createCatalogue(readCatalogueFiles(FOLDER), region);
  const { services } = catalogue;
  const places = region.authorities.flatMap(({ name, shortName }) => [name, shortName]);
  const language = readSearchLanguage(FOLDER);
  const index = createSearchIndex({ services, language, places, added: new Map() });
  const search = createSearch(() => index, { catalogue, region, online: () => undefined });
  const at = { portal: region.roof, day: Temporal.PlainDate.from("2026-11-22") };
  return {
    ask: (query) => search({ query, at, limit: SHOWN }).services.map(({ id }) => id),
    catalogue,
  };
}

export type Miss = Question & { answers: readonly string[] };
export type Rates = { asked: number; first: number; amongFive: number; misses: readonly Miss[] };

/** How often the first answer, and how often one of the first five, is a right one (0 … 1). */
export function hitRates(ask: Ask, questions: readonly Question[]): Rates {
  const asked = questions.map((question) => ({ ...question, answers: ask(question.text) }));
  const share = (among: number): number =>
    asked.filter(({ expected, answers }) =>
      answers.slice(0, among).some((id) => expected.includes(id)),
    ).length / asked.length;
  const misses = asked.filter(({ expected, answers }) => !expected.includes(answers[0] ?? ""));
  return { asked: asked.length, first: share(1), amongFive: share(SHOWN), misses };
}

/** Titles and everyday words of all services, by how they are written. */
const namesOf = ({ services }: Catalogue) =>
  services.flatMap(({ id, title, words }) => [title.de, ...words.de].map((text) => ({ id, text })));

/**
 * Titles and everyday words of all services, each with one slip of every kind of finger error. A
 * right answer is every service that carries the name.
 */
export function slippedNames(catalogue: Catalogue): (Question & { slip: string })[] {
  const random = seeded(SEED);
  const bearers = Map.groupBy(namesOf(catalogue), ({ text }) => text.toLowerCase());
  return [...bearers.values()].flatMap((named) => {
    const expected = named.map(({ id }) => id);
    return Object.entries(SLIPS).flatMap(([slip, apply]) => {
      const text = withSlip(named[0]?.text ?? "", apply, random);
      return text === undefined ? [] : [{ text, expected, slip }];
    });
  });
}
