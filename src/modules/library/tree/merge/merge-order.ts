import { unmoved } from "../diff/longest-run.ts";
import { movedItems } from "./moved-items.ts";
import { mergeOrders } from "./merge-orders.ts";
import { type Runs, runsBehind, withRuns } from "./runs-behind.ts";

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

/** What new items of a side stand right behind. */
const neighboursOf = (side: readonly string[], isNew: (item: string) => boolean): Set<string> =>
  new Set(
    side.filter((item, at) => {
      const next = side[at + 1];
      return !isNew(item) && next !== undefined && isNew(next);
    }),
  );

/** Items that need not move to get from one list to another; some only perhaps. */
function stillness(before: readonly string[], after: readonly string[]) {
  const perhaps = unmoved(before, after);
  const isThere = new Set(after);
  const common = before.filter((item) => isThere.has(item));
  if (perhaps.size === common.length) return { surely: perhaps, perhaps };
  const isOld = new Set(common);
  const { maybe } = movedItems(
    common,
    after.filter((item) => isOld.has(item)),
  );
  return { surely: new Set(common.filter((item) => !maybe.has(item))), perhaps };
}

type Telling = {
  /** The side's order of the old items. */
  side: readonly string[];
  byOther: ReturnType<typeof stillness>;
  neighbours: ReadonlySet<string>;
};

/**
 * The old items a side's new ones can be told by: they stand to each other in the merged order as
 * they do in the side's. What the other side surely did not move comes first; where that cannot be
 * told, because it put much into another order, what they stand right behind.
 */
function landmarks({ side, byOther, neighbours }: Telling, order: readonly string[]): Set<string> {
  const places = new Map(order.map((item, at) => [item, at]));
  const isBefore = (a: string, b: string) => (places.get(a) ?? 0) < (places.get(b) ?? 0);
  if (side.every((item, at) => order[at] === item)) return new Set(side);
  const items = side.map((item, at) => ({ item, at }));
  const found: typeof items = [];
  const ranked = [byOther.surely, neighbours, byOther.perhaps, new Set(side)];
  for (const one of ranked.flatMap((rank) => items.filter(({ item }) => rank.has(item))))
    if (found.every((other) => one.at < other.at === isBefore(one.item, other.item)))
      found.push(one);
  return new Set(found.map(({ item }) => item));
}

/** Runs without what the other ones put elsewhere: it stands in one place only. */
function without(runs: Runs, others: Runs): Runs {
  const placeOf = new Map(
    [...others].flatMap(([anchor, items]) => items.map((item) => [item, anchor])),
  );
  return new Map(
    [...runs].map(([anchor, items]) => [
      anchor,
      items.filter((item) => !placeOf.has(item) || placeOf.get(item) === anchor),
    ]),
  );
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
  const [known, before] = [new Set(old), new Set(lists.base)];
  const put = (side: "mine" | "theirs") => {
    const other = side === "mine" ? "theirs" : "mine";
    const byOther = stillness(lists.base, lists[other]);
    const neighbours = neighboursOf(lists[side], (item) => !before.has(item));
    const fixed = landmarks({ side: orders[side], byOther, neighbours }, order);
    return runsBehind(
      lists[side],
      (item) => fixed.has(item),
      (item) => members.has(item) && !known.has(item),
    );
  };
  const mine = put("mine");
  return [...new Set([...withRuns(order, [without(put("theirs"), mine), mine]), ...members])];
}
