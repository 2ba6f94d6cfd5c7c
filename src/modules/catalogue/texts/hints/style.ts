import { sentencesOf, wordsIn } from "./readability.ts";

export type StyleHint = "long-sentence" | "passive" | "nominal-style";
export type FoundStyle = { hint: StyleHint; sentence: string };

const LONGEST = { de: 20, "de-easy": 12 } as const;
const MOST_NOUNS = 2;

const AUXILIARY = /^(?:wird|werden|wurde|wurden|worden|würde|würden|wirst|werdet)$/i;
/** "gestellt", "abgeholt", "beantragt", "verlängert", "erhoben", "zugestellt". */
const PARTICIPLE =
  /^(?:\p{L}*ge\p{L}{2,}(?:t|en)|(?:be|ver|er|ent|zer|miss|über|unter)\p{L}{2,}t|\p{L}+iert|(?:er|ge|be|ver|ent|über)(?:hob|nomm|schrieb|sproch|gang|fund|bot|schlossen|geb|lass|trag|rech)\p{L}*en)$/iu;
const ABSTRACT =
  /^\p{Lu}\p{L}{3,}(?:ung|ungen|heit|heiten|keit|keiten|ierung|nahme|nis|tion|tät)$/u;

const isPassive = (words: readonly string[]): boolean =>
  words.some((word) => AUXILIARY.test(word)) &&
  words.some((word) => PARTICIPLE.test(word) && !AUXILIARY.test(word));

/** A list of things to bring is no sentence and may be full of nouns. */
const isNominal = (sentence: string, words: readonly string[]): boolean =>
  /[.!?]$/.test(sentence) && words.filter((word) => ABSTRACT.test(word)).length > MOST_NOUNS;

/** What makes the sentences of a text harder than they need be. A guess by form, not by meaning. */
export function styleOf(text: string, language: "de" | "de-easy"): FoundStyle[] {
  return sentencesOf(text).flatMap((sentence): FoundStyle[] => {
    const words = wordsIn(sentence);
    const found: StyleHint[] = [
      ...(words.length > LONGEST[language] ? (["long-sentence"] as const) : []),
      ...(isPassive(words) ? (["passive"] as const) : []),
      ...(isNominal(sentence, words) ? (["nominal-style"] as const) : []),
    ];
    return found.map((hint) => ({ hint, sentence }));
  });
}
