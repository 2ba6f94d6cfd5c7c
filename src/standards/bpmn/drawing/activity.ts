import type { Bounds, DiagramShape } from "../diagram.ts";
import { centreOf, FONT_SIZE, labelAt, labelInside } from "./label.ts";
import { tag } from "./svg-tag.ts";
import { ACTIVITY_MARKERS, TASK_SYMBOLS } from "./symbols.ts";

const SUB_PROCESSES = new Set(["subProcess", "transaction", "adHocSubProcess"]);
/** Height of the strip with the symbol of the task, above its name. */
const SYMBOL_STRIP = 14;

/** An expanded sub-process holds other shapes, so it is drawn before them and named at its top. */
export const isExpandedActivity = (shape: DiagramShape): boolean =>
  (SUB_PROCESSES.has(shape.type) || shape.type === "callActivity") && shape.isExpanded === true;

const markersOf = (shape: DiagramShape): string[] =>
  [
    SUB_PROCESSES.has(shape.type) && !isExpandedActivity(shape) ? "collapsed" : "",
    shape.loopCharacteristics ?? "",
  ].flatMap((marker) => ACTIVITY_MARKERS[marker] ?? []);

function drawMarkers(shape: DiagramShape): string {
  const markers = markersOf(shape);
  const { x } = centreOf(shape.bounds);
  const y = shape.bounds.y + shape.bounds.height - 10;
  return markers
    .map((d, index) => {
      const shift = x + (index - (markers.length - 1) / 2) * 18;
      return tag("path", { d, transform: `translate(${shift} ${y})` });
    })
    .join("");
}

const belowSymbol = (bounds: Bounds): Bounds => ({
  ...bounds,
  y: bounds.y + SYMBOL_STRIP,
  height: bounds.height - SYMBOL_STRIP,
});

export function drawActivity(shape: DiagramShape): string {
  const { x, y, width, height } = shape.bounds;
  const symbol = TASK_SYMBOLS[shape.type];
  const top = { x: x + 5, y: y + 5, width: width - 10, height: FONT_SIZE };
  return [
    tag("rect", {
      class: "bpmn-body",
      ...shape.bounds,
      rx: 8,
      "stroke-width": shape.type === "callActivity" ? 4 : undefined,
    }),
    shape.type === "transaction"
      ? tag("rect", { x: x + 3, y: y + 3, width: width - 6, height: height - 6, rx: 6 })
      : "",
    symbol
      ? tag("path", {
          d: symbol,
          transform: `translate(${x + 6} ${y + 6})`,
          "stroke-width": 1,
          fill: shape.type === "sendTask" ? "currentColor" : undefined,
        })
      : "",
    drawMarkers(shape),
    isExpandedActivity(shape)
      ? labelAt(shape.name, top)
      : labelInside(shape.name, symbol ? belowSymbol(shape.bounds) : shape.bounds),
  ].join("");
}
