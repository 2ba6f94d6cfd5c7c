import type { BpmnExtensions } from "#standards/bpmn";

const attributes = (...names: string[]) =>
  names.map((name) => ({ name, type: "String" as const, isAttr: true as const }));

/**
 * Our attributes on BPMN elements and the elements that may carry them; anything else in the
 * namespace is refused while reading. What they mean: docs/architecture.md, "The process".
 */
export const verbundExtension = {
  verbund: {
    name: "Serviceportal-Verbund",
    prefix: "verbund",
    uri: "https://serviceportal-verbund.example/bpmn/1",
    types: [
      {
        name: "Work",
        extends: ["bpmn:UserTask"],
        properties: attributes("role", "may", "outcomes", "fields", "otherThan", "when", "due"),
      },
      {
        name: "Operation",
        extends: ["bpmn:ServiceTask", "bpmn:SendTask"],
        properties: attributes("operation", "argument"),
      },
      {
        name: "Progress",
        extends: ["bpmn:FlowNode"],
        properties: attributes("status", "phase"),
      },
    ],
  },
} satisfies BpmnExtensions;
