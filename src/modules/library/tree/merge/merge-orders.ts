import { unmoved } from "../diff/longest-run.ts";
import { sameJson } from "../json.ts";
import { type MovedItems, movedItems } from "./moved-items.ts";
import { runsBehind } from "./runs-behind.ts";

/** The same items in an order of each. */
type Orders = { base: readonly string[]; mine: readonly string[]; theirs: readonly string[] };

const places = (order: readonly string[]) => new Map(order.map((item, at) => [item, at]));

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.every((item, at) => item === b[at]);

/**
 * Of two items, what a side turned round is turned round. As there are only two ways to stand, no
 * pair is contested; undefined when the pairs together run in a circle.
 */
function pairByPair({ base, mine, theirs }: Orders): readonly string[] | undefined {
  const [here, there] = [places(mine), places(theirs)];
  const before = new Map<string, number>();
  for (const [at, first] of base.entries())
    for (const second of base.slice(at + 1)) {
      const isTurned = [here, there].some(
        (order) => (order.get(first) ?? 0) > (order.get(second) ?? 0),
      );
      const later = isTurned ? first : second;
      before.set(later, (before.get(later) ?? 0) + 1);
    }
  const order = base.toSorted((a, b) => (before.get(a) ?? 0) - (before.get(b) ?? 0));
  return order.every((item, at) => (before.get(item) ?? 0) === at) ? order : undefined;
}

/** What both put behind the same item, pair by pair again if that works, else theirs first. */
function oneBehind(orders: Orders, theirs: readonly string[], mine: readonly string[]): string[] {
  const items = new Set([...theirs, ...mine]);
  const among = (order: readonly string[]) => order.filter((item) => items.has(item));
  const order = pairByPair({
    base: among(orders.base),
    mine: among(orders.mine),
    theirs: among(orders.theirs),
  });
  return [...(order ?? items)];
}

/** What a side moved stands where it put it; undefined when both moved the same to different places. */
function moveByMove(orders: Orders): readonly string[] | undefined {
  const { base, mine, theirs } = orders;
  const [stayHere, stayThere] = [unmoved(base, mine), unmoved(base, theirs)];
  const isStill = (item: string) => stayHere.has(item) && stayThere.has(item);
  const here = runsBehind(mine, isStill, (item) => !stayHere.has(item));
  const there = runsBehind(theirs, isStill, (item) => !stayThere.has(item));
  const behind = (item: string | null) =>
    oneBehind(orders, there.get(item) ?? [], here.get(item) ?? []);
  const order = [
    ...behind(null),
    ...base.filter(isStill).flatMap((item) => [item, ...behind(item)]),
  ];
  return new Set(order).size === order.length ? order : undefined;
}

const inBoth = (a: ReadonlySet<string>, b: ReadonlySet<string>): Set<string> =>
  new Set([...a].filter((item) => b.has(item)));

type Moves = { mine: MovedItems; theirs: MovedItems };

/** Whether both moved one of these, and to different places among what nobody moved. */
function isMovedApart({ mine, theirs }: Orders, moves: Moves, moved: ReadonlySet<string>): boolean {
  const isStill = (item: string) =>
    !moved.has(item) && !moves.mine.surely.has(item) && !moves.theirs.surely.has(item);
  const before = (order: readonly string[], item: string) =>
    order.slice(0, order.indexOf(item)).filter(isStill).sort();
  return [...moved].some((item) => !sameJson(before(mine, item), before(theirs, item)));
}

/**
 * Three-way merge of orders; undefined when somebody has to decide, because both moved the same to
 * different places. Of two that changed places either may be the one that moved; that counts as
 * moving the same only where the wishes of both sides go in a circle.
 */
export function mergeOrders(orders: Orders): readonly string[] | undefined {
  const { base, mine, theirs } = orders;
  if (isSame(base, theirs) || isSame(mine, theirs)) return mine;
  if (isSame(base, mine)) return theirs;
  const moves = { mine: movedItems(base, mine), theirs: movedItems(base, theirs) };
  const surely = inBoth(moves.mine.surely, moves.theirs.surely);
  if (isMovedApart(orders, moves, surely)) return undefined;
  const order = pairByPair(orders);
  if (order) return order;
  const maybe = new Set([
    ...inBoth(moves.mine.surely, moves.theirs.maybe),
    ...inBoth(moves.mine.maybe, moves.theirs.surely),
  ]);
  return isMovedApart(orders, moves, maybe) ? undefined : moveByMove(orders);
}
