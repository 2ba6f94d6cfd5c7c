import MiniSearch from "minisearch";
import SearchableMap from "minisearch/SearchableMap";
import { setImmediate } from "node:timers/promises";
import type { ServiceType } from "../service-type.ts";
import { createConcepts } from "./concepts.ts";
import { fold } from "./fold.ts";
import type { SearchLanguage } from "./language.ts";
import { createLexicon } from "./lexicon.ts";
import { createPhraseWriter, type PhraseStore } from "./phrase-store.ts";
import type { Reader } from "./read-word.ts";
import { createSpeller } from "./spelling.ts";
import { stemsOf } from "./stem.ts";
import { createTermRegister, type TermRegister } from "./term-register.ts";
import { createTextReader, type Language, type Unit } from "./units.ts";

/** Words by which a service is found beside those of its file, by its id. */
export type AddedWords = ReadonlyMap<string, readonly string[]>;

export type IndexSource = {
  services: readonly ServiceType[];
  language: SearchLanguage;
  /** Names of places: they say where, not what. */
  places: readonly string[];
  added: AddedWords;
};

/** Everything a question is answered from; positions are those of the services. */
export type SearchIndex = {
  reader: Reader;
  terms: TermRegister;
  closeness: PhraseStore;
  /** Finds the services that share a term with the question. */
  candidates: MiniSearch;
};

const FIELDS = { title: 3, words: 3, parts: 1, text: 0.6 };
/** Richly described services must not rank lower for it: hardly any correction for length. */
const BM25 = { k: 1.2, b: 0.1, d: 0.5 };
/** Terms at least this sure stand for the words of a text, the others for parts of them. */
const SURE = 0.7;
const SLICE_MS = 4;

const written = (wording: Readonly<Record<string, string | undefined>>): string[] =>
  Object.values(wording).filter((text) => text !== undefined);

const textOf = ({ short, facts }: ServiceType): string =>
  [...written(short), ...facts.flatMap(({ text }) => written(text))].join(" ");

const termsIn = (units: readonly Unit[], counts: (weight: number) => boolean): string =>
  units
    .flatMap(({ terms }) => [...terms].filter(([, weight]) => counts(weight)).map(([term]) => term))
    .join(" ");

const termsOf = (units: readonly Unit[]): string[] =>
  units.flatMap(({ terms }) => [...terms.keys()]);

const isSure = (weight: number): boolean => weight >= SURE;

/** Builds an index step by step, so that others get their turn in between. */
function* indexSteps({
  services,
  language,
  places,
  added,
}: IndexSource): Generator<void, SearchIndex> {
  const lexicon = createLexicon({ ...language.compounds, common: language.commonWords });
  const stopWords = new Set([...language.stopWords, ...places].map(fold));
  const known: Language = { lexicon, concepts: createConcepts(language, "texts"), stopWords };
  yield;
  const asked: Language = { ...known, concepts: createConcepts(language, "questions") };
  const wordsFor = ({ id, words }: ServiceType): string[] => [
    ...words.de,
    ...words.en,
    ...(added.get(id) ?? []),
  ];
  yield;
  for (const { words, hints = [] } of language.concepts) {
    for (const text of [...words, ...hints]) lexicon.addName(text);
    yield;
  }
  for (const word of language.commonWords) lexicon.addText(word);
  for (const service of services) {
    for (const text of [...written(service.title), ...wordsFor(service)]) lexicon.addName(text);
    lexicon.addText(textOf(service));
    yield;
  }

  const weakWords = new Set(language.weakWords.flatMap((word) => stemsOf(fold(word))));
  const terms = createTermRegister(weakWords);
  const phrases = createPhraseWriter(terms);
  const candidates = new MiniSearch({
    fields: Object.keys(FIELDS),
    tokenize: (text) => text.split(" ").filter(Boolean),
    processTerm: (term) => term,
    searchOptions: { boost: FIELDS, bm25: BM25 },
  });
  const read = createTextReader(known);
  for (const [id, service] of services.entries()) {
    const titles = written(service.title).map(read);
    const words = wordsFor(service).map(read);
    const all = [...titles, ...words];
    phrases.add(all);
    const unnamed = lexicon.unnamedStems(textOf(service));
    terms.countService(termsOf(all.flat()), unnamed);
    candidates.add({
      id,
      title: termsIn(titles.flat(), isSure),
      words: termsIn(words.flat(), isSure),
      parts: termsIn(all.flat(), (weight) => !isSure(weight)),
      text: unnamed.join(" "),
    });
    yield;
  }
  const speller = createSpeller();
  const names = new SearchableMap<true>();
  for (const word of lexicon.names.keys()) {
    speller.add(word);
    names.set(word, true);
    yield;
  }
  const reader = { language: asked, spell: speller.nearest, names };
  return { reader, terms, closeness: phrases.packed(), candidates };
}

/** Builds an index at once. */
export function createSearchIndex(source: IndexSource): SearchIndex {
  const steps = indexSteps(source);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** Builds an index in slices of a few milliseconds: the process goes on answering meanwhile. */
export async function rebuildSearchIndex(source: IndexSource): Promise<SearchIndex> {
  const steps = indexSteps(source);
  let [step, began] = [steps.next(), performance.now()];
  while (!step.done) {
    if (performance.now() - began > SLICE_MS) {
      await setImmediate();
      began = performance.now();
    }
    step = steps.next();
  }
  return step.value;
}
