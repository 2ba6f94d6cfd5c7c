import {
  attachedTo,
  nextOf,
  type ProcessGraph,
  reachable,
  typeOf,
  type Way,
  waysFrom,
} from "./process-graph.ts";
import { nameOfStep } from "./read-blocks.ts";

const STEP = /\bschritt\.([\w-]+)/g;

const readBy = (ways: readonly Way[]): Set<string> =>
  new Set(
    ways.flatMap(({ condition = "" }) => [...condition.matchAll(STEP)].map(([, id = ""]) => id)),
  );

/** Whether whoever took a way can come to its decision again only with a new result to decide by. */
function isRenewed(graph: ProcessGraph, way: Way): boolean {
  const read = readBy(way.condition === undefined ? waysFrom(graph, way.from) : [way]);
  const borders = (id: string): string[] => attachedTo(graph, id).map((event) => event.id);
  const next = (id: string): string[] => (read.has(id) ? borders(id) : nextOf(graph, id));
  return !reachable(graph, [way.to], { next }).has(way.from);
}

/** A circle in which every decision would be made the same way for ever, if there is one. */
export function endlessCircles(graph: ProcessGraph): string[] {
  const steps = [...graph.steps.values()];
  const leaving = steps.filter(
    (step) =>
      typeOf(step) === "ExclusiveGateway" &&
      waysFrom(graph, step.id).every((way) => isRenewed(graph, way)),
  );
  const avoiding = new Set(leaving.map(({ id }) => id));
  return steps
    .filter(
      ({ id }) => !avoiding.has(id) && reachable(graph, nextOf(graph, id), { avoiding }).has(id),
    )
    .slice(0, 1)
    .map(
      ({ id }) =>
        `„${nameOfStep(graph.tree, id)}“ würde immer wieder erreicht: Auf dem Weg zurück ändert sich nichts, wonach entschieden wird.`,
    );
}
