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

/** Stems in a row, and how many words may stand before each; undefined where none may. */
type Phrase = {
  stems: readonly string[];
  reaches: readonly number[] | undefined;
  senses: Sense[];
};

const IS = 1;
const HINTS = 0.7;

/** How many words may stand before the next one of a phrase; "…" between them allows more. */
const ADJACENT = 0;
const APART = 5;
const APART_MARK = fold("…");

/** Terms of concepts begin with "#", which no word of a person contains. */
const termOf = (id: string): string => `#${id}`;

function readPhrase(text: string): Phrase {
  let reach = ADJACENT;
  const [stems, reaches]: [string[], number[]] = [[], []];
  const written = text.split(/[\s-]+/).map((word) => fold(word));
  for (const word of withJoinedVerb(written, () => written.length > 1))
    if (word === APART_MARK) reach = APART;
    else {
      stems.push(stem(word.replaceAll(/[^\p{L}\p{N}]/gu, "")));
      reaches.push(reach);
      reach = ADJACENT;
    }
  return { stems, reaches: reaches.includes(APART) ? reaches : undefined, senses: [] };
}

const isSame = (one: Phrase, other: Phrase): boolean =>
  one.stems.length === other.stems.length &&
  one.stems.every((stem, index) => stem === other.stems[index]) &&
  one.reaches?.join(" ") === other.reaches?.join(" ");

function placesOf(phrase: Phrase, stems: readonly string[], from: number): number[] | undefined {
  const places = [from];
  for (const [index, sought] of phrase.stems.entries()) {
    if (index === 0) continue;
    const next = (places.at(-1) ?? from) + 1;
    const reach = phrase.reaches?.[index] ?? ADJACENT;
    const step = stems.slice(next, next + reach + 1).indexOf(sought);
    if (step < 0) return undefined;
    places.push(next + step);
  }
  return places;
}

const longestFirst = (one: PhraseFound, other: PhraseFound): number =>
  other.places.length - one.places.length;

const isMeant = ({ weight }: Sense): boolean => weight === IS;

/** Words and the beginnings of phrases, by stem. */
type Meanings = { single: Map<string, Sense[]>; phrases: Map<string, Phrase[]> };

function meaningsOf({ concepts }: Pick<SearchLanguage, "concepts">): Meanings {
  const { single, phrases }: Meanings = { single: new Map(), phrases: new Map() };
  const add = (text: string, sense: Sense): void => {
    const phrase = readPhrase(text);
    const [first = ""] = phrase.stems;
    if (phrase.stems.length < 2)
      return void single.set(first, [...(single.get(first) ?? []), sense]);
    const beginning = phrases.get(first) ?? [];
    const known = beginning.find((one) => isSame(one, phrase));
    (known ?? phrase).senses.push(sense);
    if (!known) phrases.set(first, [...beginning, phrase]);
  };
  for (const { id, words, hints = [] } of concepts) {
    const [is, hinted] = [
      { concept: termOf(id), weight: IS },
      { concept: termOf(id), weight: HINTS },
    ];
    for (const text of words) add(text, is);
    for (const text of hints) add(text, hinted);
  }
  return { single, phrases };
}

function conceptsIn({ single, phrases }: Meanings, counts: (sense: Sense) => boolean): Concepts {
  const foundAt = (stems: readonly string[], from: number): PhraseFound[] =>
    (phrases.get(stems[from] ?? "") ?? []).flatMap((phrase): PhraseFound[] => {
      const senses = phrase.senses.filter(counts);
      const places = senses.length > 0 ? placesOf(phrase, stems, from) : undefined;
      return places ? [{ places, senses }] : [];
    });
  return {
    sensesOf: (word) =>
      stemsOf(word)
        .flatMap((form) => single.get(form) ?? [])
        .filter(counts),
    phrasesIn: (words) => {
      const stems = words.map(stem);
      const taken = new Set<number>();
      return stems
        .flatMap((_, from) => foundAt(stems, from))
        .sort(longestFirst)
        .filter(({ places }) => {
          if (places.some((place) => taken.has(place))) return false;
          for (const place of places) taken.add(place);
          return true;
        });
    },
  };
}

/** Texts mean what their words say; a question may also hint. */
export function createConcepts(language: Pick<SearchLanguage, "concepts">): {
  texts: Concepts;
  questions: Concepts;
} {
  const meanings = meaningsOf(language);
  return { texts: conceptsIn(meanings, isMeant), questions: conceptsIn(meanings, () => true) };
}
