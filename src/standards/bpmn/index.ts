export type {
  BpmnProblem,
  BpmnProcess,
  EventDefinition,
  FlowNode,
  SequenceFlow,
} from "./bpmn-process.ts";
export type { BpmnDiagram, DiagramEdge, DiagramShape } from "./diagram.ts";
export { drawBpmn, type DrawingOptions } from "./drawing/draw-bpmn.ts";
export type { BpmnExtensions } from "./open-document.ts";
export { type BpmnReading, readBpmn } from "./read-bpmn.ts";
export { type DiagramReading, readDiagram } from "./read-diagram.ts";
