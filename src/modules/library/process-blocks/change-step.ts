import { listOf } from "../tree/package-tree.ts";
import type { StepValues } from "./block-edit.ts";
import type { Doing } from "./block.ts";
import { doingOf } from "./doing-of.ts";
import { idFrom } from "./new-id.ts";
import { outcomeBranch } from "./new-parts.ts";
import { textOf } from "./process-graph.ts";
import { grant } from "./put-in.ts";
import {
  addBranch,
  graphNow,
  keyOf,
  refuse,
  setCondition,
  setProperty,
  type Sketch,
  takeOut,
  timerBranch,
} from "./sketch.ts";

/** What people read of a step: its name in the drawing, and the text that staff see. */
function rename(sketch: Sketch, id: string, name: string): void {
  if (name.trim() === "") refuse("Bitte geben Sie dem Schritt einen Namen.");
  setProperty(sketch, keyOf(id), ["name", name]);
  if (sketch.tree.elements.has(`text/${id}.label`))
    setProperty(sketch, `text/${id}.label`, ["de", name]);
}

function setTimer(sketch: Sketch, id: string, after: string): void {
  const [definition] = listOf(sketch.tree, keyOf(id), "eventDefinitions");
  if (definition === undefined) refuse("Hier gibt es keine Frist.");
  const { timeDuration } = timerBranch(id, after).properties;
  setProperty(sketch, definition, ["timeDate", undefined]);
  setProperty(sketch, definition, ["timeDuration", timeDuration]);
}

/** Results by their labels: known ones stay what they are, new ones come last, others go. */
function setOutcomes(sketch: Sketch, id: string, labels: readonly string[]): void {
  const key = keyOf(id);
  const known = listOf(sketch.tree, key, "outcomes").flatMap((one) => {
    const element = sketch.tree.elements.get(one);
    if (!element) return [];
    const words = sketch.tree.elements.get(`text/${id}.outcome.${element.id}`)?.properties["de"];
    return [{ key: one, label: textOf(words) ?? element.id }];
  });
  for (const label of new Set(labels)) {
    if (known.some((one) => one.label === label)) continue;
    const ids = listOf(sketch.tree, key, "outcomes");
    const taken = new Set(ids.map((one) => sketch.tree.elements.get(one)?.id));
    const wanted = idFrom(label);
    const outcome = { id: taken.has(wanted) ? `${wanted}${ids.length + 1}` : wanted, label };
    const at = { parent: key, slot: "outcomes", behind: ids.at(-1) ?? null };
    addBranch(sketch, outcomeBranch(id, outcome), at);
  }
  for (const one of known) if (!labels.includes(one.label)) takeOut(sketch, one.key);
}

/** Which attribute says it, where the list only names one thing. */
const ARGUMENTS = ["message", "letter", "decision"] as const;

const PERMISSIONS: Readonly<Partial<Record<Doing["kind"], string>>> = { approval: "approve" };

function setWork(sketch: Sketch, id: string, values: StepValues): void {
  const step = graphNow(sketch).steps.get(id);
  const doing = step && doingOf(step, graphNow(sketch));
  if (values.role !== undefined && doing) {
    const needed = doing.kind === "work" ? doing.may : PERMISSIONS[doing.kind];
    grant(sketch, values.role, needed ?? "perform");
    setProperty(sketch, keyOf(id), ["@verbund:role", values.role]);
  }
  const set = (name: string, value: string | null | undefined): void => {
    if (value !== undefined)
      setProperty(sketch, keyOf(id), [`@verbund:${name}`, value ?? undefined]);
  };
  set("due", values.due);
  set("otherThan", values.of);
  if (values.when !== undefined)
    set("when", values.when === null ? null : `parameter.${values.when} = true`);
  for (const name of ARGUMENTS) set("argument", values[name]);
}

/** Changes what a step says of itself; where it stands stays as it is. */
export function changeStep(sketch: Sketch, id: string, values: StepValues): void {
  if (!graphNow(sketch).steps.has(id)) refuse("Diesen Schritt gibt es nicht mehr.");
  if (values.name !== undefined) rename(sketch, id, values.name);
  if (values.outcomes !== undefined) setOutcomes(sketch, id, values.outcomes);
  if (values.after !== undefined) setTimer(sketch, id, values.after);
  setWork(sketch, id, values);
}

/** Changes what a way is called and when it is taken. */
export function changeWay(
  sketch: Sketch,
  id: string,
  { name, condition }: { name: string | undefined; condition: string | undefined },
): void {
  const way = graphNow(sketch).ways.get(id) ?? refuse("Diesen Weg gibt es nicht mehr.");
  if (name !== undefined) setProperty(sketch, keyOf(id), ["name", name === "" ? undefined : name]);
  if (condition === undefined) return;
  if (way.condition === undefined) refuse("Dieser Weg gilt für alle übrigen Fälle.");
  setCondition(sketch, id, condition);
}
