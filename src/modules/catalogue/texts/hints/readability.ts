const VOWELS = /(?:aa|ai|au|ay|äu|ee|ei|eu|ey|ie|oo|ou|[aeiouyäöüéèà])/giu;
/** "z. B.", "Abs. 2", "12.5." and the like end no sentence. */
const NO_END =
  /\b(?:z\. ?B|u\. ?a|d\. ?h|o\. ?ä|v\. ?a|i\. ?d\. ?R|Abs|Art|Nr|ca|bzw|ggf|inkl|evtl|Str|St|Dr|S)\.|\d\./gu;

export const sentencesOf = (text: string): string[] =>
  text
    .replaceAll(/https?:\/\/\S+/g, "")
    .replaceAll(NO_END, (dotted) => dotted.replaceAll(".", "\u00b7"))
    .split(/(?<=[.!?:])\s+|\n+/u)
    .map((sentence) => sentence.replaceAll("\u00b7", ".").trim())
    .filter((sentence) => /\p{L}/u.test(sentence));

export const wordsIn = (sentence: string): string[] => sentence.match(/[\p{L}\p{N}]+/gu) ?? [];

/** Syllables as vowels are heard; a number or abbreviation counts as one. */
export const syllablesOf = (word: string): number => Math.max(1, word.match(VOWELS)?.length ?? 0);

/**
 * Reading ease by Amstad (1978), the Flesch formula for German:
 * 180 − words per sentence − 58.5 × syllables per word. Above 60 is plain, below 30 very hard.
 * Undefined for a text without words.
 */
export function readingEase(text: string): number | undefined {
  const sentences = sentencesOf(text);
  const words = sentences.flatMap(wordsIn);
  if (words.length === 0) return undefined;
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return Math.round(180 - words.length / sentences.length - 58.5 * (syllables / words.length));
}
