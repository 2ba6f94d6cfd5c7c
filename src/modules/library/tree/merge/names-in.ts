import { isJsonObject, type Json } from "../json.ts";
import type { TreeElement } from "../package-tree.ts";

/** Words for people, in which a name names nothing. */
const PROSE: ReadonlySet<string> = new Set([
  "$type",
  "id",
  "name",
  "label",
  "title",
  "question",
  "description",
  "documentation",
  "legalBasis",
]);

export type Names = { names: ReadonlySet<string>; literals: ReadonlySet<string> };

const LITERAL = /"((?:[^"\\]|\\.)*)"/g;

/** The expressions in a text for people. */
const inBraces = (text: string): string =>
  [...text.matchAll(/\{([^{}]*)\}/g)].map(([, expression]) => expression).join(" ");

function* stringsIn(value: Json): Generator<string> {
  if (typeof value === "string") yield value;
  else if (Array.isArray(value)) for (const one of value as Json[]) yield* stringsIn(one);
  else if (isJsonObject(value))
    for (const [name, part] of Object.entries(value)) if (!PROSE.has(name)) yield* stringsIn(part);
}

/** Everything a property may name: identifiers of expressions, ids, and words in quotation marks. */
export function namesIn({ kind }: TreeElement, property: string, value: Json): Names {
  const names = new Set<string>();
  const literals = new Set<string>();
  if (PROSE.has(property)) return { names, literals };
  for (const written of stringsIn(value)) {
    const text = kind === "text" ? inBraces(written) : written;
    for (const [, literal = ""] of text.matchAll(LITERAL)) literals.add(literal);
    const code = text.replaceAll(LITERAL, " ");
    for (const [name] of code.matchAll(/[\w-]+/g)) names.add(name);
    for (const [name] of code.matchAll(/\w+/g)) names.add(name);
  }
  return { names, literals };
}
