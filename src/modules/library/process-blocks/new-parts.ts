import type { Json } from "../tree/json.ts";
import type { Branch, PackageTree } from "../tree/package-tree.ts";
import type { NewStep } from "./block-edit.ts";
import { idFrom, newId } from "./new-id.ts";
import { keyOf, timerBranch } from "./sketch.ts";

export const textBranch = (id: string, de: string): Branch => ({
  key: `text/${id}`,
  kind: "text",
  id,
  properties: { de },
  children: {},
});

type Made = { id: string; type: string; name: string; more?: Record<string, Json> };

/** A step of the process; `children` are its outcomes, texts and deadline. */
export const stepBranch = (
  { id, type, name, more = {} }: Made,
  children: Branch["children"] = {},
): Branch => ({
  key: keyOf(id),
  kind: "flowElement",
  id,
  properties: { $type: `bpmn:${type}`, name, ...more },
  children,
});

type Outcome = { id: string; label: string };

/** A result that can be chosen at a task. */
export const outcomeBranch = (step: string, { id, label }: Outcome): Branch => ({
  key: `${keyOf(step)}/outcome/${id}`,
  kind: "outcome",
  id,
  properties: {},
  children: { texts: [textBranch(`${step}.outcome.${id}`, label)] },
});

type Task = { id: string; name: string; role: string; may: string; outcomes: readonly Outcome[] };

/** Somebody in the town hall does it; its name is a text, too, because staff read it. */
export const taskBranch = (
  { id, name, role, may, outcomes }: Task,
  more: { due?: string | undefined; otherThan?: string },
): Branch =>
  stepBranch(
    {
      ...{ id, type: "UserTask", name },
      more: {
        ...{ "@verbund:role": role, "@verbund:may": may },
        ...(more.otherThan !== undefined && { "@verbund:otherThan": more.otherThan }),
        ...(more.due !== undefined && { "@verbund:due": more.due }),
      },
    },
    {
      outcomes: outcomes.map((outcome) => outcomeBranch(id, outcome)),
      texts: [textBranch(`${id}.label`, name)],
    },
  );

const operation = (made: Omit<Made, "more">, name: string, argument: string): Branch =>
  stepBranch({ ...made, more: { "@verbund:operation": name, "@verbund:argument": argument } });

const labelled = (labels: readonly string[]): Outcome[] =>
  labels.map((label) => ({ id: idFrom(label), label }));

/** A step that goes straight on, with a message that is there. */
export type PlainStep =
  | Exclude<NewStep, { kind: "approval" | "message" | "correction" }>
  /** `awaits`: id of the message of the file that brings the answer. */
  | { kind: "correction"; name: string; message: string; awaits: string }
  | { kind: "message"; name: string; message: string };

/** Asks, says so, and waits for the answer. */
function correctionParts(
  tree: PackageTree,
  { name, message, awaits }: Extract<PlainStep, { kind: "correction" }>,
): Branch[] {
  const ids = ["", "mitteilen ", "abwarten "].map((what) => newId(tree, what + name));
  const [asking = "", telling = "", waiting = ""] = ids;
  const more = { "@verbund:operation": "request-correction", "@verbund:status": "ACTION_REQUIRED" };
  const told = { id: telling, type: "SendTask", name: `${name}: mitteilen` };
  const wait = { id: waiting, type: "ReceiveTask", name: `${name}: abwarten` };
  return [
    stepBranch({ id: asking, type: "ServiceTask", name, more }),
    operation(told, "send-message", message),
    stepBranch({ ...wait, more: { messageRef: awaits } }),
  ];
}

/** The elements of a step, in their order. */
export function partsOf(tree: PackageTree, step: PlainStep): Branch[] {
  const { name } = step;
  const id = newId(tree, name);
  switch (step.kind) {
    case "work": {
      const { role, due } = step;
      const outcomes = labelled(step.outcomes);
      return [taskBranch({ id, name, role, may: "perform", outcomes }, { due })];
    }
    case "message":
      return [operation({ id, type: "SendTask", name }, "send-message", step.message)];
    case "correction":
      return correctionParts(tree, step);
    case "letter": {
      const writing = newId(tree, `schreiben ${name}`);
      const written = { id: writing, type: "ServiceTask", name: `${name}: schreiben` };
      const sent = { id, type: "SendTask", name };
      return [
        operation(written, "create-letter", step.letter),
        operation(sent, "announce-letter", step.letter),
      ];
    }
    case "calculation":
      return [operation({ id, type: "ServiceTask", name }, "evaluate", step.decision)];
    case "pause":
      return [
        stepBranch(
          { id, type: "IntermediateCatchEvent", name },
          { eventDefinitions: [timerBranch(id, step.after)] },
        ),
      ];
  }
}
