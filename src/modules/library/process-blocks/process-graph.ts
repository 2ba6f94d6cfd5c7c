import { isJsonObject, type Json } from "../tree/json.ts";
import {
  type ElementKey,
  listOf,
  type PackageTree,
  type TreeElement,
} from "../tree/package-tree.ts";

/** A connection from one step to the next; `condition` is FEEL. */
export type Way = {
  id: string;
  from: string;
  to: string;
  name?: string;
  condition?: string;
};

/** The process of a package as steps and the ways between them, whatever may run of it. */
export type ProcessGraph = {
  tree: PackageTree;
  /** The element that all steps stand in. */
  owner: ElementKey;
  /** By id, in document order; events at the border of a step are steps, too. */
  steps: ReadonlyMap<string, TreeElement>;
  ways: ReadonlyMap<string, Way>;
  start: string | undefined;
};

export const typeOf = ({ properties }: TreeElement): string =>
  String(properties["$type"]).replace("bpmn:", "");

export const textOf = (value: Json | undefined): string | undefined =>
  typeof value === "string" ? value : undefined;

/** The words of an expression in a model. */
export const bodyOf = (value: Json | undefined): string | undefined =>
  isJsonObject(value) ? textOf(value["body"]) : undefined;

function wayOf({ id, properties }: TreeElement): Way {
  const name = textOf(properties["name"]);
  const condition = bodyOf(properties["conditionExpression"]);
  return {
    id,
    from: String(properties["sourceRef"]),
    to: String(properties["targetRef"]),
    ...(name !== undefined && { name }),
    ...(condition !== undefined && { condition }),
  };
}

/** undefined: the package has no process. */
export function graphOf(tree: PackageTree): ProcessGraph | undefined {
  const owner = listOf(tree, "process", "rootElements").find(
    (key) => tree.elements.get(key)?.properties["$type"] === "bpmn:Process",
  );
  if (owner === undefined) return undefined;
  const elements = listOf(tree, owner, "flowElements")
    .flatMap((key) => tree.elements.get(key) ?? [])
    .filter((element) => !typeOf(element).startsWith("Data"));
  const isWay = (element: TreeElement): boolean => typeOf(element) === "SequenceFlow";
  const steps = new Map(elements.filter((one) => !isWay(one)).map((step) => [step.id, step]));
  const start = [...steps.values()].find((step) => typeOf(step) === "StartEvent")?.id;
  const ways = new Map(elements.filter(isWay).map((flow) => [flow.id, wayOf(flow)]));
  return { tree, owner, steps, ways, start };
}

export const waysFrom = ({ ways }: ProcessGraph, id: string): Way[] =>
  [...ways.values()].filter(({ from }) => from === id);

export const waysTo = ({ ways }: ProcessGraph, id: string): Way[] =>
  [...ways.values()].filter(({ to }) => to === id);

/** The events at the border of a step. */
export const attachedTo = ({ steps }: ProcessGraph, id: string): TreeElement[] =>
  [...steps.values()].filter(({ properties }) => properties["attachedToRef"] === id);

/** Fires beside its step, which stays open. */
export const isBeside = ({ properties }: TreeElement): boolean =>
  properties["attachedToRef"] !== undefined && properties["cancelActivity"] === false;

/** Everything that comes right after a step, events at its border included. */
export const nextOf = (graph: ProcessGraph, id: string): string[] => [
  ...waysFrom(graph, id).map(({ to }) => to),
  ...attachedTo(graph, id).map((event) => event.id),
];

type Walk = { avoiding?: ReadonlySet<string>; next?: (id: string) => readonly string[] };

/** Every step that can be come to from some, these included. */
export function reachable(
  graph: ProcessGraph,
  from: readonly string[],
  { avoiding = new Set(), next = (id) => nextOf(graph, id) }: Walk = {},
): Set<string> {
  const seen = new Set<string>();
  const open = [...from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id) || avoiding.has(id) || !graph.steps.has(id)) continue;
    seen.add(id);
    open.push(...next(id));
  }
  return seen;
}
