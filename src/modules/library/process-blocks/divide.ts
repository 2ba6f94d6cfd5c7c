import type { BlockEdit } from "./block-edit.ts";
import { writeCondition } from "./condition.ts";
import { newId } from "./new-id.ts";
import { stepBranch } from "./new-parts.ts";
import { branchOff, wayAt } from "./put-in.ts";
import { typeOf } from "./process-graph.ts";
import {
  addStep,
  addWay,
  graphNow,
  keyOf,
  lead,
  refuse,
  setProperty,
  type Sketch,
  timerBranch,
} from "./sketch.ts";

type Adding<K extends BlockEdit["edit"]> = Omit<Extract<BlockEdit, { edit: K }>, "edit">;

/** A decision on a way: one new way out of it, everything else goes on as before. */
export function addDecision(sketch: Sketch, adding: Adding<"addDecision">): void {
  const { name, wayName, condition, then } = adding;
  const way = wayAt(sketch, adding.way);
  const id = newId(sketch.tree, name);
  const more = { default: `f-${id}` };
  const gateway = stepBranch({ id, type: "ExclusiveGateway", name, more });
  addStep(sketch, gateway, keyOf(way.id));
  lead(sketch, way.id, id);
  addWay(sketch, { id: `f-${id}`, from: id, to: way.to });
  branchOff(sketch, { from: id, then, name: wayName, condition: writeCondition(condition) });
}

/** One more way out of a decision. */
export function addWayTo(sketch: Sketch, adding: Adding<"addWay">): void {
  const { id, wayName, condition, then } = adding;
  const step = graphNow(sketch).steps.get(id);
  if (!step || typeOf(step) !== "ExclusiveGateway") refuse("Hier wird nichts entschieden.");
  branchOff(sketch, { from: id, then, name: wayName, condition: writeCondition(condition) });
}

/** Steps that can be left open for so long that a deadline makes sense. */
const WAITS: ReadonlySet<string> = new Set(["UserTask", "ReceiveTask"]);

/** What happens when a step is not done in time. */
export function addDeadline(sketch: Sketch, adding: Adding<"addDeadline">): void {
  const { id: host, name, after, beside, then } = adding;
  const step = graphNow(sketch).steps.get(host);
  if (!step || !WAITS.has(typeOf(step)))
    refuse("Eine Frist geht nur, wo jemand etwas tut oder auf etwas gewartet wird.");
  if (beside && then.target !== null)
    refuse("Was nebenher geschieht, endet von selbst und führt nicht in den Ablauf zurück.");
  if (!then.step && then.target === null)
    refuse("Bitte sagen Sie, was geschieht, wenn die Frist vorbei ist.");
  const id = newId(sketch.tree, name);
  const event = stepBranch(
    { id, type: "BoundaryEvent", name, more: { attachedToRef: host } },
    { eventDefinitions: [timerBranch(id, after)] },
  );
  addStep(sketch, event, keyOf(host));
  if (beside) setProperty(sketch, keyOf(id), ["cancelActivity", false]);
  branchOff(sketch, { from: id, then, beside });
}
