import type { Concepts, Sense } from "./concepts.ts";
import { fold } from "./fold.ts";
import type { Lexicon } from "./lexicon.ts";
import { wordsOf } from "./query-text.ts";
import { withJoinedVerb } from "./separable-verbs.ts";
import { stem, stemsOf } from "./stem.ts";

/** What something can be found by, and how surely that is meant; 1 is the word itself. */
export type Terms = ReadonlyMap<string, number>;

/** What a word says: its key terms tell how much (a concept rather than one of its many words). */
export type Meaning = { keys: readonly string[]; terms: Terms };

/** A piece of meaning in a text: one word, or several that make a phrase, and where it begins. */
export type Unit = Meaning & { at: number };

export type Language = { lexicon: Lexicon; concepts: Concepts; stopWords: ReadonlySet<string> };

const PART = 0.55;
const WORD_OF_PHRASE = 0.6;

/** Terms of several readings of the same piece, each less sure by its factor. */
export function mergedTerms(readings: Iterable<readonly [Terms, number]>): Terms {
  const merged = new Map<string, number>();
  for (const [terms, factor] of readings)
    for (const [term, weight] of terms)
      if ((merged.get(term) ?? 0) < weight * factor) merged.set(term, weight * factor);
  return merged;
}

const termsOfSenses = (senses: readonly Sense[]): Terms =>
  mergedTerms(senses.map(({ concept, weight }) => [new Map([[concept, 1]]), weight]));

/** A folded word: its stems, its concepts, and less surely its parts. */
export function meaningOf(word: string, { lexicon, concepts }: Language): Meaning {
  const stems = stemsOf(word);
  const senses = concepts.sensesOf(word);
  // What a word only hints at leads on, but says nothing of how much the word itself tells.
  const said = senses.filter(({ weight }) => weight === 1);
  const parts = (lexicon.split(word) ?? []).flatMap((part): [Terms, number][] => [
    [new Map([[stem(part), 1]]), PART],
    [termsOfSenses(concepts.sensesOf(part)), PART],
  ]);
  return {
    keys: said.length > 0 ? said.map(({ concept }) => concept) : stems,
    terms: mergedTerms([
      [new Map(stems.map((form) => [form, 1])), 1],
      [termsOfSenses(senses), 1],
      ...parts,
    ]),
  };
}

/** Words in their order as units. Stop words only count within a phrase. */
export function unitsOfWords(
  words: readonly string[],
  { concepts, stopWords }: Language,
  meaning: (word: string) => Meaning,
): Unit[] {
  const phrases = concepts.phrasesIn(words);
  const taken = new Set(phrases.flatMap(({ places }) => places));
  const ofPhrases = phrases.map(({ places, senses }): Unit => {
    const telling = places.flatMap((place) => words[place] ?? []).filter((w) => !stopWords.has(w));
    return {
      at: places[0] ?? 0,
      keys: senses.map(({ concept }) => concept),
      terms: mergedTerms([
        ...telling.map((word) => [meaning(word).terms, WORD_OF_PHRASE] as const),
        [termsOfSenses(senses), 1],
      ]),
    };
  });
  const ofWords = words.flatMap((word, at): Unit[] =>
    taken.has(at) || stopWords.has(word) ? [] : [{ at, ...meaning(word) }],
  );
  return [...ofWords, ...ofPhrases];
}

/** The folded words of a text of the catalogue, its verbs together. */
export const wordsOfText = (text: string, { lexicon }: Language): readonly string[] =>
  withJoinedVerb(wordsOf(fold(text)), lexicon.knows);

function once<Made>(make: (word: string) => Made): (word: string) => Made {
  const made = new Map<string, Made>();
  return (word) => {
    const known = made.get(word);
    if (known !== undefined) return known;
    const first = make(word);
    made.set(word, first);
    return first;
  };
}

/** Reads texts of the catalogue. */
export type TextReader = {
  unitsOf: (words: readonly string[]) => Unit[];
  stemOf: (word: string) => string;
};

/** The words of the catalogue are all known and come again and again: each is read once. */
export function createTextReader(language: Language): TextReader {
  const meaning = once((word: string) => meaningOf(word, language));
  return { unitsOf: (words) => unitsOfWords(words, language, meaning), stemOf: once(stem) };
}
