import { isPlainElement, type PlainElement } from "#platform/xml";
import { readBpmnModel } from "#standards/bpmn";
import { BPMN_SHAPE, DERIVED, nameless, OUTCOMES } from "../model-shapes.ts";
import type { Json } from "../json.ts";
import type { Branch, Properties } from "../package-tree.ts";
import type { PartReading } from "./read-json-part.ts";
import { modelRoot, nameOf } from "./read-model.ts";

const without = (properties: Properties, names: ReadonlySet<string>): Record<string, Json> =>
  Object.fromEntries(Object.entries(properties).filter(([name]) => !names.has(name)));

const OUTCOME = new Set([OUTCOMES]);

/** What flows into and out of a node follows from the flows; outcomes are elements. */
function refine(branch: Branch): Branch {
  const outcomes = branch.properties[OUTCOMES];
  const isNode = branch.properties["sourceRef"] === undefined;
  const properties = isNode ? without(branch.properties, DERIVED) : branch.properties;
  if (typeof outcomes !== "string") return { ...branch, properties };
  const named = outcomes
    .split(/\s+/)
    .filter(Boolean)
    .map((id): Branch => {
      const key = `${branch.key}/outcome/${id}`;
      return { key, kind: "outcome", id, properties: {}, children: {} };
    });
  return {
    ...branch,
    properties: without(properties, OUTCOME),
    children: { ...branch.children, outcomes: named },
  };
}

/** A shape or edge is named for what it draws, because tools give their own ids to drawings. */
function drawings(parts: readonly PlainElement[], owner: string): Branch[] {
  const times = new Map<string, number>();
  return parts.map((part, index) => {
    const drawn = part["bpmnElement"];
    const name = typeof drawn === "string" ? drawn : nameless("planeElement", index);
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    const id = time === 1 ? name : `${name}#${time}`;
    return { key: `${owner}/drawing/${id}`, kind: "drawing", id, properties: part, children: {} };
  });
}

function diagramOf(diagram: PlainElement, index: number): Branch {
  const name = nameOf(diagram, { owner: "process", kind: "diagram", slot: "diagrams", index });
  const { id: _, plane, ...rest } = diagram;
  if (!isPlainElement(plane)) return { ...name, properties: rest, children: {} };
  const { planeElement = [], ...empty } = plane;
  const parts = [planeElement].flat().filter(isPlainElement);
  return {
    ...name,
    properties: { ...rest, plane: empty },
    children: { planeElement: drawings(parts, name.key) },
  };
}

/** The diagrams of a model, as branches of their own. */
export const diagramsIn = ({ diagrams = [] }: PlainElement): Branch[] =>
  [diagrams].flat().filter(isPlainElement).map(diagramOf);

/** process.bpmn: the process and, apart from it, how it is drawn. */
export async function readProcessPart(xml: string, reading: PartReading): Promise<Branch[]> {
  const model = await readBpmnModel(xml);
  if (model.kind === "refused") {
    reading.problems.push(...model.problems.map((one) => ({ file: reading.file, ...one })));
    return [];
  }
  const { diagrams: _, ...semantics } = model.model;
  const root = modelRoot(semantics as PlainElement, "process", { shape: BPMN_SHAPE, refine });
  return [{ ...root, children: { ...root.children, diagrams: diagramsIn(model.model) } }];
}
