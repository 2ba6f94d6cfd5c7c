/** Characters that are searched for. */
export const LONGEST_QUERY = 200;

/** What is searched for: the first 200 characters, no control characters, single spaces. */
export const cleanQuery = (query: string): string =>
  query
    .slice(0, LONGEST_QUERY)
    .normalize("NFC")
    .replaceAll(/[\p{C}\s]+/gu, " ")
    .trim();

/** Whether something was asked that is not searched for any more. */
export const isCutOff = (query: string): boolean => query.trimEnd().length > LONGEST_QUERY;

const APOSTROPHE = /(?<=\p{L})['’](?=\p{L})/gu;

/**
 * Words in their order, as they were written; everything that is no letter or digit parts them, but
 * for the apostrophe within a word ("driver's").
 */
export const wordsOf = (text: string): string[] =>
  text
    .replaceAll(APOSTROPHE, "")
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter(Boolean);

/** The words of a question by clauses: a comma, a full stop, "und" and "oder" end one. */
export const clausesOf = (query: string): string[][] =>
  cleanQuery(query)
    .split(/[.,;:!?]+(?=\s|$)|(?<=\s(?:und|oder))\s/i)
    .map(wordsOf);
