import { type ElementKey, type Home, listOf, type TreeElement } from "../package-tree.ts";
import { namesIn } from "./names-in.ts";
import { otherSide, type Side, type Sides } from "./sides.ts";

function namesOf(element: TreeElement): Set<string> {
  const all = new Set<string>();
  for (const [property, value] of Object.entries(element.properties))
    for (const name of namesIn(element, property, value).names) all.add(name);
  return all;
}

/** A sibling that the new element names and the other side moved to another list. */
function leaderOf(element: TreeElement, sides: Sides, side: Side): TreeElement | undefined {
  const siblings = listOf(sides[side], element.parent ?? "", element.slot);
  const others = sides[otherSide(side)].elements;
  const gone = siblings.flatMap((key): TreeElement[] => {
    const there = sides.base.elements.has(key) ? others.get(key) : undefined;
    return there && there.parent !== element.parent ? [there] : [];
  });
  if (gone.length === 0) return undefined;
  const names = namesOf(element);
  return gone.find(({ id }) => names.has(id));
}

/**
 * New elements that belong to a moved one: who asks something more after a question goes along when
 * the other side gives that question another page. Homes by key.
 */
export function followUps(sides: Sides): Map<ElementKey, Home> {
  const homes = new Map<ElementKey, Home>();
  for (const side of ["mine", "theirs"] as const)
    for (const element of sides[side].elements.values()) {
      const isNew = [sides.base, sides[otherSide(side)]].every(
        ({ elements }) => !elements.has(element.key),
      );
      const leader = isNew ? leaderOf(element, sides, side) : undefined;
      if (leader) homes.set(element.key, { parent: leader.parent, slot: leader.slot });
    }
  return homes;
}
