import type { DiagramEdge, Point } from "../diagram.ts";
import { labelAbove, labelAt, labelRight } from "./label.ts";
import { tag } from "./svg-tag.ts";

const DASHES: Readonly<Record<string, string>> = {
  messageFlow: "8 5",
  association: "2 4",
  dataInputAssociation: "2 4",
  dataOutputAssociation: "2 4",
};

/** Two points at the side of a line, `back` behind its end. */
function beside(from: Point, to: Point, [back, aside]: [number, number]): [Point, Point] {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const foot = { x: to.x - dx * back, y: to.y - dy * back };
  return [
    { x: foot.x - dy * aside, y: foot.y + dx * aside },
    { x: foot.x + dy * aside, y: foot.y - dx * aside },
  ];
}

const at = ({ x, y }: Point): string => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;

/** Heads are drawn one by one: an SVG marker needs an id, which two diagrams on a page would share. */
function drawHead(edge: DiagramEdge): string {
  const [from, to] = edge.waypoints.slice(-2) as [Point, Point];
  if (edge.type === "association") return "";
  const [left, right] = beside(from, to, [10, 5]);
  const isOpen = edge.type !== "sequenceFlow";
  const d = isOpen ? `M${at(left)}L${at(to)}L${at(right)}` : `M${at(left)}L${at(to)}L${at(right)}Z`;
  return tag("path", { d, fill: isOpen ? undefined : "currentColor" });
}

/** The short stroke across a default flow. */
function drawDefaultMark({ waypoints }: DiagramEdge): string {
  const [from, to] = waypoints as [Point, Point, ...Point[]];
  const [left] = beside(to, from, [8, 5]);
  const [, right] = beside(to, from, [14, 5]);
  return tag("path", { d: `M${at(left)}L${at(right)}` });
}

/** Without a place of its own, the name stands at the middle of the longest part of the way. */
function drawName({ name, label, waypoints }: DiagramEdge): string {
  if (label) return labelAt(name, label);
  const parts = waypoints.slice(1).map((to, index) => {
    const from = waypoints[index] as Point;
    return { length: Math.hypot(to.x - from.x, to.y - from.y), from, to };
  });
  const { from, to } = parts.reduce((best, one) => (one.length > best.length ? one : best));
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const isSteep = Math.abs(to.y - from.y) > Math.abs(to.x - from.x);
  return isSteep ? labelRight(name, middle) : labelAbove(name, middle);
}

export function drawEdge(edge: DiagramEdge): string {
  return [
    tag("path", {
      d: `M${edge.waypoints.map(at).join("L")}`,
      "stroke-dasharray": DASHES[edge.type],
    }),
    drawHead(edge),
    edge.isDefault ? drawDefaultMark(edge) : "",
    drawName(edge),
  ].join("");
}
