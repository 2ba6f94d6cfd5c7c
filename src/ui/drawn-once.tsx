import { type FunctionComponent, h } from "preact";
import { renderToString } from "preact-render-to-string";
import { escaped, type FixedHtml, fixedHtml, type Piece } from "./html-pieces.ts";

/** A part of a page as HTML, in pieces. Only made here, so that nothing else passes for HTML. */
export class Drawn {
  readonly pieces: readonly Piece[];
  constructor(pieces: readonly Piece[]) {
    this.pieces = pieces;
  }
}

/** Takes a text of this visit and gives what stands for it in the drawing. */
export type Blank = (text: string) => string;

/** From the private use area, which nobody types and no text of ours has. */
const [OPEN, CLOSE] = ["\uE0F0", "\uE0F1"];
const MARK = new RegExp(`${OPEN}(\\d+)${CLOSE}`);
const MOST_DRAWINGS = 400;

/** HTML, and at every second place the number of a text. */
type Drawing = readonly (FixedHtml | number)[];

const draw = (html: string): Drawing =>
  html.split(MARK).map((piece, index) => (index % 2 === 0 ? fixedHtml(piece) : Number(piece)));

/**
 * A component that is drawn once for each state of its data. What differs from visit to visit is
 * named by `blank` and filled in, escaped, each time: what a person typed is never kept. The data
 * must be plain, because it is what tells two drawings apart. An address needs a fixed beginning
 * before its first blank: one that might lead anywhere becomes plain text.
 */
export function drawnOnce<Data extends object>(
  View: FunctionComponent<Data>,
): (data: (blank: Blank) => Data) => Drawn {
  const known = new Map<string, Drawing>();
  return (data) => {
    const texts: string[] = [];
    const shown = data((text) => `${OPEN}${texts.push(text) - 1}${CLOSE}`);
    const key = JSON.stringify(shown);
    const drawing = known.get(key) ?? draw(renderToString(h(View, shown)));
    known.delete(key);
    known.set(key, drawing);
    if (known.size > MOST_DRAWINGS) known.delete(known.keys().next().value ?? "");
    return new Drawn(
      drawing.map((piece) => (typeof piece === "number" ? escaped(texts[piece] ?? "") : piece)),
    );
  };
}
