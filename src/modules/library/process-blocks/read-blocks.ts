import type { PackageTree, TreeElement } from "../tree/package-tree.ts";
import { labelOf } from "../tree/words/labels.ts";
import type { Block, BlockEvent, BlockWay, ProcessBlocks, Sequence } from "./block.ts";
import { doingOf, eventOf, timerOf } from "./doing-of.ts";
import {
  attachedTo,
  graphOf,
  isBeside,
  type ProcessGraph,
  textOf,
  type Way,
  waysFrom,
} from "./process-graph.ts";
import { type ReadingOrder, readingOrder } from "./reading-order.ts";

type Reader = {
  graph: ProcessGraph;
  order: ReadingOrder;
  /** Steps that have their place in the list. */
  placed: Set<string>;
};

/** Steps that get their place further out. */
type Stops = ReadonlySet<string>;

/** What people call a step. */
export const nameOfStep = (tree: PackageTree, id: string): string => {
  const key = `flowElement/${id}`;
  return labelOf(tree, key).de ?? textOf(tree.elements.get(key)?.properties["name"]) ?? id;
};

/** Where the list goes on after a step: at the join of its ways, else on the way for everything else. */
function mainWay({ graph, order }: Reader, { id, properties }: TreeElement): string | undefined {
  const ways = waysFrom(graph, id);
  if (ways.length < 2) return ways[0]?.to;
  const onward = ways.filter((way) => !order.back.has(way.id));
  const main = onward.find((way) => way.id === properties["default"]) ?? onward.at(-1);
  return order.join(id) ?? main?.to;
}

function sequenceFrom(reader: Reader, way: Way, stops: Stops): Sequence {
  const { graph, order, placed } = reader;
  const blocks: Block[] = [];
  let at: Way | { id: string; to: string } | undefined = way;
  while (at !== undefined) {
    const { to, id } = at;
    const step = graph.steps.get(to);
    if (!step) break;
    if (placed.has(to) || stops.has(to)) {
      const goesTo = { id: to, name: nameOfStep(graph.tree, to), back: order.back.has(id) };
      return { blocks, goesTo };
    }
    placed.add(to);
    const next = mainWay(reader, step);
    blocks.push(blockOf(reader, step, { next, stops }));
    const ways = waysFrom(graph, to);
    at =
      next === undefined
        ? undefined
        : (ways.find((one) => one.to === next) ?? { id: "", to: next });
  }
  return { blocks };
}

type Onward = { next: string | undefined; stops: Stops };

function waysOf(
  reader: Reader,
  { id, properties }: TreeElement,
  { next, stops }: Onward,
): BlockWay[] {
  const { graph, order } = reader;
  const ways = waysFrom(graph, id);
  if (ways.length < 2) return [];
  const isJoined = order.join(id) !== undefined;
  const main = ways.find((way) => way.to === next && !order.back.has(way.id));
  const isStandard = (way: Way): boolean => properties["default"] === way.id;
  const standardLast = [...ways.filter((way) => !isStandard(way)), ...ways.filter(isStandard)];
  return standardLast.map((way) => ({
    id: way.id,
    ...(way.name !== undefined && { name: way.name }),
    ...(way.condition !== undefined && { condition: way.condition }),
    otherwise: isStandard(way),
    ...((isJoined || way !== main) && { sequence: sequenceFrom(reader, way, stops) }),
  }));
}

function eventsOf(reader: Reader, step: TreeElement, stops: Stops): BlockEvent[] {
  const { graph } = reader;
  return attachedTo(graph, step.id).map((event) => {
    reader.placed.add(event.id);
    const [way] = waysFrom(graph, event.id);
    const after = timerOf(graph.tree, event);
    const kind = eventOf(graph.tree, event);
    return {
      id: event.id,
      name: nameOfStep(graph.tree, event.id),
      kind: kind === "timer" ? "deadline" : kind === "error" ? "failure" : "foreign",
      ...(after !== undefined && { after }),
      beside: isBeside(event),
      sequence: way ? sequenceFrom(reader, way, stops) : { blocks: [] },
    };
  });
}

function blockOf(reader: Reader, step: TreeElement, { next, stops }: Onward): Block {
  const { graph, order } = reader;
  const { id, properties } = step;
  const outer = new Set([...stops, ...(next === undefined ? [] : order.ahead(next))]);
  const ways = waysFrom(graph, id);
  const status = textOf(properties["@verbund:status"]);
  return {
    id,
    name: nameOfStep(graph.tree, id),
    doing: doingOf(step, graph),
    ...(status !== undefined && { status }),
    isTold: properties["@verbund:phase"] === "true",
    ways: waysOf(reader, step, { next, stops: outer }),
    events: eventsOf(reader, step, outer),
    ...(ways.length === 1 && ways[0] && { behind: ways[0].id }),
  };
}

/**
 * The process of a package as a list: every step has exactly one place. Ways that come together are
 * read as parts of the block that divides them; where they end apart, the list goes on with the way
 * for everything else. undefined: the package has no process.
 */
export function readBlocks(tree: PackageTree): ProcessBlocks | undefined {
  const graph = graphOf(tree);
  if (!graph) return undefined;
  const reader: Reader = { graph, order: readingOrder(graph), placed: new Set() };
  const { start } = graph;
  const sequence =
    start === undefined
      ? { blocks: [] }
      : sequenceFrom(reader, { id: "", from: "", to: start }, new Set());
  const loose = [...graph.steps.values()].flatMap((step) =>
    reader.placed.has(step.id)
      ? []
      : [blockOf(reader, step, { next: undefined, stops: new Set(graph.steps.keys()) })],
  );
  return { sequence, loose };
}
