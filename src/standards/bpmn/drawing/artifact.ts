import type { DiagramShape } from "../diagram.ts";
import { labelAt, placeBelow, labelInside } from "./label.ts";
import { tag } from "./svg-tag.ts";

const FOLD = 10;

export function drawTextAnnotation(shape: DiagramShape): string {
  const { x, y, height } = shape.bounds;
  return (
    tag("path", { d: `M${x + 10} ${y}H${x}V${y + height}H${x + 10}` }) +
    labelInside(shape.name, shape.bounds)
  );
}

export function drawDataStore(shape: DiagramShape): string {
  const { x, y, width, height } = shape.bounds;
  const [rx, ry] = [width / 2, Math.min(8, height / 4)];
  return (
    tag("path", {
      class: "bpmn-body",
      d: `M${x} ${y + ry}A${rx} ${ry} 0 1 1 ${x + width} ${y + ry}V${y + height - ry}A${rx} ${ry} 0 0 1 ${x} ${y + height - ry}ZM${x} ${y + ry}A${rx} ${ry} 0 0 0 ${x + width} ${y + ry}`,
    }) + labelAt(shape.name, shape.label ?? placeBelow(shape.bounds))
  );
}

/** Data objects, inputs and outputs: a sheet with a folded corner. */
export function drawDataObject(shape: DiagramShape): string {
  const { x, y, width, height } = shape.bounds;
  return (
    tag("path", {
      class: "bpmn-body",
      d: `M${x} ${y}H${x + width - FOLD}L${x + width} ${y + FOLD}V${y + height}H${x}ZM${x + width - FOLD} ${y}V${y + FOLD}H${x + width}`,
    }) + labelAt(shape.name, shape.label ?? placeBelow(shape.bounds))
  );
}
