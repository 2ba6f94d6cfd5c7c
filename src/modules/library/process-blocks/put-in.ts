import type { NewMessage, NewStep, NewWay } from "./block-edit.ts";
import { newId } from "./new-id.ts";
import { partsOf, type PlainStep, stepBranch, taskBranch, textBranch } from "./new-parts.ts";
import { type Way, waysFrom } from "./process-graph.ts";
import {
  addBranch,
  addStep,
  addWay,
  graphNow,
  keyOf,
  lead,
  refuse,
  setProperty,
  type Sketch,
} from "./sketch.ts";

export const wayAt = (sketch: Sketch, id: string): Way =>
  graphNow(sketch).ways.get(id) ?? refuse("Diese Stelle im Ablauf gibt es nicht mehr.");

/** A role may do what its new task asks for. */
export function grant(sketch: Sketch, role: string, permission: string): void {
  const key = `roleSlot/${role}`;
  const may = sketch.tree.elements.get(key)?.properties["may"];
  if (!Array.isArray(may)) refuse("Bitte wählen Sie aus, wer das erledigt.");
  if (!may.includes(permission))
    setProperty(sketch, key, ["may", [...may.map(String), permission]]);
}

/** A message is nothing but its words. */
export function addMessage(sketch: Sketch, id: string, { subject, body }: NewMessage): string {
  const key = `message/${id}`;
  const texts = [
    textBranch(`message.${id}.body`, body),
    textBranch(`message.${id}.subject`, subject),
  ];
  const branch = { key, kind: "message", id, properties: {}, children: { texts } };
  addBranch(sketch, branch, { parent: "package", slot: "messages", behind: null });
  return id;
}

/** Whoever gets a letter reads a message beside it. */
function announce(sketch: Sketch, letter: string, subject: string): void {
  if (sketch.tree.elements.has(`message/${letter}`)) return;
  addMessage(sketch, letter, { subject, body: "Für Sie liegt ein neues Schreiben bereit." });
}

/** The message of the file that says that the applicant completed what was asked. */
function correctionMessage(sketch: Sketch): string {
  const name = "correction";
  const roots = [...sketch.tree.elements.values()].filter(({ kind }) => kind === "rootElement");
  const known = roots.find(
    ({ properties }) => properties["$type"] === "bpmn:Message" && properties["name"] === name,
  );
  if (known) return known.id;
  const id = newId(sketch.tree, "Nachricht Ergänzung");
  const properties = { $type: "bpmn:Message", name };
  const branch = { key: `rootElement/${id}`, kind: "rootElement", id, properties, children: {} };
  addBranch(sketch, branch, { parent: "process", slot: "rootElements", behind: null });
  return id;
}

function prepared(sketch: Sketch, step: Exclude<NewStep, { kind: "approval" }>): PlainStep {
  if (step.kind === "work") grant(sketch, step.role, "perform");
  if (step.kind === "letter") announce(sketch, step.letter, step.name);
  if (step.kind === "correction") {
    const { kind, name, message } = step;
    const id = newId(sketch.tree, message.subject);
    return {
      kind,
      name,
      message: addMessage(sketch, id, message),
      awaits: correctionMessage(sketch),
    };
  }
  if (step.kind !== "message") return step;
  const { name, message } = step;
  if (typeof message === "string") return { kind: "message", name, message };
  const id = newId(sketch.tree, message.subject);
  return { kind: "message", name, message: addMessage(sketch, id, message) };
}

const RELEASE = { id: "freigeben", label: "Freigeben" };
const RETURN = { id: "zurueck", label: "Zurückgeben" };

/** A second person looks at it, and a decision leads on or back. */
function putApproval(sketch: Sketch, way: Way, step: Extract<NewStep, { kind: "approval" }>): void {
  const { name, role, of, due } = step;
  grant(sketch, role, "approve");
  const { tree } = sketch;
  const [id, gate] = [newId(tree, name), newId(tree, `nach ${name}`)];
  const outcomes = [RELEASE, RETURN];
  const task = { id, name, role, may: "approve", outcomes };
  addStep(sketch, taskBranch(task, { due, otherThan: of }), keyOf(way.id));
  const more = { default: `f-${gate}` };
  const gateway = stepBranch({ id: gate, type: "ExclusiveGateway", name: `${name}: frei?`, more });
  addStep(sketch, gateway, keyOf(id));
  lead(sketch, way.id, id);
  addWay(sketch, { id: `f-${id}`, from: id, to: gate });
  addWay(sketch, { id: `f-${gate}`, from: gate, to: way.to, name: "Freigegeben" });
  const condition = `schritt.${id}.ergebnis = "${RETURN.id}"`;
  addWay(sketch, { id: `f-${gate}-zurueck`, from: gate, to: of, name: "Zurück", condition });
}

/** Puts a step on a way: before where it led to. */
export function putIn(sketch: Sketch, wayId: string, step: NewStep): void {
  const way = wayAt(sketch, wayId);
  if (step.kind === "approval") return putApproval(sketch, way, step);
  const parts = partsOf(sketch.tree, prepared(sketch, step));
  let [before, at] = [keyOf(way.id), way.id];
  for (const part of parts) {
    addStep(sketch, part, before);
    lead(sketch, at, part.id);
    addWay(sketch, { id: `f-${part.id}`, from: part.id, to: way.to });
    [before, at] = [keyOf(`f-${part.id}`), `f-${part.id}`];
  }
  if (step.kind === "correction") goOnWorking(sketch, way.to);
}

/** Once the applicant has answered, it is the town hall's turn again. */
function goOnWorking(sketch: Sketch, id: string): void {
  const { properties } = graphNow(sketch).steps.get(id) ?? {};
  if (properties?.["@verbund:status"] === undefined)
    setProperty(sketch, keyOf(id), ["@verbund:status", "PROCESSING"]);
}

function newEnd(sketch: Sketch, from: string, isOver: boolean): string {
  const id = newId(sketch.tree, "Ende");
  const more: Record<string, string> = isOver ? { "@verbund:status": "COMPLETED" } : {};
  addStep(sketch, stepBranch({ id, type: "EndEvent", name: "Ende", more }), keyOf(from));
  return id;
}

type BranchingOff = {
  from: string;
  then: NewWay;
  name?: string;
  condition?: string;
  beside?: boolean;
};

/** A new way out of a decision or an event, with its first step, to where it comes back or ends. */
export function branchOff(sketch: Sketch, branching: BranchingOff): void {
  const { from, then, name, condition, beside = false } = branching;
  const { target, step } = then;
  const graph = graphNow(sketch);
  if (target !== null && !graph.steps.has(target)) refuse("Dorthin führt kein Weg.");
  if (target !== null && !step && waysFrom(graph, from).some(({ to }) => to === target))
    refuse("Dorthin führt schon ein Weg. Bitte einen Schritt auf den neuen Weg setzen.");
  const to = target ?? newEnd(sketch, from, !beside);
  const id = `f-${newId(sketch.tree, `${from} ${name ?? "dann"}`)}`;
  const words = {
    ...(name !== undefined && { name }),
    ...(condition !== undefined && { condition }),
  };
  addWay(sketch, { id, from, to, ...words });
  if (step) putIn(sketch, id, step);
}
