export { type BpmnModelReading, readBpmnModel, writeBpmnModel } from "./bpmn-model.ts";
export type {
  BpmnProblem,
  BpmnProcess,
  EventDefinition,
  FlowNode,
  SequenceFlow,
} from "./bpmn-process.ts";
export type { BpmnDiagram, DiagramEdge, DiagramShape } from "./diagram.ts";
export { drawBpmn, type DrawingOptions } from "./drawing/draw-bpmn.ts";
export { layOutBpmn } from "./lay-out.ts";
export { lintBpmn } from "./lint-bpmn.ts";
export type { BpmnExtensions } from "./open-document.ts";
export { type BpmnReading, readBpmn } from "./read-bpmn.ts";
export { type DiagramReading, readDiagram } from "./read-diagram.ts";
