import type { FlowNode } from "#standards/bpmn";
import { isTrue } from "#standards/dmn";
import type { Behaviour, ElementCommon } from "./element.ts";
import type { Report } from "./report.ts";

/** One way on: the first in document order whose condition is true, else the default flow. */
export type ExclusiveGateway = ElementCommon & { type: "exclusiveGateway"; otherwise?: string };

export function compileExclusiveGateway(
  node: FlowNode,
  common: ElementCommon,
  report: Report,
): ExclusiveGateway {
  const isBranching = common.outgoing.length > 1;
  for (const { id, condition } of common.outgoing) {
    const isDefault = node.default === id;
    if (isDefault && condition !== undefined)
      report(
        id,
        "Der Standardweg darf keine Bedingung haben; er gilt, wenn keine andere zutrifft.",
      );
    if (!isBranching && condition !== undefined)
      report(id, "Die Bedingung hat keine Alternative. Bitte einen zweiten Weg zeichnen.");
    if (isBranching && !isDefault && condition === undefined)
      report(id, "Der Weg braucht eine Bedingung oder muss der Standardweg sein.");
  }
  return {
    ...common,
    type: "exclusiveGateway",
    ...(node.default && { otherwise: node.default }),
  };
}

export const exclusiveGateway: Behaviour<ExclusiveGateway> = {
  arrive: ({ outgoing, otherwise }, { scope }) => {
    const [only, ...others] = outgoing;
    if (only && others.length === 0) return { kind: "leaves", by: [only] };
    const taken =
      outgoing.find(({ condition }) => condition !== undefined && isTrue(condition, scope)) ??
      outgoing.find(({ id }) => id === otherwise);
    return taken
      ? { kind: "leaves", by: [taken] }
      : { kind: "stuck", incident: { kind: "no-way-on" } };
  },
};
