/** What ends with a full stop but is no sentence. */
const ABBREVIATION =
  /(?:^|[\s(„"])(?:[A-Za-zÄÖÜäöü]|\d{1,2}|Abs|Art|Nr|Str|bzw|ca|evtl|ggf|inkl|max|min|Tel|usw|vgl|zzgl|etc|approx|no|St)\.$/;

const ENDS = /[.!?…]["“”)»]?$/;

/**
 * A text in sentences. The single space behind one is left out, so that a sentence is the same at the
 * end of a text and before another; any other white space stays with it. Nothing between braces is
 * taken apart, because `{…}` is an expression. `textOf` makes the text of them again.
 */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let sentence = "";
  let depth = 0;
  for (const part of text.split(/(\s+|[{}])/)) {
    if (part === "{") depth += 1;
    if (part === "}") depth = Math.max(0, depth - 1);
    const isGap = part !== "" && part.trim() === "";
    if (depth > 0 || !isGap || !ENDS.test(sentence) || ABBREVIATION.test(sentence))
      sentence += part;
    else {
      sentences.push(part === " " ? sentence : sentence + part);
      sentence = "";
    }
  }
  if (sentence !== "") return [...sentences, sentence];
  return text.endsWith(" ") && !/\s$/.test(sentences.at(-1) ?? " ")
    ? sentences.with(-1, `${sentences.at(-1)} `)
    : sentences;
}

export const textOf = (sentences: readonly string[]): string =>
  sentences.reduce(
    (text, sentence) => (text === "" || /\s$/.test(text) ? text + sentence : `${text} ${sentence}`),
    "",
  );
