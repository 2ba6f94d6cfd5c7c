import SearchableMap from "minisearch/SearchableMap";
import { setImmediate } from "node:timers/promises";
import type { ServiceType } from "../service-type.ts";
import { type Candidates, createCandidates } from "./candidates.ts";
import { createConcepts } from "./concepts.ts";
import { createExactNames, type ExactNames } from "./exact-names.ts";
import { fold } from "./fold.ts";
import type { SearchLanguage } from "./language.ts";
import { createLexicon } from "./lexicon.ts";
import { createPhraseStore, type PhraseStore } from "./phrase-store.ts";
import type { Reader } from "./read-word.ts";
import {
  readDocument,
  type ServiceDocument,
  textOf,
  titlesOf,
  wordsFor,
} from "./service-document.ts";
import { createSpeller } from "./spelling.ts";
import { stemsOf } from "./stem.ts";
import { createTermRegister, type TermRegister } from "./term-register.ts";
import { createTextReader, type Language, type TextReader } from "./units.ts";

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
  phrases: PhraseStore;
  exactNames: ExactNames;
  /** Finds the services that share a term with the question. */
  candidates: Candidates;
  /**
   * Takes over what editors made of texts and words: only services that changed are read anew, so it
   * costs a millisecond or two for each of them, however many others there are. The services are
   * those the index was built of, in the same order.
   */
  takeOver: (state: SearchState) => Promise<void>;
};

/** What the index says about, at a time. */
export type SearchState = Pick<IndexSource, "services" | "added">;

const SLICE_MS = 4;

const namesOf = (service: ServiceType, added: AddedWords): string[] => [
  ...titlesOf(service),
  ...wordsFor(service, added.get(service.id)),
];

type Described = { service: ServiceType; added: AddedWords };

function isChanged(before: Described, now: Described): boolean {
  const [last, next] = [before, now].map(({ service, added }) => added.get(service.id) ?? []);
  if (before.service === now.service && String(last) === String(next)) return false;
  const [said, says] = [before, now].map(({ service, added }) =>
    JSON.stringify([namesOf(service, added), textOf(service)]),
  );
  return said !== says;
}

/** Goes through steps in slices of a few milliseconds: the process goes on answering meanwhile. */
async function inSlices<Result>(steps: Iterator<void, Result>): Promise<Result> {
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

/** What services are read with; `spelled` makes a word one that slips are put right to. */
function* languageSteps({ services, language, places, added }: IndexSource) {
  const lexicon = createLexicon({ ...language.compounds, common: language.commonWords });
  const stopWords = new Set([...language.stopWords, ...places].map(fold));
  const concepts = createConcepts(language);
  const known: Language = { lexicon, concepts: concepts.texts, stopWords };
  const asked: Language = { ...known, concepts: concepts.questions };
  yield;
  for (const { words, hints = [] } of language.concepts) {
    for (const text of [...words, ...hints]) lexicon.addName(text);
    yield;
  }
  for (const word of language.commonWords) lexicon.addText(word);
  for (const service of services) {
    for (const text of namesOf(service, added)) lexicon.addName(text);
    lexicon.addText(textOf(service));
    yield;
  }
  const speller = createSpeller();
  const names = new SearchableMap<true>();
  const spelled = (word: string): void => {
    speller.add(word);
    names.set(word, true);
  };
  for (const word of lexicon.names.keys()) {
    spelled(word);
    yield;
  }
  return { known, spelled, reader: { language: asked, spell: speller.nearest, names } };
}

/** The parts of an index that know services, and how one is entered, or entered anew, into all of them. */
function createParts(known: Language, weakWords: readonly string[]) {
  const weak = new Set(weakWords.flatMap((word) => stemsOf(fold(word))));
  const terms = createTermRegister(weak);
  const exactNames = createExactNames(known.stopWords);
  const phrases = createPhraseStore(terms);
  const candidates = createCandidates(terms);
  const enter = (position: number, document: ServiceDocument): void => {
    exactNames.put(position, document.names);
    terms.countService(position, document);
    phrases.put(position, document.phrases);
    candidates.put(position, document.fields);
  };
  return { parts: { terms, exactNames, phrases, candidates }, enter };
}

/** Builds an index step by step, so that others get their turn in between. */
function* indexSteps(source: IndexSource): Generator<void, SearchIndex> {
  const { known, spelled, reader } = yield* languageSteps(source);
  const { parts, enter } = createParts(known, source.language.weakWords);
  const state = { services: [...source.services], added: new Map(source.added) };
  const documents = (reader: TextReader) => (service: ServiceType) =>
    readDocument(service, state.added.get(service.id), { language: known, reader });

  const documentOf = documents(createTextReader(known));
  for (const [position, service] of source.services.entries()) {
    enter(position, documentOf(service));
    yield;
  }

  function* changeSteps(next: SearchState): Generator<void, void> {
    const newDocumentOf = documents(createTextReader(known));
    for (const [position, service] of next.services.entries()) {
      yield;
      const before = state.services[position];
      if (!before || !isChanged({ service: before, ...state }, { service, ...next })) continue;
      state.services[position] = service;
      state.added.set(service.id, next.added.get(service.id) ?? []);
      for (const text of namesOf(service, next.added))
        for (const word of known.lexicon.addName(text)) spelled(word);
      known.lexicon.addText(textOf(service));
      enter(position, newDocumentOf(service));
    }
  }
  const takeOver = (next: SearchState): Promise<void> => inSlices(changeSteps(next));
  return { reader, ...parts, takeOver };
}

/** Builds an index at once. */
export function createSearchIndex(source: IndexSource): SearchIndex {
  const steps = indexSteps(source);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** Builds an index while the process goes on answering. */
export const buildSearchIndex = (source: IndexSource): Promise<SearchIndex> =>
  inSlices(indexSteps(source));
