import type { DiagramShape } from "../diagram.ts";
import { centreOf, labelAbove, labelAt } from "./label.ts";
import { tag } from "./svg-tag.ts";
import { GATEWAY_SYMBOLS } from "./symbols.ts";

export function drawGateway(shape: DiagramShape): string {
  const { x, y, width, height } = shape.bounds;
  const centre = centreOf(shape.bounds);
  const symbol = GATEWAY_SYMBOLS[shape.type];
  return [
    tag("path", {
      class: "bpmn-body",
      d: `M${centre.x} ${y}L${x + width} ${centre.y}L${centre.x} ${y + height}L${x} ${centre.y}Z`,
    }),
    symbol
      ? tag("path", {
          d: symbol.path,
          transform: `translate(${centre.x} ${centre.y}) scale(${Math.round((width / 50) * 100) / 100})`,
          "stroke-width": symbol.width,
        })
      : "",
    // Ways mostly leave to the right and downwards, so there is room above.
    shape.label
      ? labelAt(shape.name, shape.label)
      : labelAbove(shape.name, { x: centre.x, y: shape.bounds.y }),
  ].join("");
}
