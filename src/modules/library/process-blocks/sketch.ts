import { apply } from "../tree/diff/apply.ts";
import type { Json } from "../tree/json.ts";
import { type Branch, branchAt, type ElementKey, type PackageTree } from "../tree/package-tree.ts";
import { graphOf, type ProcessGraph } from "./process-graph.ts";

/** Why something cannot be done, in German. */
export class Refusal extends Error {}

/** A tree that is being changed step by step. */
export type Sketch = { tree: PackageTree };

export function refuse(reason: string): never {
  throw new Refusal(reason);
}

/** The process as the sketch has it now. */
export const graphNow = ({ tree }: Sketch): ProcessGraph =>
  graphOf(tree) ?? refuse("Diese Leistung hat keinen Ablauf.");

export const keyOf = (id: string): ElementKey => `flowElement/${id}`;

/** Puts an element with everything below it into a list; `behind: null` at its beginning. */
export function addBranch(
  sketch: Sketch,
  branch: Branch,
  at: { parent: ElementKey; slot: string; behind: ElementKey | null },
): void {
  sketch.tree = apply(sketch.tree, [{ kind: "added", key: branch.key, at, branch }]);
}

/** Sets a property of an element, or takes it away. */
export function setProperty(
  sketch: Sketch,
  key: ElementKey,
  [property, after]: [name: string, value: Json | undefined],
): void {
  const before = sketch.tree.elements.get(key)?.properties[property];
  const values = { ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
  sketch.tree = apply(sketch.tree, [{ kind: "changed", key, property, ...values }]);
}

/** Takes an element out with everything below it. */
export function takeOut(sketch: Sketch, key: ElementKey): void {
  const branch = branchAt(sketch.tree, key);
  const { parent = "", slot = "" } = sketch.tree.elements.get(key) ?? {};
  if (!branch) return;
  const at = { parent: parent ?? "", slot, behind: null };
  sketch.tree = apply(sketch.tree, [{ kind: "removed", key, at, branch }]);
}

/** Puts a step into the process, behind another element of it. */
export const addStep = (sketch: Sketch, branch: Branch, behind: ElementKey | null): void =>
  addBranch(sketch, branch, { parent: graphNow(sketch).owner, slot: "flowElements", behind });

const expression = (body: string): Json => ({ $type: "bpmn:FormalExpression", body });

type NewFlow = { id: string; from: string; to: string; name?: string; condition?: string };

/** Connects two steps. */
export function addWay(sketch: Sketch, { id, from, to, name, condition }: NewFlow): void {
  const properties = {
    $type: "bpmn:SequenceFlow",
    ...(name !== undefined && { name }),
    ...(condition !== undefined && { conditionExpression: expression(condition) }),
    sourceRef: from,
    targetRef: to,
  };
  const branch = { key: keyOf(id), kind: "flowElement", id, properties, children: {} };
  addStep(sketch, branch, keyOf(from));
}

/** Leads a way to another step. */
export const lead = (sketch: Sketch, way: string, to: string): void =>
  setProperty(sketch, keyOf(way), ["targetRef", to]);

export const setCondition = (sketch: Sketch, way: string, condition: string): void =>
  setProperty(sketch, keyOf(way), ["conditionExpression", expression(condition)]);

/** A deadline as an element below an event. */
export const timerBranch = (event: string, after: string): Branch => ({
  key: `eventDefinition/${event}-timer`,
  kind: "eventDefinition",
  id: `${event}-timer`,
  properties: { $type: "bpmn:TimerEventDefinition", timeDuration: expression(after) },
  children: {},
});
