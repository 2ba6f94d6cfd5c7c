import type { ComponentChildren } from "preact";
import { renderToString } from "preact-render-to-string";
import { Drawn } from "./drawn-once.tsx";
import {
  escaped,
  type FixedHtml,
  fixedHtml,
  joinedBytes,
  joinedText,
  type Piece,
} from "./html-pieces.ts";
import { type Frame, PageFrame } from "./page-frame.tsx";

/** A place in a frame that is filled for each visit; the frame around it is drawn once. */
export type Gap = "title" | "place" | "way" | "person" | "token";

export type Fillings = Readonly<Partial<Record<Gap, string>>>;

/** Stands in a frame where a gap is. */
export const gap = (name: Gap): string => `@@${name}@@`;

const CONTENT = "@@content@@";
const CUT = /@@(\w+)@@/;
const MOST_FRAMES = 500;

/** HTML around the gaps, and at every second place the name of a gap. */
type Pieces = readonly (FixedHtml | string)[];

const byContent = new Map<string, Pieces>();
const byFrame = new WeakMap<Frame, Pieces>();

function drawFrame(frame: Frame): Pieces {
  const html = `<!doctype html>${renderToString(<PageFrame frame={frame}>{CONTENT}</PageFrame>)}`;
  return html.split(CUT).map((piece, index) => (index % 2 === 0 ? fixedHtml(piece) : piece));
}

/** The same frame is drawn once, and so is one that says the same. */
function piecesOf(frame: Frame): Pieces {
  const drawn = byFrame.get(frame);
  if (drawn) return drawn;
  const key = JSON.stringify(frame);
  const pieces = byContent.get(key) ?? drawFrame(frame);
  if (byContent.size >= MOST_FRAMES) byContent.clear();
  byContent.set(key, pieces);
  byFrame.set(frame, pieces);
  return pieces;
}

type Content = ComponentChildren | Drawn;

const contentOf = (part: Content): readonly Piece[] =>
  part instanceof Drawn ? part.pieces : [renderToString(<>{part}</>)];

/**
 * A whole document: the content in its frame, and what belongs into the frame's gaps. As text where
 * everything was drawn before, else in UTF-8.
 */
export function pageDocument(
  frame: Frame,
  fillings: Fillings,
  ...content: readonly Content[]
): string | Buffer {
  const parts = content.filter((part) => part !== false);
  const pieces = piecesOf(frame).flatMap((piece): Piece | readonly Piece[] => {
    if (typeof piece !== "string") return piece;
    return piece === "content" ? parts.flatMap(contentOf) : escaped(fillings[piece as Gap] ?? "");
  });
  return parts.every((part) => part instanceof Drawn) ? joinedText(pieces) : joinedBytes(pieces);
}
