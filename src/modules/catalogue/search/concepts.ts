import { fold } from "./fold.ts";
import type { SearchLanguage } from "./language.ts";
import { withJoinedVerb } from "./separable-verbs.ts";
import { stem, stemsOf } from "./stem.ts";

/** How surely a word or phrase stands for a concept. */
export type Sense = { concept: string; weight: number };

/** Words of a text that make a phrase, by their places. */
export type PhraseFound = { places: readonly number[]; senses: readonly Sense[] };

/** What words and phrases mean. */
export type Concepts = {
  sensesOf: (word: string) => readonly Sense[];
  /** Phrases in a text, given as folded words; they share no word, the longest come first. */
  phrasesIn: (words: readonly string[]) => readonly PhraseFound[];
};

type PhrasePart = { stem: string; reach: number };
type Phrase = { parts: readonly PhrasePart[]; senses: Sense[] };

const IS = 1;
const HINTS = 0.7;

/** How many words may stand before the next one of a phrase; "…" between them allows more. */
const ADJACENT = 0;
const APART = 5;
const APART_MARK = fold("…");

/** Terms of concepts begin with "#", which no word of a person contains. */
const termOf = (id: string): string => `#${id}`;

function partsOf(text: string): PhrasePart[] {
  let reach = ADJACENT;
  const written = text.split(/[\s-]+/).map((word) => fold(word));
  return withJoinedVerb(written, () => written.length > 1).flatMap((word) => {
    if (word === APART_MARK) {
      reach = APART;
      return [];
    }
    const part = { stem: stem(word.replaceAll(/[^\p{L}\p{N}]/gu, "")), reach };
    reach = ADJACENT;
    return [part];
  });
}

function placesOf({ parts }: Phrase, stems: readonly string[], from: number): number[] | undefined {
  const places = [from];
  for (const { stem: sought, reach } of parts.slice(1)) {
    const next = (places.at(-1) ?? from) + 1;
    const step = stems.slice(next, next + reach + 1).indexOf(sought);
    if (step < 0) return undefined;
    places.push(next + step);
  }
  return places;
}

const longestFirst = (one: PhraseFound, other: PhraseFound): number =>
  other.places.length - one.places.length;

/** Texts mean what their words say; a question may also hint. */
export function createConcepts(
  { concepts }: Pick<SearchLanguage, "concepts">,
  from: "texts" | "questions",
): Concepts {
  const single = new Map<string, Sense[]>();
  const phrases = new Map<string, Map<string, Phrase>>();

  const add = (text: string, sense: Sense): void => {
    const parts = partsOf(text);
    const key = parts[0]?.stem ?? "";
    if (parts.length < 2) return void single.set(key, [...(single.get(key) ?? []), sense]);
    const beginning = phrases.get(key) ?? new Map<string, Phrase>();
    const known = beginning.get(JSON.stringify(parts));
    if (known) known.senses.push(sense);
    else beginning.set(JSON.stringify(parts), { parts, senses: [sense] });
    phrases.set(key, beginning);
  };
  for (const { id, words, hints = [] } of concepts) {
    for (const text of words) add(text, { concept: termOf(id), weight: IS });
    if (from === "questions")
      for (const text of hints) add(text, { concept: termOf(id), weight: HINTS });
  }

  return {
    sensesOf: (word) => stemsOf(word).flatMap((form) => single.get(form) ?? []),
    phrasesIn: (words) => {
      const stems = words.map(stem);
      const found = stems.flatMap((first, from) =>
        [...(phrases.get(first)?.values() ?? [])].flatMap((phrase): PhraseFound[] => {
          const places = placesOf(phrase, stems, from);
          return places ? [{ places, senses: phrase.senses }] : [];
        }),
      );
      const taken = new Set<number>();
      return found.sort(longestFirst).filter(({ places }) => {
        if (places.some((place) => taken.has(place))) return false;
        for (const place of places) taken.add(place);
        return true;
      });
    },
  };
}
