import { nextOf, type ProcessGraph, reachable, waysFrom } from "./process-graph.ts";

/** How a process is read from the start to its ends, ways back aside. */
export type ReadingOrder = {
  /** Ids of ways that lead back to something that was before. */
  back: ReadonlySet<string>;
  /** Everything that can come after a step without going back, the step included. */
  ahead: (id: string) => ReadonlySet<string>;
  /** The next step that all ways from here come to; undefined: they end apart. */
  join: (id: string) => string | undefined;
};

function waysBack(graph: ProcessGraph): Set<string> {
  const back = new Set<string>();
  const done = new Set<string>();
  const onTheWay = new Set<string>();
  const visit = (id: string): void => {
    onTheWay.add(id);
    for (const way of waysFrom(graph, id)) {
      if (onTheWay.has(way.to)) back.add(way.id);
      else if (!done.has(way.to)) visit(way.to);
    }
    const borders = nextOf(graph, id).filter(
      (one) => graph.steps.get(one)?.properties["attachedToRef"] === id,
    );
    for (const event of borders) if (!done.has(event)) visit(event);
    onTheWay.delete(id);
    done.add(id);
  };
  if (graph.start !== undefined) visit(graph.start);
  return back;
}

const remembering = <V>(make: (id: string) => V): ((id: string) => V) => {
  const known = new Map<string, V>();
  return (id) => {
    const value = known.get(id) ?? make(id);
    known.set(id, value);
    return value;
  };
};

const common = (sets: readonly ReadonlySet<string>[]): Set<string> => {
  const [first = new Set<string>(), ...others] = sets;
  return new Set([...first].filter((id) => others.every((set) => set.has(id))));
};

export function readingOrder(graph: ProcessGraph): ReadingOrder {
  const back = waysBack(graph);
  const onward = (id: string): string[] =>
    waysFrom(graph, id)
      .filter((way) => !back.has(way.id))
      .map(({ to }) => to);
  const borders = (id: string): string[] => {
    const targets = new Set(waysFrom(graph, id).map(({ to }) => to));
    return nextOf(graph, id).filter((one) => !targets.has(one));
  };
  const ahead = remembering((id) =>
    reachable(graph, [id], { next: (one) => [...onward(one), ...borders(one)] }),
  );
  /** What every way from here passes, from near to far. */
  const passed: (id: string) => ReadonlySet<string> = remembering(
    (id) => new Set([id, ...common(onward(id).map((to) => passed(to)))]),
  );
  return {
    back,
    ahead,
    join: (id) => {
      const [nearest] = common(onward(id).map((to) => passed(to)));
      return nearest;
    },
  };
}
