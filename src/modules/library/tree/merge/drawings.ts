import type { ElementKey } from "../package-tree.ts";
import { BPMN_SHAPE } from "../model-shapes.ts";
import { anyElement, type Sides } from "./sides.ts";

const KINDS = [...new Set(Object.values(BPMN_SHAPE.slots))];

/** What a shape or edge draws, when it is an element of its own. */
function drawnBy(sides: Sides, drawing: ElementKey): ElementKey | undefined {
  const id = anyElement(sides, drawing)?.id.replace(/#\d+$/, "") ?? "";
  return KINDS.map((kind) => `${kind}/${id}`).find((key) => anyElement(sides, key));
}

/** Whether each side that has one of both has the other, too; else somebody did it on purpose. */
const goTogether = ({ mine, theirs }: Sides, drawing: ElementKey, drawn: ElementKey): boolean =>
  [mine, theirs].every(({ elements }) => elements.has(drawing) === elements.has(drawn));

/** Drawings come and go with what they draw. */
export function followingDrawings(sides: Sides, alive: ReadonlySet<ElementKey>): Set<ElementKey> {
  const all = new Set(alive);
  for (const { elements } of [sides.mine, sides.theirs])
    for (const { key, kind } of elements.values()) {
      const drawn = kind === "drawing" ? drawnBy(sides, key) : undefined;
      if (drawn === undefined || !goTogether(sides, key, drawn)) continue;
      if (alive.has(drawn)) all.add(key);
      else all.delete(key);
    }
  return all;
}
