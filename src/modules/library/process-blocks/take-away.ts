import type { TreeElement } from "../tree/package-tree.ts";
import { readCondition } from "./condition.ts";
import { doingOf } from "./doing-of.ts";
import { nameOfStep } from "./read-blocks.ts";
import {
  attachedTo,
  type ProcessGraph,
  reachable,
  textOf,
  typeOf,
  waysFrom,
  waysTo,
} from "./process-graph.ts";
import { graphNow, keyOf, lead, refuse, setProperty, type Sketch, takeOut } from "./sketch.ts";

const isGateway = (step: TreeElement): boolean => typeOf(step).endsWith("Gateway");

const fromStart = (graph: ProcessGraph): Set<string> =>
  reachable(graph, graph.start === undefined ? [] : [graph.start]);

/** A gateway with one way in and one way out divides nothing. */
const isIdle = (graph: ProcessGraph, { id }: TreeElement): boolean =>
  waysTo(graph, id).length === 1 && waysFrom(graph, id).length === 1;

/** What was odd before a change and is not for it to repair. */
export type Oddities = { unreached: ReadonlySet<string>; idle: ReadonlySet<string> };

export function odditiesOf(graph: ProcessGraph): Oddities {
  const seen = fromStart(graph);
  const steps = [...graph.steps.values()];
  return {
    unreached: new Set(steps.filter(({ id }) => !seen.has(id)).map(({ id }) => id)),
    idle: new Set(
      steps.filter((step) => isGateway(step) && isIdle(graph, step)).map(({ id }) => id),
    ),
  };
}

/** Takes a step out with the ways that leave it. */
function drop(sketch: Sketch, id: string): void {
  for (const way of waysFrom(graphNow(sketch), id)) takeOut(sketch, keyOf(way.id));
  takeOut(sketch, keyOf(id));
}

/** Leads everything that came to a step to where it went on. */
export function bridge(sketch: Sketch, id: string): void {
  const graph = graphNow(sketch);
  const [onward] = waysFrom(graph, id);
  if (onward) for (const way of waysTo(graph, id)) lead(sketch, way.id, onward.to);
}

function dropUnreached(sketch: Sketch, { unreached }: Oddities): boolean {
  const graph = graphNow(sketch);
  const seen = fromStart(graph);
  const lost = [...graph.steps.keys()].filter((id) => !seen.has(id) && !unreached.has(id));
  for (const id of lost) drop(sketch, id);
  return lost.length > 0;
}

/** Two ways of one gateway to the same step are one; the way for everything else stays. */
function dropTwins(sketch: Sketch): boolean {
  const graph = graphNow(sketch);
  const twins = [...graph.steps.values()].filter(isGateway).flatMap((gateway) => {
    const ways = waysFrom(graph, gateway.id);
    const standard = ways.find(({ id }) => id === gateway.properties["default"]);
    const kept = standard ? [standard, ...ways.filter((way) => way !== standard)] : ways;
    return kept.filter(
      (way, index) => way.to === gateway.id || kept.findIndex(({ to }) => to === way.to) < index,
    );
  });
  for (const { id } of twins) takeOut(sketch, keyOf(id));
  return twins.length > 0;
}

function dropIdle(sketch: Sketch, { idle }: Oddities): boolean {
  const graph = graphNow(sketch);
  const gateway = [...graph.steps.values()].find(
    (step) => isGateway(step) && !idle.has(step.id) && isIdle(graph, step),
  );
  if (!gateway) return false;
  bridge(sketch, gateway.id);
  drop(sketch, gateway.id);
  return true;
}

/** Takes away what a change left without purpose: steps nobody comes to, gateways with one way. */
export function tidy(sketch: Sketch, odd: Oddities): void {
  while (dropUnreached(sketch, odd) || dropTwins(sketch) || dropIdle(sketch, odd));
  for (const { id, key, properties } of graphNow(sketch).steps.values()) {
    const ways = waysFrom(graphNow(sketch), id);
    const standard = properties["default"];
    if (standard !== undefined && !ways.some((way) => way.id === standard))
      setProperty(sketch, key, ["default", undefined]);
  }
}

const BOUND: ReadonlySet<string> = new Set(["StartEvent", "EndEvent"]);

/** Without a second look there is nothing to send back. */
function dropReturns(sketch: Sketch, approval: string): void {
  for (const { id, condition = "" } of graphNow(sketch).ways.values()) {
    const asked = readCondition(condition);
    if (asked.kind === "outcome" && asked.step === approval) takeOut(sketch, keyOf(id));
  }
}

/** Takes a step out of its row; a deadline goes with all that only it led to. */
export function removeStep(sketch: Sketch, id: string): void {
  const graph = graphNow(sketch);
  const step = graph.steps.get(id) ?? refuse("Diesen Schritt gibt es nicht mehr.");
  if (doingOf(step, graph).kind === "approval") dropReturns(sketch, id);
  if (typeOf(step) === "BoundaryEvent") return drop(sketch, id);
  if (BOUND.has(typeOf(step))) refuse("Anfang und Ende eines Weges bleiben stehen.");
  if (waysFrom(graph, id).length !== 1)
    refuse("Bitte entfernen Sie zuerst die Wege, die hier abzweigen.");
  bridge(sketch, id);
  for (const event of attachedTo(graph, id)) drop(sketch, event.id);
  drop(sketch, id);
}

/** Takes one way out of a decision or split away, with all that only it led to. */
export function removeWay(sketch: Sketch, id: string): void {
  const graph = graphNow(sketch);
  const way = graph.ways.get(id) ?? refuse("Diesen Weg gibt es nicht mehr.");
  const from = graph.steps.get(way.from);
  if (waysFrom(graph, way.from).length < 2) refuse("Ein einziger Weg lässt sich nicht entfernen.");
  if (from?.properties["default"] === id)
    refuse(`„${nameOfStep(graph.tree, way.from)}“ braucht den Weg für alle übrigen Fälle.`);
  takeOut(sketch, keyOf(id));
}

const TELLING: ReadonlySet<string> = new Set(["send-message", "announce-letter"]);

function usedBy(sketch: Sketch): { messages: Set<string>; boards: Set<string> } {
  const steps = [...graphNow(sketch).steps.values()].map(({ properties }) => properties);
  const telling = steps.filter((step) => TELLING.has(textOf(step["@verbund:operation"]) ?? ""));
  return {
    messages: new Set(telling.flatMap((step) => textOf(step["@verbund:argument"]) ?? [])),
    boards: new Set(steps.flatMap((step) => textOf(step["@verbund:fields"]) ?? [])),
  };
}

/** Messages and boards that only steps used which are gone now go with them. */
export function dropUnused(sketch: Sketch, before: Sketch): void {
  const [then, now] = [usedBy(before), usedBy(sketch)];
  for (const id of then.messages) if (!now.messages.has(id)) takeOut(sketch, `message/${id}`);
  for (const id of then.boards) if (!now.boards.has(id)) takeOut(sketch, `board/${id}`);
}
