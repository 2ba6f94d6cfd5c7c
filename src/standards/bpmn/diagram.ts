import type {
  BpmnGroup,
  BpmnTextAnnotation,
  BpmndiBPMNEdge,
  BpmndiBPMNPlane,
  BpmndiBPMNShape,
  DcBounds,
} from "bpmn-moddle/types";
import type { EventDefinition } from "./bpmn-process.ts";
import { type AnyFlowNode, eventDefinitionsOf, localName } from "./flow-node.ts";

export type Bounds = { x: number; y: number; width: number; height: number };
export type Point = { x: number; y: number };

/** A shape of BPMN DI with what is needed to draw it; `type` is the XML name ("userTask"). */
export type DiagramShape = {
  element: string;
  type: string;
  name?: string;
  bounds: Bounds;
  label?: Bounds;
  isExpanded?: boolean;
  isHorizontal?: boolean;
  eventDefinitions: EventDefinition[];
  /** A boundary event that lets its activity go on, or a start event of an event sub-process that does. */
  nonInterrupting?: true;
  loopCharacteristics?: string;
};

export type DiagramEdge = {
  element: string;
  type: string;
  name?: string;
  waypoints: Point[];
  label?: Bounds;
  /** The flow its gateway takes when no condition holds. */
  isDefault?: true;
};

/** The first diagram of a file as plain data, in drawing order. */
export type BpmnDiagram = { shapes: DiagramShape[]; edges: DiagramEdge[] };

type Drawn = AnyFlowNode & {
  text?: string;
  isInterrupting?: boolean;
  sourceRef?: AnyFlowNode;
} & Pick<BpmnGroup, "categoryValueRef">;

const isBounds = (bounds: DcBounds | undefined): bounds is Required<DcBounds> =>
  [bounds?.x, bounds?.y, bounds?.width, bounds?.height].every((part) => Number.isFinite(part));

const plainBounds = ({ x, y, width, height }: Required<DcBounds>): Bounds => ({
  x,
  y,
  width,
  height,
});

const labelOf = (bounds: DcBounds | undefined): { label?: Bounds } =>
  isBounds(bounds) ? { label: plainBounds(bounds) } : {};

function nameOf(element: Drawn): { name?: string } {
  const text = element.name ?? (element as BpmnTextAnnotation).text ?? groupName(element);
  return text?.trim() ? { name: text.trim().replaceAll(/\s+/g, " ") } : {};
}

/** A group is named by its category value only. */
const groupName = (element: Drawn): string | undefined => {
  const category: unknown = element.categoryValueRef;
  const value = (category as { value?: unknown } | undefined)?.value;
  return typeof value === "string" ? value : undefined;
};

function readShape(shape: BpmndiBPMNShape): DiagramShape | undefined {
  const element = shape.bpmnElement as Drawn | undefined;
  if (!element?.id || !isBounds(shape.bounds)) return undefined;
  const goesOn = element.cancelActivity === false || element.isInterrupting === false;
  return {
    element: element.id,
    type: localName(element.$type),
    bounds: plainBounds(shape.bounds),
    eventDefinitions: eventDefinitionsOf(element),
    ...nameOf(element),
    ...labelOf(shape.label?.bounds),
    ...(shape.isExpanded !== undefined && { isExpanded: shape.isExpanded }),
    ...(shape.isHorizontal !== undefined && { isHorizontal: shape.isHorizontal }),
    ...(goesOn && { nonInterrupting: true as const }),
    ...(element.loopCharacteristics && {
      loopCharacteristics: localName(element.loopCharacteristics.$type),
    }),
  };
}

function readEdge(edge: BpmndiBPMNEdge): DiagramEdge | undefined {
  const element = edge.bpmnElement as Drawn | undefined;
  const waypoints = (edge.waypoint ?? []).flatMap(({ x, y }) =>
    Number.isFinite(x) && Number.isFinite(y) ? [{ x: x as number, y: y as number }] : [],
  );
  if (!element?.id || waypoints.length < 2) return undefined;
  return {
    element: element.id,
    type: localName(element.$type),
    waypoints,
    ...nameOf(element),
    ...labelOf(edge.label?.bounds),
    ...(element.sourceRef?.default?.id === element.id && { isDefault: true as const }),
  };
}

/** What is drawn on a plane. Parts without element, bounds or way are left out. */
export function readPlane(plane: BpmndiBPMNPlane): BpmnDiagram {
  const parts = plane.planeElement ?? [];
  return {
    shapes: parts
      .filter((part) => part.$type === "bpmndi:BPMNShape")
      .flatMap((part) => readShape(part as BpmndiBPMNShape) ?? []),
    edges: parts
      .filter((part) => part.$type === "bpmndi:BPMNEdge")
      .flatMap((part) => readEdge(part as BpmndiBPMNEdge) ?? []),
  };
}
