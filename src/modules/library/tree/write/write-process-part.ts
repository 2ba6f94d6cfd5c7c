import type { PlainElement, PlainValue } from "#platform/xml";
import { writeBpmnModel } from "#standards/bpmn";
import { BPMN_SHAPE, isNameless, OUTCOMES } from "../model-shapes.ts";
import { listOf, type PackageTree, type TreeElement } from "../package-tree.ts";
import { plainOf } from "./write-model.ts";

type Links = {
  incoming: ReadonlyMap<unknown, readonly TreeElement[]>;
  outgoing: ReadonlyMap<unknown, readonly TreeElement[]>;
};

/** The sequence flows by the node they lead to and the node they come from, in document order. */
function linksIn(tree: PackageTree): Links {
  const flows: TreeElement[] = [];
  const collect = (owner: string): void => {
    for (const slot of ["rootElements", "flowElements"])
      for (const key of listOf(tree, owner, slot)) {
        const element = tree.elements.get(key);
        if (element?.properties["$type"] === "bpmn:SequenceFlow") flows.push(element);
        collect(key);
      }
  };
  collect("process");
  return {
    incoming: Map.groupBy(flows, ({ properties }) => properties["targetRef"]),
    outgoing: Map.groupBy(flows, ({ properties }) => properties["sourceRef"]),
  };
}

const NO_NODES = /^bpmn:(SequenceFlow|Data\w+)$/;

function flowsAt(plain: PlainElement, { incoming, outgoing }: Links): Record<string, PlainValue> {
  const id = plain["id"];
  if (id === undefined || NO_NODES.test(plain.$type)) return {};
  const at: [string, PlainValue][] = [
    ["incoming", (incoming.get(id) ?? []).map((flow) => flow.id)],
    ["outgoing", (outgoing.get(id) ?? []).map((flow) => flow.id)],
  ];
  return Object.fromEntries(at.filter(([, ids]) => Array.isArray(ids) && ids.length > 0));
}

function outcomesOf(tree: PackageTree, { key }: TreeElement): Record<string, PlainValue> {
  const ids = listOf(tree, key, "outcomes").map((child) => tree.elements.get(child)?.id ?? "");
  return ids.length > 0 ? { [OUTCOMES]: ids.join(" ") } : {};
}

function diagramOf(tree: PackageTree, key: string): PlainElement | undefined {
  const element = tree.elements.get(key);
  if (!element) return undefined;
  const { plane, ...rest } = element.properties as Readonly<Record<string, PlainValue>>;
  const parts = listOf(tree, key, "planeElement").flatMap(
    (part) => (tree.elements.get(part)?.properties as PlainElement | undefined) ?? [],
  );
  const drawn = parts.length > 0 ? { planeElement: parts } : {};
  return {
    ...(isNameless(element.id) ? {} : { id: element.id }),
    ...rest,
    ...(plane !== undefined && { plane: { ...(plane as PlainElement), ...drawn } }),
  } as PlainElement;
}

/** process.bpmn in its canonical spelling; undefined when the tree's process is no BPMN model. */
export async function writeProcessPart(tree: PackageTree): Promise<string | undefined> {
  const links = linksIn(tree);
  const refine = (plain: PlainElement, element: TreeElement): PlainElement => ({
    ...plain,
    ...(element.kind === "flowElement" && {
      ...flowsAt(plain, links),
      ...outcomesOf(tree, element),
    }),
  });
  const semantics = plainOf("process", { tree, shape: BPMN_SHAPE, refine });
  if (!semantics) return undefined;
  const diagrams = listOf(tree, "process", "diagrams").flatMap((key) => diagramOf(tree, key) ?? []);
  return writeBpmnModel({ ...semantics, ...(diagrams.length > 0 && { diagrams }) });
}
