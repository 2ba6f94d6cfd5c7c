import { type ElementKey, type Home, listOf, type Lists } from "../package-tree.ts";
import { arranged, isOrdered } from "../slots.ts";
import { mergeOrder, type OrderChoice } from "./merge-order.ts";
import type { Ask } from "./question.ts";
import { isFollowing, type Sides } from "./sides.ts";

type List = { sides: Sides; parent: ElementKey; slot: string; ask: Ask };

function decideOrder({ sides, parent, slot, ask }: List): OrderChoice {
  if (isFollowing(parent)) return "mine";
  const old = new Set(listOf(sides.base, parent, slot));
  const order = (side: "mine" | "theirs") =>
    listOf(sides[side], parent, slot).filter((key) => old.has(key));
  const says = { mine: order("mine"), theirs: order("theirs") };
  const choices = ["mine", "theirs"] as const;
  const answer = ask({
    kind: "reordered",
    element: parent,
    aspect: slot,
    says,
    touched: says,
    choices,
  });
  if (!answer) return "base";
  return answer.choice === "theirs" ? "theirs" : "mine";
}

function orderOf(list: List, members: readonly ElementKey[]): readonly ElementKey[] {
  const { sides, parent, slot } = list;
  if (!isOrdered(slot)) return arranged(slot, members);
  const lists = {
    base: listOf(sides.base, parent, slot),
    mine: listOf(sides.mine, parent, slot),
    theirs: listOf(sides.theirs, parent, slot),
  };
  return mergeOrder(lists, new Set(members), () => decideOrder(list));
}

/** The lists of the merged tree: who stands where, in which order. */
export function mergeLists(
  sides: Sides,
  homes: ReadonlyMap<ElementKey, Home>,
  ask: Ask,
): Map<ElementKey, Lists> {
  const byParent = Map.groupBy(homes, ([, { parent }]) => parent ?? "");
  byParent.delete("");
  return new Map(
    [...byParent].map(([parent, children]) => {
      const bySlot = Map.groupBy(children, ([, { slot }]) => slot);
      const lists = [...bySlot].map(([slot, members]) => {
        const keys = members.map(([key]) => key);
        return [slot, orderOf({ sides, parent, slot, ask }, keys)] as const;
      });
      return [parent, Object.fromEntries(lists)];
    }),
  );
}
