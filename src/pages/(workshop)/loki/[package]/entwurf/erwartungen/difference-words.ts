import type { CompiledPackage } from "#library";
import { fill } from "#platform/i18n";
import { expectationTexts as texts } from "./texts.ts";

/** A difference as people read it: where, and what was expected or came out. */
export type DifferenceWords = { place: string; says: string };

const { places, lines } = texts;

/** What happens in a town hall, as the lines of a journey write it down. */
const LINES: readonly [RegExp, string][] = [
  [/^task: [^:]*: (.*)$/, lines.task],
  [/^status: (.*)$/, lines.status],
  [/^timeline: (.*?)(?: \([^()]*\))?$/, lines.timeline],
  [/^letter: (.*)$/, lines.letter],
  [/^message: [^:]*: (.*)$/, lines.message],
  [/^deadline: (.*)$/, lines.deadline],
];

function lineInWords(line: string): string {
  const plain = line.replace(/^“([^]*)”$/, "$1");
  for (const [pattern, words] of LINES) {
    const said = pattern.exec(plain)?.[1];
    if (said !== undefined) return fill(words, { words: said });
  }
  return plain === "nothing" ? texts.nothing : plain;
}

type Named = (key: string) => string;

const PLACES: readonly [RegExp, (name: string, named: Named) => string][] = [
  [/^start$/, () => places.start],
  [/^letter (.+)$/, (id, named) => fill(places.letter, { name: named(`${id}.title`) })],
  [/^complete (\S+)/, (id, named) => fill(places.task, { name: named(`${id}.label`) })],
  [/^send$/, () => places.send],
  [/^pay /, () => places.pay],
  [/^wait until (.+)$/, (id, named) => fill(places.wait, { name: named(`${id}.label`) })],
  [/^correct/, () => places.correct],
  [/^(?:declared|corrected)/, () => places.declared],
  [/^decisions/, () => places.decisions],
  [/^exit$/, () => places.exit],
];

function placeInWords(where: string, { texts: words, process }: CompiledPackage): string {
  const named: Named = (key) =>
    (words.de[key] ?? key.split(".")[0] ?? key).replaceAll(/\{[^}]*\}/g, "…");
  for (const [pattern, say] of PLACES) {
    const found = pattern.exec(where);
    if (found) return say(found[1] ?? "", named);
  }
  const [id = ""] = where.split(/[,.]/);
  return process.elements.has(id)
    ? fill(places.questions, { name: named(`${id}.label`) })
    : fill(places.page, { name: named(`${id}.title`) });
}

const EXPECTED = /^(.+?): expected ([^]*)$/;
const CAME_OUT = /^(.+?): came out ([^]*)$/;
const VALUES = /^(.+?): expected ([^]*), came out ([^]*)$/;

/** A line of a journey's report in the words of a town hall. */
export function differenceInWords(line: string, compiled: CompiledPackage): DifferenceWords {
  const both = line.includes(": expected “") ? null : VALUES.exec(line);
  const [, where = line, before, now] = both ?? [];
  const place = (at: string) => placeInWords(at, compiled);
  const said = (words: string, value: string) => fill(words, { words: lineInWords(value) });
  if (both && before && now)
    return {
      place: place(where),
      says: `${said(texts.before, before)}, ${said(texts.now, now)}`,
    };
  const expected = EXPECTED.exec(line);
  if (expected)
    return { place: place(expected[1] ?? ""), says: said(texts.before, expected[2] ?? "") };
  const out = CAME_OUT.exec(line);
  if (out) return { place: place(out[1] ?? ""), says: said(texts.now, out[2] ?? "") };
  return { place: "", says: line };
}
