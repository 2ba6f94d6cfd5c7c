/** A piece of a text replaced at one place. */
const replacedAt = (text: string, match: RegExpExecArray | RegExpMatchArray, by: string): string =>
  text.slice(0, match.index) + by + text.slice((match.index ?? 0) + match[0].length);

export type TextEdit = { what: string; text: string };

/** One edit for every place a pattern is found at; `by` gives what stands there instead. */
export function* editsAt(
  text: string,
  pattern: RegExp,
  by: (match: RegExpMatchArray) => readonly { what: string; by: string }[],
): Generator<TextEdit> {
  for (const match of text.matchAll(pattern))
    for (const edit of by(match)) yield { what: edit.what, text: replacedAt(text, match, edit.by) };
}

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
export const escapeXml = (text: string): string =>
  text.replaceAll(/[&<>]/g, (sign) => ESCAPES[sign] ?? sign);

const SIGNS: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&amp;": "&",
  "&quot;": '"',
  "&#34;": '"',
};
export const unescapeXml = (text: string): string =>
  text.replaceAll(/&(?:lt|gt|amp|quot|#34);/g, (sign) => SIGNS[sign] ?? sign);
