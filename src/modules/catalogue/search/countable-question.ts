import { cleanQuery, wordsOf } from "./query-text.ts";

const LONGEST = 60;
const MOST_WORDS = 8;

/** Digits, addresses of mail and web, and how people speak of somebody by name. */
const PERSONAL =
  /\d|@|www\.|\/\/|\.(de|com|net|org)\b|\b(herrn?|frau|dr|prof|mr|mrs|ms)\.?\s\p{L}|ich hei(ß|ss)e|mein name|name ist|my name/iu;

/**
 * A question as it may be counted: in small letters, and only when nothing about it looks as if it
 * were about a certain person; undefined otherwise.
 */
export function countableQuestion(query: string): string | undefined {
  const question = cleanQuery(query).toLocaleLowerCase("de");
  const words = wordsOf(question);
  if (question.length < 2 || question.length > LONGEST) return undefined;
  if (words.length === 0 || words.length > MOST_WORDS || PERSONAL.test(question)) return undefined;
  return question;
}
