import { attachedTo, typeOf, type Way, waysFrom, waysTo } from "./process-graph.ts";
import { nameOfStep } from "./read-blocks.ts";
import { graphNow, lead, refuse, type Sketch } from "./sketch.ts";

/** The only way out of a step that can change its place; undefined for gateways, starts and ends. */
function onlyWay(sketch: Sketch, id: string): Way | undefined {
  const graph = graphNow(sketch);
  const step = graph.steps.get(id);
  if (!step || /Gateway|StartEvent|EndEvent|BoundaryEvent/.test(typeOf(step))) return undefined;
  const ways = waysFrom(graph, id);
  return ways.length === 1 ? ways[0] : undefined;
}

/** Changes a step and the one right behind it: what came to the first comes to the second. */
function swap(sketch: Sketch, first: string, second: string): void {
  const graph = graphNow(sketch);
  const [out, onward] = [onlyWay(sketch, first), onlyWay(sketch, second)];
  if (!out || !onward || out.to !== second)
    refuse("Daneben steht eine Verzweigung oder ein Ende: Dort lässt sich nicht tauschen.");
  if (waysTo(graph, second).length > 1)
    refuse(
      `Zu „${nameOfStep(graph.tree, second)}“ führen mehrere Wege. Der Tausch würde auch die anderen ändern.`,
    );
  for (const way of waysTo(graph, first)) lead(sketch, way.id, second);
  lead(sketch, onward.id, first);
  lead(sketch, out.id, onward.to);
}

/** Moves a step one place up or down in its row; what is at its border goes along. */
export function moveStep(sketch: Sketch, id: string, to: "up" | "down"): void {
  const graph = graphNow(sketch);
  if (to === "down") return swap(sketch, id, waysFrom(graph, id)[0]?.to ?? "");
  const [before, ...others] = waysTo(graph, id);
  if (!before || others.length > 0)
    refuse("Hierher führen mehrere Wege. Der Tausch würde auch die anderen ändern.");
  if (attachedTo(graph, before.from).some((event) => event.id === id)) refuse("Das bleibt hier.");
  swap(sketch, before.from, id);
}
