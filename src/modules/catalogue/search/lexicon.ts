import { shortestSplit } from "./compound.ts";
import { fold } from "./fold.ts";
import { wordsOf } from "./query-text.ts";
import { stem, stemsOf } from "./stem.ts";

const SHORTEST_PART = 4;
/** Shorter common words would be found inside of almost anything. */
const SHORTEST_COMMON = 5;

/** The words that are known in a catalogue, and how compounds are made of them. Folded words only. */
export type Lexicon = {
  /**
   * Titles, everyday words, synonyms: compounds are made of their words, spelling is corrected to
   * them. Returns the folded words that were new.
   */
  addName: (text: string) => string[];
  /** Running text: its words are known, that is all. */
  addText: (text: string) => void;
  /** Words of the names, and how they are written. */
  names: ReadonlyMap<string, string>;
  /** Whether it is a form of a word that occurs. */
  knows: (word: string) => boolean;
  /** Whether a stem is that of a word of the names. */
  isNamed: (form: string) => boolean;
  /** Whether compounds may be made of it. */
  isPart: (word: string) => boolean;
  /** The parts of a compound in their order; undefined when it is none. */
  split: (word: string) => readonly string[] | undefined;
};

type Compounds = {
  parts: readonly string[];
  whole: readonly string[];
  /** May come before the head of a compound: a "Fußballtrainer" is a trainer. */
  common: readonly string[];
};

export function createLexicon({ parts, whole, common }: Compounds): Lexicon {
  const names = new Map<string, string>();
  const known = new Set<string>();
  const named = new Set<string>();
  const listed = new Set(parts.map(fold));
  const partStems = new Set([...listed].map(stem));
  const modifiers = new Set(
    common.filter(({ length }) => length >= SHORTEST_COMMON).map((word) => stem(fold(word))),
  );
  const neverSplit = new Set(whole.map(fold));
  const isPart = (word: string): boolean =>
    listed.has(word) ||
    (word.length >= SHORTEST_PART && !neverSplit.has(word) && partStems.has(stem(word)));
  /** A part, or a common word; asked for every piece of a word, so its stem is made only once. */
  const isPiece = (word: string): boolean => {
    if (listed.has(word)) return true;
    if (word.length < SHORTEST_PART) return false;
    const form = stem(word);
    if (word.length >= SHORTEST_COMMON && modifiers.has(form)) return true;
    return partStems.has(form) && !neverSplit.has(word);
  };
  return {
    addName: (text) => {
      const added: string[] = [];
      for (const written of wordsOf(text)) {
        const word = fold(written);
        if (names.has(word)) continue;
        added.push(word);
        names.set(word, written);
        for (const form of stemsOf(word)) {
          known.add(form);
          named.add(form);
        }
        partStems.add(stem(word));
      }
      return added;
    },
    addText: (text) => {
      for (const word of wordsOf(fold(text))) for (const form of stemsOf(word)) known.add(form);
    },
    names,
    isNamed: (form) => named.has(form),
    knows: (word) => stemsOf(word).some((form) => known.has(form)),
    isPart,
    split: (word) => {
      if (neverSplit.has(word)) return undefined;
      const found = shortestSplit(word, isPiece);
      return isPart(found?.at(-1) ?? "") ? found : undefined;
    },
  };
}
