import {
  type Comparing,
  type Comparison,
  type Condition,
  type Literal,
  plainCondition,
} from "./condition.ts";
import { type Token, tokensOf } from "./condition-tokens.ts";

/** An expression that was read as far as possible: `and`/`or` over statements. */
type Node =
  { kind: "one"; comparison: Comparison } | { kind: "and" | "or"; parts: readonly Node[] };

type Reader = {
  next: () => Token | undefined;
  take: () => Token | undefined;
  /** Takes the words or signs in this order, or nothing. */
  takes: (...texts: readonly string[]) => boolean;
};

function readerOf(tokens: readonly Token[]): Reader {
  let at = 0;
  return {
    next: () => tokens[at],
    take: () => tokens[at++],
    takes: (...texts) => {
      const isThere = texts.every((text, index) => {
        const token = tokens[at + index];
        return token?.kind !== "text" && token?.text === text;
      });
      if (isThere) at += texts.length;
      return isThere;
    },
  };
}

const SIGNS: Readonly<Record<string, Comparing>> = {
  "=": "is",
  "!=": "isNot",
  "<": "less",
  "<=": "atMost",
  ">": "more",
  ">=": "atLeast",
};

const KEYWORDS = new Set(["and", "or", "not", "some", "in", "satisfies", "list", "contains"]);
const VALUES = new Set(["null", "true", "false", "date", "heute"]);

function textOf(written: string): string | undefined {
  try {
    return JSON.parse(written) as string;
  } catch {
    return undefined;
  }
}

function readDate(reader: Reader): Literal | undefined {
  if (!reader.takes("(")) return undefined;
  const day = textOf(reader.take()?.text ?? "");
  const isDay = day !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(day);
  return reader.takes(")") && isDay ? { kind: "date", day } : undefined;
}

/** A value to compare with; null where "no answer" stands. */
function readLiteral(reader: Reader): Literal | null | undefined {
  const token = reader.take();
  if (!token) return undefined;
  const { kind, text } = token;
  if (kind === "number") return { kind: "number", number: Number(text) };
  if (kind === "text") {
    const words = textOf(text);
    return words === undefined ? undefined : { kind: "text", text: words };
  }
  if (text === "null") return null;
  if (text === "true" || text === "false") return { kind: "yesNo", yes: text === "true" };
  if (text === "heute") return { kind: "today" };
  return text === "date" ? readDate(reader) : undefined;
}

function readName(reader: Reader): string | undefined {
  const token = reader.take();
  const isName = token?.kind === "word" && !KEYWORDS.has(token.text) && !VALUES.has(token.text);
  return isName ? token.text : undefined;
}

function readContains(
  reader: Reader,
  operator: "contains" | "containsNot",
): Comparison | undefined {
  if (!reader.takes("(")) return undefined;
  const subject = readName(reader);
  if (subject === undefined || !reader.takes(",")) return undefined;
  const value = readLiteral(reader);
  if (value?.kind !== "text" || !reader.takes(")")) return undefined;
  return { subject, operator, value };
}

function readCompared(reader: Reader): Comparison | undefined {
  const subject = readName(reader);
  if (subject === undefined) return undefined;
  const sign = SIGNS[reader.next()?.text ?? ""];
  // A name alone is one that is answered by yes or no.
  if (sign === undefined) return { subject, operator: "is", value: { kind: "yesNo", yes: true } };
  reader.take();
  const value = readLiteral(reader);
  if (value) return { subject, operator: sign, value };
  if (value === null && sign === "is") return { subject, operator: "unanswered" };
  return value === null && sign === "isNot" ? { subject, operator: "answered" } : undefined;
}

/** "some hund in hunde satisfies hund.rasse = …": one statement about an entry of a group. */
function readSome(reader: Reader): Comparison | undefined {
  const [entry, isIn, group] = [readName(reader), reader.takes("in"), readName(reader)];
  if (entry === undefined || group === undefined || group.includes(".")) return undefined;
  if (!isIn || !reader.takes("satisfies")) return undefined;
  const body = readOr(reader);
  if (body?.kind !== "one") return undefined;
  const { subject } = body.comparison;
  const field = subject.startsWith(`${entry}.`) ? subject.slice(entry.length + 1) : "";
  return /^\w+$/.test(field) ? { ...body.comparison, subject: `${group}[].${field}` } : undefined;
}

function readOne(reader: Reader): Node | undefined {
  if (reader.takes("(")) {
    const inner = readOr(reader);
    return reader.takes(")") ? inner : undefined;
  }
  const comparison = readStatement(reader);
  return comparison && { kind: "one", comparison };
}

function readStatement(reader: Reader): Comparison | undefined {
  if (reader.takes("some")) return readSome(reader);
  if (reader.takes("list", "contains")) return readContains(reader, "contains");
  if (!reader.takes("not", "(", "list", "contains")) return readCompared(reader);
  const comparison = readContains(reader, "containsNot");
  return reader.takes(")") ? comparison : undefined;
}

function readJoined(
  reader: Reader,
  kind: "and" | "or",
  readPart: (reader: Reader) => Node | undefined,
): Node | undefined {
  const parts: Node[] = [];
  do {
    const part = readPart(reader);
    if (!part) return undefined;
    parts.push(...(part.kind === kind ? part.parts : [part]));
  } while (reader.takes(kind));
  const [only] = parts;
  return parts.length === 1 ? only : { kind, parts };
}

const readAnd = (reader: Reader): Node | undefined => readJoined(reader, "and", readOne);
const readOr = (reader: Reader): Node | undefined => readJoined(reader, "or", readAnd);

function statementsOf(node: Node): Comparison[] | undefined {
  if (node.kind === "one") return [node.comparison];
  const all = node.parts.map((part) => (part.kind === "one" ? part.comparison : undefined));
  return all.every((one) => one !== undefined) ? all : undefined;
}

/**
 * A FEEL expression as statements that can be shown as a sentence; undefined when it says more than
 * these can. Reading what `writeCondition` wrote gives the same condition again.
 */
export function readCondition(expression: string): Condition | undefined {
  if (expression.trim() === "") return { join: "and", groups: [] };
  const tokens = tokensOf(expression);
  const reader = tokens && readerOf(tokens);
  const node = reader && readOr(reader);
  if (!node || reader.next()) return undefined;
  const join = node.kind === "or" ? "or" : "and";
  const groups = node.kind === "one" ? [[node.comparison]] : node.parts.map(statementsOf);
  if (!groups.every((group) => group !== undefined)) return undefined;
  return plainCondition({ join, groups });
}
