import { listOf, type PackageTree, type TreeElement } from "../tree/package-tree.ts";
import type { Doing } from "./block.ts";
import { bodyOf, type ProcessGraph, textOf, typeOf, waysFrom } from "./process-graph.ts";

/** ISO 8601 or FEEL of the deadline of an event. */
export function timerOf(tree: PackageTree, { key }: TreeElement): string | undefined {
  const [definition] = listOf(tree, key, "eventDefinitions");
  const { properties = {} } = tree.elements.get(definition ?? "") ?? {};
  return bodyOf(properties["timeDuration"]) ?? bodyOf(properties["timeDate"]);
}

/** What kind of event it is: "timer", "error", "message"; undefined for none or several. */
export function eventOf(tree: PackageTree, { key }: TreeElement): string | undefined {
  const definitions = listOf(tree, key, "eventDefinitions");
  const type = tree.elements.get(definitions[0] ?? "")?.properties["$type"];
  return definitions.length === 1
    ? /^bpmn:(\w+)EventDefinition$/.exec(String(type))?.[1]?.toLowerCase()
    : undefined;
}

export const outcomesOf = (tree: PackageTree, { key }: TreeElement): string[] =>
  listOf(tree, key, "outcomes").flatMap((one) => tree.elements.get(one)?.id ?? []);

type Reader = (step: TreeElement, graph: ProcessGraph) => Doing | undefined;

const extension = ({ properties }: TreeElement, name: string): string | undefined =>
  textOf(properties[`@verbund:${name}`]);

const given = (step: TreeElement, names: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(names).flatMap(([name, attribute]) => {
      const value = extension(step, attribute);
      return value === undefined ? [] : [[name, value]];
    }),
  );

const work: Reader = (step, { tree }) => {
  const role = extension(step, "role") ?? "";
  const may = extension(step, "may") ?? "";
  const of = extension(step, "otherThan");
  const common = {
    role,
    outcomes: outcomesOf(tree, step),
    ...given(step, { due: "due", when: "when" }),
  };
  if (may === "approve" && of !== undefined) return { kind: "approval", of, ...common };
  return { kind: "work", may, ...common, ...given(step, { board: "fields" }) };
};

const operation: Reader = (step) => {
  const argument = extension(step, "argument") ?? "";
  switch (extension(step, "operation")) {
    case "send-message":
      return { kind: "message", message: argument };
    case "create-letter":
      return { kind: "letter", letter: argument };
    case "announce-letter":
      return { kind: "announcement", letter: argument };
    case "evaluate":
      return { kind: "calculation", decision: argument };
    case "record-delivery":
      return { kind: "delivery", state: argument };
    case "request-correction":
      return { kind: "request" };
    case "refund":
      return { kind: "refund" };
    default:
      return undefined;
  }
};

/** The name of the message of the file that a step waits for. */
function waiting(reference: unknown, { tree }: ProcessGraph): Doing | undefined {
  const message = textOf(tree.elements.get(`rootElement/${String(reference)}`)?.properties["name"]);
  return message === undefined ? undefined : { kind: "waiting", message };
}

const caught: Reader = (step, graph) => {
  const { tree } = graph;
  const after = timerOf(tree, step);
  if (eventOf(tree, step) === "timer" && after !== undefined) return { kind: "pause", after };
  const [definition] = listOf(tree, step.key, "eventDefinitions");
  return waiting(tree.elements.get(definition ?? "")?.properties["messageRef"], graph);
};

const plain =
  (kind: "start" | "end"): Reader =>
  (step, { tree }) =>
    listOf(tree, step.key, "eventDefinitions").length === 0 ? { kind } : undefined;

const gateway =
  (kind: "decision" | "parallel"): Reader =>
  ({ id }, graph) =>
    waysFrom(graph, id).length > 1 ? { kind } : { kind: "join" };

const READERS: Readonly<Record<string, Reader>> = {
  StartEvent: plain("start"),
  EndEvent: plain("end"),
  UserTask: work,
  ServiceTask: operation,
  SendTask: operation,
  ReceiveTask: ({ properties }, graph) => waiting(properties["messageRef"], graph),
  IntermediateCatchEvent: caught,
  ExclusiveGateway: gateway("decision"),
  ParallelGateway: gateway("parallel"),
};

/** What a step does, as far as the list can say it. */
export function doingOf(step: TreeElement, graph: ProcessGraph): Doing {
  const type = typeOf(step);
  const reader = Object.hasOwn(READERS, type) ? READERS[type] : undefined;
  const isRepeated = step.properties["loopCharacteristics"] !== undefined;
  const doing = isRepeated ? undefined : reader?.(step, graph);
  return doing ?? { kind: "foreign", type };
}
