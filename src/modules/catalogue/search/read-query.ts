import { fold } from "./fold.ts";
import { clausesOf } from "./query-text.ts";
import { createWordReader, either, type Read, readBeginning, type Reader } from "./read-word.ts";
import { withJoinedVerb } from "./separable-verbs.ts";
import { type Meaning, unitsOfWords } from "./units.ts";

/** After these it says what for or why, not what: it counts less. */
const PURPOSE: ReadonlySet<string> = new Set(["fur", "furs", "wegen", "weil", "for", "because"]);
const OF_PURPOSE = 0.7;
const REACH_OF_PURPOSE = 4;
/** A word that was taken for another may just be one that nobody here knows. */
const GUESSED = 0.75;
/** Whoever has not finished a question may go on with a word that is one already. */
const GOES_ON = 0.7;
const NOTHING: Meaning = { keys: [], terms: new Map() };

/** A piece of a question, and how much it counts. */
export type AskedUnit = Meaning & { emphasis: number };

/** A question as the index understands it. */
export type Question = {
  units: readonly AskedUnit[];
  /** Folded words, with what misspelled ones were taken for. */
  words: readonly string[];
  /** Whether any word was taken for another. */
  corrected: boolean;
};

/** A question, and whether the person is still writing its last word. */
export type Wording = { query: string; unfinished?: boolean | undefined };

/** The last word of an unfinished question, and what it may become. */
function readOnwards({ word, meaning, changed }: Read, reader: Reader): Read {
  const longer = readBeginning(word, reader);
  if (!longer) return { word, meaning, changed };
  return {
    word,
    meaning: either([
      [meaning, 1],
      [longer, GOES_ON],
    ]),
    changed,
  };
}

/** By place of a word: less for guesses, and after "für" and the like. */
function emphasisOf(words: readonly Read[]): (place: number) => number {
  const from = words.findIndex(({ word }) => PURPOSE.has(word));
  return (place) =>
    (from > 0 && place > from && place <= from + REACH_OF_PURPOSE ? OF_PURPOSE : 1) *
    (words[place]?.changed ? GUESSED : 1);
}

/** Reads a question: verbs together, compounds apart, begun words to their end, misspelled ones as meant. */
export function readQuery({ query, unfinished }: Wording, reader: Reader): Question {
  const { language } = reader;
  const { knows } = language.lexicon;
  const words = clausesOf(query)
    .flatMap((clause) => withJoinedVerb(clause.map(fold), knows))
    .flatMap(createWordReader(reader));
  const last = words.at(-1);
  if (unfinished && last) words.splice(-1, 1, readOnwards(last, reader));
  const meanings = new Map(words.map(({ word, meaning }) => [word, meaning]));
  const folded = words.map(({ word }) => word);
  const emphasis = emphasisOf(words);
  const units = unitsOfWords(folded, language, (word) => meanings.get(word) ?? NOTHING);
  return {
    units: units.map(({ at, keys, terms }) => ({ keys, terms, emphasis: emphasis(at) })),
    words: folded,
    corrected: words.some(({ changed }) => changed),
  };
}
