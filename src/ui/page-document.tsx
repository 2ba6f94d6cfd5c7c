import type { ComponentChildren } from "preact";
import { renderToString } from "preact-render-to-string";
import { type Frame, PageFrame } from "./page-frame.tsx";

/** A place in a frame that is filled for each visit; the frame around it is drawn once. */
export type Gap = "title" | "place" | "way" | "person" | "token";

export type Fillings = Readonly<Partial<Record<Gap, string>>>;

/** Stands in a frame where a gap is. */
export const gap = (name: Gap): string => `@@${name}@@`;

const CONTENT = "@@content@@";
const CUT = /@@(\w+)@@/;
const MOST_FRAMES = 500;
const drawn = new Map<string, readonly string[]>();

/** The HTML around the gaps, and at every second place the name of a gap. */
function piecesOf(frame: Frame): readonly string[] {
  const key = JSON.stringify(frame);
  const known = drawn.get(key);
  if (known) return known;
  if (drawn.size >= MOST_FRAMES) drawn.clear();
  const pieces = renderToString(<PageFrame frame={frame}>{CONTENT}</PageFrame>).split(CUT);
  drawn.set(key, pieces);
  return pieces;
}

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escaped = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? "");

/** A whole document: the content in its frame, and what belongs into the gaps of the frame. */
export function pageDocument(
  frame: Frame,
  fillings: Fillings,
  children: ComponentChildren,
): string {
  const content = renderToString(<>{children}</>);
  let html = "<!doctype html>";
  for (const [index, piece] of piecesOf(frame).entries()) {
    if (index % 2 === 0) html += piece;
    else html += piece === "content" ? content : escaped(fillings[piece as Gap] ?? "");
  }
  return html;
}
