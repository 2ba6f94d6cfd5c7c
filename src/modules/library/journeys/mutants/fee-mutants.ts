import type { PackageContent } from "../../package-content.ts";
import type { Mutant } from "./mutant.ts";
import { editsAt, escapeXml, type TextEdit, unescapeXml } from "./xml-edits.ts";

const INPUT = /<inputEntry id="([^"]+)"><text>([^<]*)<\/text><\/inputEntry>/g;
const OUTPUT = /<outputEntry id="([^"]+)"><text>([^<]*)<\/text><\/outputEntry>/g;
const RULE = /<rule id="([^"]+)">[\s\S]*?<\/rule>/g;
const LITERAL = /<literalExpression id="([^"]+)">\s*<text>([^<]*)<\/text>/g;

const entry = (tag: string, id: string, text: string): string =>
  `<${tag} id="${id}"><text>${escapeXml(text)}</text></${tag}>`;

function testEdits([, id = "", written = ""]: RegExpMatchArray) {
  const test = unescapeXml(written);
  if (test === "-") return [];
  return [
    { what: `${id}: any`, by: entry("inputEntry", id, "-") },
    { what: `${id}: negated`, by: entry("inputEntry", id, `not(${test})`) },
  ];
}

function valueEdits([, id = "", written = ""]: RegExpMatchArray) {
  const value = unescapeXml(written);
  const changed = value.startsWith('"') ? '"?"' : `(${value}) + 1`;
  return [{ what: `${id}: ${changed}`, by: entry("outputEntry", id, changed) }];
}

/** Numbers, comparisons and roundings of an expression; what stands in quotes is no number. */
const SIGN = /"[^"]*"|\bfloor\b|\band\b|(?<![\w.])\d+|[<>]=?|!=|=|[+\-*/](?=\s)/g;

const OTHER_SIGN: Readonly<Record<string, string>> = {
  floor: "ceiling",
  and: "or",
  "<": "<=",
  "<=": "<",
  ">": ">=",
  ">=": ">",
  "=": "!=",
  "!=": "=",
  "+": "-",
  "-": "+",
  "*": "/",
  "/": "*",
};

function* expressionEdits(expression: string): Generator<TextEdit> {
  yield* editsAt(expression, SIGN, ([sign]) => {
    const by = /^\d+$/.test(sign) ? String(Number(sign) + 1) : OTHER_SIGN[sign];
    return by === undefined ? [] : [{ what: `${sign} is ${by}`, by }];
  });
}

function literalEdits([, id = "", written = ""]: RegExpMatchArray) {
  return [...expressionEdits(unescapeXml(written))].map(({ what, text }, index) => ({
    what: `${id}: ${what} (${index + 1})`,
    by: `<literalExpression id="${id}"><text>${escapeXml(text)}</text>`,
  }));
}

/** Every rule left out, every test, value and expression of the decisions changed. */
export function* feeMutants(content: PackageContent): Generator<Mutant> {
  const { fees } = content;
  if (fees === null) return;
  const edits = [
    ...editsAt(fees, RULE, ([, id = ""]) => [{ what: `${id}: left out`, by: "" }]),
    ...editsAt(fees, INPUT, testEdits),
    ...editsAt(fees, OUTPUT, valueEdits),
    ...editsAt(fees, LITERAL, literalEdits),
  ];
  for (const { what, text } of edits)
    yield { what: `fees.dmn, ${what}`, content: { ...content, fees: text } };
}
