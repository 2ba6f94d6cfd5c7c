import type { BpmnDiagram, Bounds, DiagramShape } from "../diagram.ts";
import { drawActivity, isExpandedActivity } from "./activity.ts";
import { drawDataObject, drawDataStore, drawTextAnnotation } from "./artifact.ts";
import { drawGroup, drawPoolOrLane } from "./container.ts";
import { drawEdge } from "./edge.ts";
import { drawEvent } from "./event.ts";
import { drawGateway } from "./gateway.ts";
import { FONT_SIZE, placeBelow } from "./label.ts";
import { escapeXml, tag } from "./svg-tag.ts";

export type DrawingOptions = {
  /** Unique on its page; title and description get ids from it. */
  id: string;
  title: string;
  /** What the picture says, for those who cannot see it. */
  description: string;
  /** Ids of elements that are framed and get the class `bpmn-highlighted`. */
  highlight?: readonly string[];
};

/** Room at the sides, and for names above the highest gateway. */
const PADDING = 30;

function drawShape(shape: DiagramShape): string {
  if (shape.type.endsWith("Event")) return drawEvent(shape);
  if (shape.type.endsWith("Gateway")) return drawGateway(shape);
  if (shape.type === "participant" || shape.type === "lane") return drawPoolOrLane(shape);
  if (shape.type === "group") return drawGroup(shape);
  if (shape.type === "textAnnotation") return drawTextAnnotation(shape);
  if (shape.type.startsWith("dataStore")) return drawDataStore(shape);
  if (shape.type.startsWith("data")) return drawDataObject(shape);
  return drawActivity(shape);
}

const isBehind = (shape: DiagramShape): boolean =>
  ["participant", "lane", "group"].includes(shape.type) || isExpandedActivity(shape);

const areaOf = ({ bounds }: DiagramShape): number => bounds.width * bounds.height;

/** What contains others lies behind them, the largest first; events at a border lie in front. */
function inDrawingOrder(shapes: readonly DiagramShape[]): {
  behind: DiagramShape[];
  front: DiagramShape[];
} {
  const behind = shapes.filter(isBehind).sort((a, b) => areaOf(b) - areaOf(a));
  const rest = shapes.filter((shape) => !isBehind(shape));
  const atBorder = rest.filter((shape) => shape.type === "boundaryEvent");
  return { behind, front: [...rest.filter((shape) => !atBorder.includes(shape)), ...atBorder] };
}

function labelPlace(shape: DiagramShape): Bounds[] {
  if (shape.label) return [shape.label];
  return shape.type.endsWith("Event") ? [placeBelow(shape.bounds)] : [];
}

function extentOf({ shapes, edges }: BpmnDiagram): Bounds {
  const boxes = [
    ...shapes.flatMap((shape) => [shape.bounds, ...labelPlace(shape)]),
    ...edges.flatMap((edge) => [
      ...edge.waypoints.map((point) => ({ ...point, width: 0, height: 0 })),
      ...(edge.label ? [edge.label] : []),
    ]),
  ];
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, height } of boxes) {
    [left, top] = [Math.min(left, x), Math.min(top, y)];
    [right, bottom] = [Math.max(right, x + width), Math.max(bottom, y + height)];
  }
  return {
    x: left - PADDING,
    y: top - PADDING,
    width: right - left + 2 * PADDING,
    height: bottom - top + 2 * PADDING,
  };
}

function highlightFrame({ x, y, width, height }: Bounds): string {
  const gap = 6;
  return tag("rect", {
    class: "bpmn-frame",
    x: x - gap,
    y: y - gap,
    width: width + 2 * gap,
    height: height + 2 * gap,
    rx: 10,
    "stroke-width": 2.5,
    "stroke-dasharray": "6 4",
  });
}

/**
 * The diagram as a static SVG: no script, style, colour or outside reference, so that it fits any
 * content security policy and portal theme. Lines and words take `currentColor`; classes
 * (`bpmn-diagram`, `bpmn-<type>`, `bpmn-body`, `bpmn-label`, `bpmn-highlighted`, `bpmn-frame`) are
 * there for style sheets. To assistive technology it is one picture with a title and a description.
 */
export function drawBpmn(diagram: BpmnDiagram, options: DrawingOptions): string {
  const highlighted = new Set(options.highlight);
  const group = (element: string, type: string, content: string): string => {
    const isLit = highlighted.has(element);
    const classes = `bpmn-${type}${isLit ? " bpmn-highlighted" : ""}`;
    return tag(
      "g",
      { class: classes, "data-element": element, "stroke-width": isLit ? 3 : undefined },
      content,
    );
  };
  const draw = (shape: DiagramShape): string =>
    group(
      shape.element,
      shape.type,
      drawShape(shape) + (highlighted.has(shape.element) ? highlightFrame(shape.bounds) : ""),
    );
  const { behind, front } = inDrawingOrder(diagram.shapes);
  const { x, y, width, height } = extentOf(diagram);
  return tag(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      class: "bpmn-diagram",
      role: "img",
      "aria-labelledby": `${options.id}-title`,
      "aria-describedby": `${options.id}-description`,
      viewBox: [x, y, width, height].map((part) => Math.round(part)).join(" "),
      width: Math.round(width),
      height: Math.round(height),
      fill: "none",
      stroke: "currentColor",
      "stroke-width": 1.5,
      "font-size": FONT_SIZE,
    },
    tag("title", { id: `${options.id}-title` }, escapeXml(options.title)),
    tag("desc", { id: `${options.id}-description` }, escapeXml(options.description)),
    ...behind.map(draw),
    ...diagram.edges.map((edge) => group(edge.element, edge.type, drawEdge(edge))),
    ...front.map(draw),
  );
}
