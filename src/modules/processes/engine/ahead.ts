import type { Marking } from "./marking.ts";
import type { ProcessElement, ProcessModel } from "./process-model.ts";

/** Everything a case may still come to from where it stands, in document order. */
export function elementsAhead(model: ProcessModel, { tokens }: Marking): ProcessElement[] {
  const ahead = new Set<string>();
  const open = tokens.map(({ at }) => at);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const element = ahead.has(id) ? undefined : model.elements.get(id);
    ahead.add(id);
    if (element) open.push(...element.outgoing.map(({ to }) => to), ...element.boundary);
  }
  return [...model.elements.values()].filter(({ id }) => ahead.has(id));
}
