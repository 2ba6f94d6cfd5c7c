import { unmoved } from "../diff/longest-run.ts";
import { mergeOrders } from "./merge-orders.ts";
import { runsBehind, withRuns } from "./runs-behind.ts";

export type ListSides = {
  base: readonly string[];
  mine: readonly string[];
  theirs: readonly string[];
};

/** Whose order holds; `base`: nobody's. */
export type OrderChoice = keyof ListSides;

/** A side's order of the old items; one that it has no more in this list stays behind the same as before. */
function orderOf(side: readonly string[], old: readonly string[]): readonly string[] {
  const [known, present] = [new Set(old), new Set(side)];
  const order = side.filter((item) => known.has(item));
  if (order.length === old.length) return order;
  const absent = runsBehind(
    old,
    (item) => present.has(item),
    (item) => !present.has(item),
  );
  return withRuns(order, [absent]);
}

/**
 * The old items a side's new ones can be told by: they stand to each other in the merged order as
 * they do in the side's. What the other side did not move comes first.
 */
function landmarks(
  side: readonly string[],
  order: readonly string[],
  unmovedByOther: ReadonlySet<string>,
): Set<string> {
  const places = new Map(order.map((item, at) => [item, at]));
  const isBefore = (a: string, b: string) => (places.get(a) ?? 0) < (places.get(b) ?? 0);
  if (side.every((item, at) => order[at] === item)) return new Set(side);
  const found: { item: string; at: number }[] = [];
  const items = side.map((item, at) => ({ item, at }));
  const isUnmoved = ({ item }: { item: string }) => unmovedByOther.has(item);
  for (const one of [...items.filter(isUnmoved), ...items.filter((item) => !isUnmoved(item))])
    if (found.every((other) => one.at < other.at === isBefore(one.item, other.item)))
      found.push(one);
  return new Set(found.map(({ item }) => item));
}

/**
 * Three-way merge of the order of a list with the given members, by neighbours: what a side turned
 * round or moved is as it has it, what a side put in stands behind the same neighbour, and of two
 * runs at one place theirs comes first. `decide` is asked when both moved the same differently.
 */
export function mergeOrder(
  lists: ListSides,
  members: ReadonlySet<string>,
  decide: () => OrderChoice,
): string[] {
  const old = lists.base.filter((item) => members.has(item));
  const orders = {
    base: old,
    mine: orderOf(lists.mine, old),
    theirs: orderOf(lists.theirs, old),
  };
  const order = mergeOrders(orders) ?? orders[decide()];
  const known = new Set(old);
  const put = (side: "mine" | "theirs") => {
    const other = side === "mine" ? "theirs" : "mine";
    const fixed = landmarks(orders[side], order, unmoved(lists.base, lists[other]));
    return runsBehind(
      lists[side],
      (item) => fixed.has(item),
      (item) => members.has(item) && !known.has(item),
    );
  };
  return [...new Set([...withRuns(order, [put("theirs"), put("mine")]), ...members])];
}
