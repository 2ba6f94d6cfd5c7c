import { editDistance } from "./edit-distance.ts";
import { likelihoodOfSlip } from "./finger-slip.ts";

const SHORTEST = 4;
const MOST_CANDIDATES = 4;

/** A word that may be meant, and how surely. */
export type Correction = { word: string; distance: number; sure: number };

export type Speller = {
  /** Makes a folded word known. */
  add: (word: string) => void;
  /** Known words that may be meant by one nobody knows: the nearest ones, as far as any is near. */
  nearest: (word: string) => readonly Correction[];
};

const SURE_OF_TWO = 0.7;
const STARTS_OTHERWISE = 0.1;

/** Words of one length, and which letters each has. */
type Shelf = { words: string[]; letters: number[] };

/** A short word has too many neighbours: it may differ by one letter, a long one by two. */
const tolerance = (length: number): number =>
  length < SHORTEST - 1 ? 0 : length < 2 * SHORTEST ? 1 : 2;

/** Which letters occur, as bits: words that differ by `n` letters differ by at most `2n` bits. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i += 1) letters |= 1 << (word.charCodeAt(i) % 32);
  return letters;
}

/** How many bits of a number of 32 are set, counted side by side. */
function bitsOf(value: number): number {
  const pairs = value - ((value >>> 1) & 0x5555_5555);
  const fours = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}

function surenessOf(word: string, known: string, distance: number): number {
  const sure = distance === 1 ? likelihoodOfSlip(word, known) : SURE_OF_TWO;
  return word[0] === known[0] ? sure : sure - STARTS_OTHERWISE;
}

function* nearOn({ words, letters }: Shelf, word: string, limit: number): Generator<Correction> {
  const own = lettersOf(word);
  for (let i = 0; i < words.length; i += 1) {
    if (bitsOf(own ^ (letters[i] ?? 0)) > 2 * limit) continue;
    const known = words[i] ?? "";
    const distance = editDistance(word, known, limit);
    if (distance <= limit) yield { word: known, distance, sure: surenessOf(word, known, distance) };
  }
}

export function createSpeller(): Speller {
  const shelves = new Map<number, Shelf>();
  return {
    add: (word) => {
      if (word.length < SHORTEST || /\d/.test(word)) return;
      const shelf = shelves.get(word.length) ?? { words: [], letters: [] };
      shelf.words.push(word);
      shelf.letters.push(lettersOf(word));
      shelves.set(word.length, shelf);
    },
    nearest: (word) => {
      const limit = tolerance(word.length);
      const near: Correction[] = [];
      for (let length = word.length - limit; length <= word.length + limit; length += 1) {
        const shelf = limit > 0 ? shelves.get(length) : undefined;
        if (shelf) near.push(...nearOn(shelf, word, limit));
      }
      const least = Math.min(...near.map(({ distance }) => distance));
      return near
        .filter(({ distance }) => distance === least)
        .sort((one, other) => other.sure - one.sure)
        .slice(0, MOST_CANDIDATES);
    },
  };
}
