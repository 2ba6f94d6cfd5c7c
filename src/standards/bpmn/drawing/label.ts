import type { Bounds, Point } from "../diagram.ts";
import { escapeXml, tag } from "./svg-tag.ts";

export const FONT_SIZE = 12;
const LINE_HEIGHT = 15;
/** Average width of a character at that size; nothing here can measure text. */
const CHARACTER_WIDTH = 6.8;
/** Tools write label boxes for their own font; names get at least this much. */
const NARROWEST = 90;

export const centreOf = ({ x, y, width, height }: Bounds): Point => ({
  x: x + width / 2,
  y: y + height / 2,
});

/** Breaks at spaces, and inside of words that are too long for a line. */
function wrapText(text: string, width: number): string[] {
  const most = Math.max(4, Math.floor(width / CHARACTER_WIDTH));
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    let rest = word;
    if (line && line.length + 1 + rest.length <= most) rest = `${line} ${rest}`;
    else if (line) lines.push(line);
    while (rest.length > most) {
      lines.push(`${rest.slice(0, most - 1)}-`);
      rest = rest.slice(most - 1);
    }
    line = rest;
  }
  return line ? [...lines, line] : lines;
}

function textAt(
  lines: readonly string[],
  { x, y }: Point,
  extra: Record<string, string> = {},
): string {
  const spans = lines.map((line, index) =>
    tag("tspan", { x, y: y + index * LINE_HEIGHT }, escapeXml(line)),
  );
  return tag(
    "text",
    {
      class: "bpmn-label",
      "text-anchor": "middle",
      fill: "currentColor",
      stroke: "none",
      ...extra,
    },
    ...spans,
  );
}

/** Words in the middle of a box. Lines that do not fit are cut, the last one ends in "…". */
export function labelInside(name: string | undefined, bounds: Bounds): string {
  if (!name) return "";
  const room = Math.max(1, Math.floor((bounds.height - 6) / LINE_HEIGHT));
  const all = wrapText(name, bounds.width - 4);
  const lines = all.slice(0, room);
  if (all.length > room) lines[room - 1] = `${lines[room - 1]?.slice(0, -1)}…`;
  const { x, y } = centreOf(bounds);
  return textAt(lines, { x, y: y + FONT_SIZE / 3 - ((lines.length - 1) * LINE_HEIGHT) / 2 });
}

/** Where a name stands when the diagram does not say: below the box, or beside it. */
export const placeBelow = ({ x, y, width, height }: Bounds): Bounds => ({
  x: x + width / 2 - 55,
  y: y + height + 4,
  width: 110,
  height: 3 * LINE_HEIGHT,
});
export const placeBeside = ({ x, y, width, height }: Bounds): Bounds => ({
  x: x + width - 4,
  y: y + height - 6,
  width: 100,
  height: 3 * LINE_HEIGHT,
});

/** Outside of boxes there is room enough not to break words. */
function wrapOutside(name: string, width: number): string[] {
  const longest = name.split(" ").reduce((most, word) => Math.max(most, word.length), 0);
  return wrapText(name, Math.max(width, NARROWEST, longest * CHARACTER_WIDTH + 1));
}

/** Words that end just above a point. */
export function labelAbove(name: string | undefined, { x, y }: Point): string {
  if (!name) return "";
  const lines = wrapOutside(name, NARROWEST);
  return textAt(lines, { x, y: y - 6 - (lines.length - 1) * LINE_HEIGHT });
}

/** Words to the right of a point. */
export function labelRight(name: string | undefined, { x, y }: Point): string {
  if (!name) return "";
  const lines = wrapOutside(name, NARROWEST);
  const first = y + FONT_SIZE / 3 - ((lines.length - 1) * LINE_HEIGHT) / 2;
  return textAt(lines, { x: x + 6, y: first }, { "text-anchor": "start" });
}

/** Words at the top of a place, centred. */
export function labelAt(name: string | undefined, place: Bounds): string {
  if (!name) return "";
  const lines = wrapOutside(name, place.width);
  return textAt(lines, { x: place.x + place.width / 2, y: place.y + FONT_SIZE });
}

/** Words read from bottom to top along the left side of a horizontal pool or lane. */
export function labelSideways(name: string | undefined, bounds: Bounds, strip: number): string {
  if (!name) return "";
  const at = { x: bounds.x + strip / 2 + FONT_SIZE / 3, y: bounds.y + bounds.height / 2 };
  const [first = "", second] = wrapText(name, bounds.height - 8);
  const line = second === undefined ? first : `${first.slice(0, -1)}…`;
  return textAt([line], at, { transform: `rotate(-90 ${at.x} ${at.y})` });
}
