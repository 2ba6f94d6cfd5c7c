import { isJsonObject, type Json, type JsonObject } from "../json.ts";
import { below, type PackageTree, type TreeElement } from "../package-tree.ts";

type Box = { id: string; x: number; y: number; width: number; height: number };
type Point = { x: number; y: number };

const numberIn = (value: JsonObject, name: string): number => Number(value[name] ?? 0);

function boxOf({ id, properties }: TreeElement): Box | undefined {
  const { bounds } = properties;
  if (!isJsonObject(bounds)) return undefined;
  const [x, y] = [numberIn(bounds, "x"), numberIn(bounds, "y")];
  return { id, x, y, width: numberIn(bounds, "width"), height: numberIn(bounds, "height") };
}

function endsOf({ properties }: TreeElement): [Point, Point] | undefined {
  const points = Array.isArray(properties["waypoint"]) ? (properties["waypoint"] as Json[]) : [];
  const ends = [points[0], points.at(-1)]
    .filter(isJsonObject)
    .map((point) => ({ x: numberIn(point, "x"), y: numberIn(point, "y") }));
  const [first, last] = ends;
  return first && last && [first, last];
}

/** Arrows may end a little beside a shape; a rounded corner or a diamond is no box. */
const NEAR = 12;
const touches = (box: Box | undefined, { x, y }: Point): boolean =>
  box !== undefined &&
  x >= box.x - NEAR &&
  x <= box.x + box.width + NEAR &&
  y >= box.y - NEAR &&
  y <= box.y + box.height + NEAR;

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

type Boxes = ReadonlyMap<string, Box>;

function flowFaults(flow: TreeElement, edge: TreeElement | undefined, boxes: Boxes): string[] {
  const ends = edge && endsOf(edge);
  if (!ends) return [`${flow.id} is not drawn`];
  const [source, target] = [flow.properties["sourceRef"], flow.properties["targetRef"]].map(String);
  return [
    ...(touches(boxes.get(source ?? ""), ends[0]) ? [] : [`${flow.id} begins beside ${source}`]),
    ...(touches(boxes.get(target ?? ""), ends[1]) ? [] : [`${flow.id} ends beside ${target}`]),
  ];
}

function overlaps(steps: readonly TreeElement[], boxes: Boxes): string[] {
  const free = steps
    .filter(({ properties }) => properties["attachedToRef"] === undefined)
    .flatMap(({ id }) => boxes.get(id) ?? []);
  return free.flatMap((first, at) =>
    free
      .slice(at + 1)
      .filter((second) => overlap(first, second))
      .map((second) => `${first.id} lies over ${second.id}`),
  );
}

/** What is wrong with how the process of a tree is drawn: missing, detached, one over the other. */
export function drawingFaults(tree: PackageTree): Set<string> {
  const drawings = [...tree.elements.values()].filter(({ kind }) => kind === "drawing");
  const byId = new Map(drawings.map((drawing) => [drawing.id, drawing]));
  const boxes = new Map(drawings.flatMap((one) => boxOf(one) ?? []).map((box) => [box.id, box]));
  const elements = [...below(tree, "process")].filter(({ kind }) => kind === "flowElement");
  const isFlow = ({ properties }: TreeElement) => properties["$type"] === "bpmn:SequenceFlow";
  const steps = elements.filter((element) => !isFlow(element));
  return new Set([
    ...steps.filter(({ id }) => !boxes.has(id)).map(({ id }) => `${id} is not drawn`),
    ...elements.filter(isFlow).flatMap((flow) => flowFaults(flow, byId.get(flow.id), boxes)),
    ...overlaps(steps, boxes),
  ]);
}
