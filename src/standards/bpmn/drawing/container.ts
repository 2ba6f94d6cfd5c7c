import type { DiagramShape } from "../diagram.ts";
import { labelAt, labelInside, labelSideways } from "./label.ts";
import { tag } from "./svg-tag.ts";

/** Width of the strip with the name of a pool or lane. */
const STRIP = 30;

/** Pools and lanes. A pool without content is a plain box with its name in the middle. */
export function drawPoolOrLane(shape: DiagramShape): string {
  const { x, y, width, height } = shape.bounds;
  const box = tag("rect", { ...shape.bounds });
  if (shape.isHorizontal === false)
    return box + labelAt(shape.name, { x, y: y + 4, width, height: STRIP });
  if (shape.type === "participant" && height <= 2 * STRIP + 20)
    return box + labelInside(shape.name, shape.bounds);
  const line = tag("path", { d: `M${x + STRIP} ${y}V${y + height}` });
  return box + line + labelSideways(shape.name, shape.bounds, STRIP);
}

export function drawGroup(shape: DiagramShape): string {
  const { x, y, width } = shape.bounds;
  return (
    tag("rect", { ...shape.bounds, rx: 10, "stroke-dasharray": "8 4 2 4" }) +
    labelAt(shape.name, shape.label ?? { x, y: y + 4, width, height: 0 })
  );
}
