const VALUE_FORMATS = ["text", "money", "number", "date"] as const;
export type ValueFormat = (typeof VALUE_FORMATS)[number];

/** A part of a text: words as they stand, or an expression and how its value is written. */
type TextPart = string | { expression: string; format: ValueFormat };

export type TextReading =
  { kind: "read"; parts: readonly TextPart[] } | { kind: "refused"; problem: string };

const refused = (problem: string): TextReading => ({ kind: "refused", problem });

/** The place after a string literal that begins at `start`. */
function afterString(text: string, start: number): number {
  let place = start + 1;
  while (place < text.length && text[place] !== '"') place += text[place] === "\\" ? 2 : 1;
  return place + 1;
}

type Placeholder = { expression: string; format: string | undefined; end: number };

/** Reads from after `{` to its `}`; contexts and strings inside may hold braces and bars. */
function readPlaceholder(text: string, start: number): Placeholder | undefined {
  let depth = 0;
  let bar: number | undefined;
  for (let place = start; place < text.length; place++) {
    const sign = text[place];
    if (sign === '"') place = afterString(text, place) - 1;
    else if (sign === "{") depth += 1;
    else if (sign === "|" && depth === 0) bar = place;
    else if (sign === "}" && depth > 0) depth -= 1;
    else if (sign === "}") {
      const format = bar === undefined ? undefined : text.slice(bar + 1, place).trim();
      return { expression: text.slice(start, bar ?? place).trim(), format, end: place + 1 };
    }
  }
  return undefined;
}

/**
 * Reads a text of a letter. `{expression}` and `{expression|money}` (`date`, `number`, `text`) are
 * placeholders with FEEL; `{{` and `}}` are braces. An expression that begins with a context has a
 * space before it.
 */
export function readText(text: string): TextReading {
  const parts: TextPart[] = [];
  let words = "";
  let place = 0;
  while (place < text.length) {
    const pair = text.slice(place, place + 2);
    if (pair === "{{" || pair === "}}") {
      words += pair[0];
      place += 2;
      continue;
    }
    if (text[place] !== "{") {
      words += text[place++];
      continue;
    }
    const found = readPlaceholder(text, place + 1);
    if (!found) return refused("Eine geschweifte Klammer wird nicht geschlossen.");
    if (found.expression === "") return refused("Eine geschweifte Klammer ist leer.");
    const format = VALUE_FORMATS.find((known) => known === (found.format ?? "text"));
    if (!format) return refused(`Die Schreibweise „${found.format}“ gibt es nicht.`);
    parts.push(words, { expression: found.expression, format });
    words = "";
    place = found.end;
  }
  return { kind: "read", parts: [...parts, words].filter((part) => part !== "") };
}
