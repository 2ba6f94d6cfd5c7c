import type SearchableMap from "minisearch/SearchableMap";
import type { Correction } from "./spelling.ts";
import { type Language, type Meaning, meaningOf, mergedTerms } from "./units.ts";

/** Looking for the word behind a misspelled one costs time; a question with more is none. */
const MOST_LOOKS = 6;
const SHORTEST_BEGINNING = 3;
const MOST_BEGINNINGS = 12;
const SHORTEST_PART = 4;
/** How surely a word is meant that begins so, and by the number of letters it was changed by. */
const BEGUN = 0.7;
const SPELLED = [1, 0.9, 0.7] as const;

/** What a question is read with. */
export type Reader = {
  language: Language;
  /** Known words that may be meant by an unknown one, nearest first. */
  spell: (word: string) => readonly Correction[];
  names: SearchableMap<true>;
};

/** A word as it is understood. */
export type Read = { word: string; meaning: Meaning; changed: boolean };

const read = (word: string, { language }: Reader, changed = false): Read => ({
  word,
  meaning: meaningOf(word, language),
  changed,
});

/** One meaning of several possible ones, each as sure as its factor. */
export const either = (meanings: readonly (readonly [Meaning, number])[]): Meaning => ({
  keys: meanings.flatMap(([{ keys }]) => keys),
  terms: mergedTerms(meanings.map(([{ terms }, factor]) => [terms, factor])),
});

/** What a word may become that somebody has only begun to write. */
export function readBeginning(word: string, { language, names }: Reader): Meaning | undefined {
  if (word.length < SHORTEST_BEGINNING) return undefined;
  const longer: string[] = [];
  for (const name of names.atPrefix(word).keys()) if (longer.push(name) === MOST_BEGINNINGS) break;
  if (longer.length === 0) return undefined;
  return either(longer.map((one) => [meaningOf(one, language), BEGUN]));
}

/** A compound of which one part is misspelled. */
function readMisspelledCompound(word: string, reader: Reader): Read[] {
  const { isPart } = reader.language.lexicon;
  for (let cut = word.length - SHORTEST_PART; cut >= SHORTEST_PART; cut -= 1) {
    const [head, tail] = [word.slice(0, cut), word.slice(cut)];
    const headIsKnown = isPart(head);
    if (headIsKnown === isPart(tail)) continue;
    const [nearest] = reader.spell(headIsKnown ? tail : head);
    if (nearest?.distance !== 1) continue;
    const parts = headIsKnown ? [head, nearest.word] : [nearest.word, tail];
    return parts.map((part) => read(part, reader, true));
  }
  return [];
}

function readMisspelled(word: string, reader: Reader): Read[] {
  const meant = reader.spell(word);
  const [nearest] = meant;
  if (!nearest) return readMisspelledCompound(word, reader);
  const meaning = either(
    meant.map((one) => [meaningOf(one.word, reader.language), SPELLED[one.distance] ?? 0]),
  );
  return [{ word: nearest.word, meaning, changed: true }];
}

/** Reads the words of one question, one after the other. */
export function createWordReader(given: Reader): (word: string) => Read[] {
  const { lexicon, stopWords } = given.language;
  let looks = MOST_LOOKS;
  const spell: Reader["spell"] = (word) => (looks-- > 0 ? given.spell(word) : []);
  const reader = { ...given, spell };
  return (word) => {
    if (stopWords.has(word) || lexicon.knows(word)) return [read(word, reader)];
    const parts = lexicon.split(word);
    if (parts) return parts.map((part) => read(part, reader));
    const begun = readBeginning(word, reader);
    if (begun) return [{ word, meaning: begun, changed: false }];
    const meant = readMisspelled(word, reader);
    return meant.length > 0 ? meant : [read(word, reader)];
  };
}
