import type SearchableMap from "minisearch/SearchableMap";
import type { Correction } from "./spelling.ts";
import { type Language, type Meaning, meaningOf, mergedTerms } from "./units.ts";

/** Looking for the word behind a misspelled one costs time; a question with more is none. */
const MOST_LOOKS = 6;
const SHORTEST_BEGINNING = 3;
const MOST_BEGINNINGS = 12;
const SHORTEST_PART = 4;
const SHORTEST_MODIFIER = 3;
/** Shorter ones say nothing on their own: "Platz", "Karte", "Recht". */
const SHORTEST_HEAD = 6;
/** A longer word that is one letter away from a known one is a slip of it rather than a new compound. */
const SHORTEST_SURE_SLIP = 7;
/** How surely a word is meant that begins so. */
const BEGUN = 0.7;
/** How surely a compound is what its head says. */
const HEAD = 0.6;

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
  const longer = [...names.atPrefix(word).keys()]
    .sort((one, other) => one.length - other.length)
    .slice(0, MOST_BEGINNINGS);
  if (longer.length === 0) return undefined;
  return either(longer.map((one) => [meaningOf(one, language), BEGUN]));
}

/** A compound nobody knows, by its head: a "Klimastreik" is a "Streik". Nothing was misspelled. */
function readHead(word: string, { language }: Reader): Read | undefined {
  for (let cut = SHORTEST_MODIFIER; cut <= word.length - SHORTEST_HEAD; cut += 1) {
    const head = word.slice(cut);
    if (!language.lexicon.isPart(head)) continue;
    const { terms } = meaningOf(head, language);
    return { word, meaning: { keys: [], terms: mergedTerms([[terms, HEAD]]) }, changed: false };
  }
  return undefined;
}

/** A compound of which one part is misspelled. */
function readMisspelledCompound(word: string, reader: Reader): Read[] {
  const { isPart, knows } = reader.language.lexicon;
  for (let cut = word.length - SHORTEST_PART; cut >= SHORTEST_PART; cut -= 1) {
    const [head, tail] = [word.slice(0, cut), word.slice(cut)];
    const headIsKnown = isPart(head);
    if (headIsKnown === isPart(tail)) continue;
    const other = headIsKnown ? tail : head;
    // A word that there is was not misspelled: a "Raumschiff" is no "Raumschild".
    if (knows(other)) continue;
    const [nearest] = reader.spell(other);
    if (nearest?.distance !== 1) continue;
    const parts = headIsKnown ? [head, nearest.word] : [nearest.word, tail];
    return parts.map((part) => read(part, reader, true));
  }
  return [];
}

/** What a word may mean that is near known ones, and begins others. */
function readNear(word: string, near: readonly Correction[], reader: Reader): Read[] {
  const begun = readBeginning(word, reader);
  const [nearest] = near;
  if (!nearest) return begun ? [{ word, meaning: begun, changed: false }] : [];
  const meaning = either([
    ...near.map((one) => [meaningOf(one.word, reader.language), one.sure] as const),
    ...(begun ? [[begun, 1] as const] : []),
  ]);
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
    const near = spell(word);
    const isSlip = word.length >= SHORTEST_SURE_SLIP && near[0]?.distance === 1;
    const parts = isSlip ? undefined : lexicon.split(word);
    if (parts) return parts.map((part) => read(part, reader));
    const meant = readNear(word, near, reader);
    if (meant.length > 0) return meant;
    const misspelled = readMisspelledCompound(word, reader);
    if (misspelled.length > 0) return misspelled;
    return [readHead(word, reader) ?? read(word, reader)];
  };
}
