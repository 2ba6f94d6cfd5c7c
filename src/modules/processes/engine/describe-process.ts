import type { Flow } from "./element.ts";
import { attachedTo, type ProcessElement, type ProcessModel } from "./process-model.ts";

/** A building block of the process: the step, and where it goes on from there. */
export type ProcessStep = {
  /** Who does what when stands in it; words come from the package's texts by its id. */
  element: ProcessElement;
  next: readonly (Flow & { isDefault: boolean })[];
  deadlines: readonly {
    id: string;
    name?: string;
    after: string;
    interrupting: boolean;
    to: string;
  }[];
  errors: readonly { id: string; name?: string; code?: string; to: string }[];
};

const isAttached = ({ type }: ProcessElement): boolean =>
  type === "boundaryTimer" || type === "boundaryError";

const onlyTarget = ({ outgoing }: ProcessElement): string => outgoing[0]?.to ?? "";

function describe(element: ProcessElement, model: ProcessModel): ProcessStep {
  const otherwise = element.type === "exclusiveGateway" ? element.otherwise : undefined;
  return {
    element,
    next: element.outgoing.map((flow) => ({ ...flow, isDefault: flow.id === otherwise })),
    deadlines: attachedTo(model, element, "boundaryTimer").map((event) => ({
      id: event.id,
      ...(event.name && { name: event.name }),
      after: event.after,
      interrupting: event.interrupting,
      to: onlyTarget(event),
    })),
    errors: attachedTo(model, element, "boundaryError").map((event) => ({
      id: event.id,
      ...(event.name && { name: event.name }),
      ...(event.code && { code: event.code }),
      to: onlyTarget(event),
    })),
  };
}

/** Depth first from the start, and a step only after all that come before it (ways back aside). */
function inReadingOrder(model: ProcessModel): ProcessElement[] {
  const seen = new Set<string>();
  const finished: ProcessElement[] = [];
  const open: { element: ProcessElement; ways: string[] }[] = [];
  const visit = (id: string): void => {
    const element = model.elements.get(id);
    if (!element || seen.has(id)) return;
    seen.add(id);
    const ways = [...element.outgoing.map(({ to }) => to), ...element.boundary];
    open.push({ element, ways });
  };
  visit(model.start);
  for (let top = open.at(-1); top; top = open.at(-1)) {
    // The last way first, so that reversing puts the first one first.
    const way = top.ways.pop();
    if (way !== undefined) visit(way);
    else finished.push(...open.splice(-1).map(({ element }) => element));
  }
  return finished.reverse();
}

/** The process as a list for people who read lists before diagrams. */
export const describeProcess = (model: ProcessModel): ProcessStep[] =>
  inReadingOrder(model)
    .filter((element) => !isAttached(element))
    .map((element) => describe(element, model));
