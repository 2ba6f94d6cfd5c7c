import type { Bounds, DiagramShape } from "../diagram.ts";
import { centreOf, labelAt, placeBelow, placeBeside } from "./label.ts";
import { tag } from "./svg-tag.ts";
import { EVENT_SYMBOLS } from "./symbols.ts";

function symbolOf({ eventDefinitions }: DiagramShape): string | undefined {
  const [only, more] = eventDefinitions;
  if (!only) return undefined;
  if (more) return EVENT_SYMBOLS.multiple;
  return EVENT_SYMBOLS[only.kind === "other" ? only.type : only.kind];
}

/** The way on leaves a boundary event downwards, so its name stands beside it. */
const placeOf = ({ type, bounds }: DiagramShape): Bounds =>
  type === "boundaryEvent" ? placeBeside(bounds) : placeBelow(bounds);

/** Start: thin circle. End: thick. In between and at the border: double; dashed when nothing stops. */
export function drawEvent(shape: DiagramShape): string {
  const { x: cx, y: cy } = centreOf(shape.bounds);
  const r = Math.min(shape.bounds.width, shape.bounds.height) / 2;
  const isEnd = shape.type === "endEvent";
  const isDouble = !isEnd && shape.type !== "startEvent";
  const line = {
    "stroke-width": isEnd ? 4 : undefined,
    "stroke-dasharray": shape.nonInterrupting ? "5 3" : undefined,
  };
  const symbol = symbolOf(shape);
  const throws = isEnd || shape.type === "intermediateThrowEvent";
  return [
    tag("circle", { class: "bpmn-body", cx, cy, r, ...line }),
    isDouble ? tag("circle", { cx, cy, r: r - 3.5, ...line }) : "",
    symbol
      ? tag("path", {
          d: symbol,
          transform: `translate(${cx} ${cy}) scale(${Math.round((r / 18) * 100) / 100})`,
          fill: throws ? "currentColor" : undefined,
        })
      : "",
    labelAt(shape.name, shape.label ?? placeOf(shape)),
  ].join("");
}
