import type { FlowNode } from "#standards/bpmn";
import type { Behaviour, ElementCommon } from "./element.ts";
import type { Report } from "./report.ts";

/** Waits for one token by every incoming flow, then goes on by every outgoing one. */
export type ParallelGateway = ElementCommon & { type: "parallelGateway" };

export function compileParallelGateway(
  node: FlowNode,
  common: ElementCommon,
  report: Report,
): ParallelGateway {
  if (node.default !== undefined)
    report(node.id, "Ein paralleles Gateway geht immer alle Wege; es hat keinen Standardweg.");
  return { ...common, type: "parallelGateway" };
}

export const parallelGateway: Behaviour<ParallelGateway> = {
  arrive: ({ incoming, outgoing }, { token, waiting }) => {
    const present = [...waiting, token];
    const joined = incoming.map((flow) => present.find(({ by }) => by === flow));
    if (joined.includes(undefined)) return { kind: "waits", effects: [] };
    const consumes = joined.filter((one) => one !== undefined && one !== token);
    return { kind: "leaves", by: outgoing, consumes: consumes as typeof waiting };
  },
};
