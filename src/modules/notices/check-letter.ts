import { feelErrorPlace, namesOf } from "#standards/dmn";
import type { LetterBlock, LetterDefinition } from "./letter-definition.ts";
import type { LetterProblem } from "./letter-document.ts";
import { readText } from "./placeholder.ts";
import type { Texts } from "./render-letter.ts";

type Complain = (problem: string) => void;

function checkExpression(expression: string, known: ReadonlySet<string>, complain: Complain): void {
  const place = feelErrorPlace(expression);
  if (place !== undefined)
    return complain(`Der Ausdruck „${expression}“ ist ab Zeichen ${place} nicht verständlich.`);
  for (const name of namesOf(expression))
    if (!known.has(name))
      complain(`Der Ausdruck „${expression}“ nennt „${name}“; das gibt es nicht.`);
}

function checkText(text: string | undefined, known: ReadonlySet<string>, complain: Complain): void {
  if (text === undefined) return complain("Der Text fehlt.");
  const reading = readText(text);
  if (reading.kind === "refused") return complain(reading.problem);
  for (const part of reading.parts)
    if (typeof part !== "string") checkExpression(part.expression, known, complain);
}

function expressionsOf(block: LetterBlock): string[] {
  const when = block.when === undefined ? [] : [block.when];
  if (block.type === "list") return [...when, block.items];
  if (block.type !== "table") return when;
  return [...when, block.rows, ...block.columns.map(({ value }) => value)];
}

function textKeysOf(block: LetterBlock, letter: string): string[] {
  if (block.type === "remedy") return ["remedy.text"];
  if (block.type !== "table") return [`${letter}.${block.id}`];
  return block.columns.map(({ id }) => `${letter}.${block.id}.${id}`);
}

/**
 * What is wrong with a letter before anybody gets it: missing texts, expressions that are not FEEL
 * or name something unknown. `knownNames` are the names of docs/architecture.md for letters.
 */
export function checkLetter(
  letter: LetterDefinition,
  texts: Texts,
  knownNames: Iterable<string>,
): LetterProblem[] {
  const known = new Set(knownNames);
  const problems: LetterProblem[] = [];
  const checkKey = (key: string, block?: string) =>
    checkText(texts(key), known, (problem) =>
      problems.push({ ...(block && { block }), problem: `${key}: ${problem}` }),
    );
  checkKey(`${letter.id}.title`);
  for (const block of letter.blocks) {
    for (const expression of expressionsOf(block))
      checkExpression(expression, known, (problem) => problems.push({ block: block.id, problem }));
    for (const key of textKeysOf(block, letter.id)) checkKey(key, block.id);
  }
  return problems;
}
