/** A piece of an expression: a word with its dots, a number, a text, or signs. */
export type Token = { kind: "word" | "number" | "text" | "sign"; text: string };

const PIECES =
  /\s*(?:(?<word>[a-zA-Z_]\w*(?:\.[a-zA-Z_]\w*)*)|(?<number>-?\d+(?:\.\d+)?)|(?<text>"(?:[^"\\]|\\.)*")|(?<sign>!=|<=|>=|[=<>(),]))/y;

/** The pieces of an expression; undefined when there is something else in it. */
export function tokensOf(expression: string): Token[] | undefined {
  const tokens: Token[] = [];
  const written = expression.trim();
  PIECES.lastIndex = 0;
  while (PIECES.lastIndex < written.length) {
    const { groups = {} } = PIECES.exec(written) ?? {};
    const { word, number, text, sign } = groups;
    if (word !== undefined) tokens.push({ kind: "word", text: word });
    else if (number !== undefined) tokens.push({ kind: "number", text: number });
    else if (text !== undefined) tokens.push({ kind: "text", text });
    else if (sign !== undefined) tokens.push({ kind: "sign", text: sign });
    else return undefined;
  }
  return tokens;
}
