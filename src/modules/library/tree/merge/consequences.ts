import type { Json } from "../json.ts";
import {
  below,
  childrenOf,
  type ElementKey,
  type PackageTree,
  type TreeElement,
} from "../package-tree.ts";
import { namesIn } from "./names-in.ts";
import { isFlow, linksOf } from "./process-regions.ts";
import type { Removal } from "./removal.ts";
import { isFollowing, otherSide, type Side, type Sides } from "./sides.ts";

/** What answers mean besides what they say. */
export type Consequences = {
  /** Removed parts that come back, by their root. */
  keep: Set<ElementKey>;
  drop: Set<ElementKey>;
  set: { key: ElementKey; property: string; value: Json }[];
};

/** What a step brings along when it comes, and takes with it when it goes. */
const COMPANIONS: ReadonlySet<string> = new Set(["board", "letter", "message", "roleSlot"]);

function namesOf(tree: PackageTree, keys: Iterable<ElementKey>): Set<string> {
  const all = new Set<string>();
  for (const key of keys) {
    const element = tree.elements.get(key);
    if (!element || COMPANIONS.has(element.kind)) continue;
    for (const [property, value] of Object.entries(element.properties))
      for (const name of namesIn(element, property, value).names) all.add(name);
  }
  return all;
}

/** Drops what a side added, with what it added for nothing else. */
export function dropAdditions(
  { sides, side }: { sides: Sides; side: Side },
  keys: readonly ElementKey[],
  into: Consequences,
): void {
  const tree = sides[side];
  const dropped = new Set(keys.flatMap((key) => [...below(tree, key)].map((one) => one.key)));
  const named = namesOf(tree, dropped);
  const needed = namesOf(
    tree,
    [...tree.elements.keys()].filter((key) => !dropped.has(key) && !isFollowing(key)),
  );
  for (const { key, kind, id } of tree.elements.values())
    if (COMPANIONS.has(kind) && !sides.base.elements.has(key) && named.has(id) && !needed.has(id))
      for (const one of below(tree, key)) dropped.add(one.key);
  for (const key of dropped) into.drop.add(key);
}

const flowsIn = (tree: PackageTree): TreeElement[] => [...tree.elements.values()].filter(isFlow);

type Kept = { removal: Removal; by: Side; sides: Sides };

type Rekinded = { sides: Sides; element: ElementKey; loser: Side };

/**
 * An element that stays what it was, or does not: what belongs to the kind that does not hold goes,
 * such as the answers of a choice; what the other kind needs comes back, its words too.
 */
export function followKind({ sides, element, loser }: Rekinded, into: Consequences): void {
  const [lost, kept] = [sides[loser], sides[otherSide(loser)]];
  for (const [slot, keys] of Object.entries(lost.lists.get(element) ?? {}))
    for (const key of slot === "texts" ? [] : keys)
      if (!sides.base.elements.has(key) && !kept.elements.has(key))
        for (const one of below(lost, key)) into.drop.add(one.key);
  for (const key of childrenOf(kept, element))
    if (sides.base.elements.has(key) && !lost.elements.has(key)) into.keep.add(key);
}

/** Flows that lead past the kept steps, which the removing side drew in their place. */
function bypasses({ removal, by, sides }: Kept): ElementKey[] {
  const members = new Set(removal.members);
  const around = flowsIn(sides.base).flatMap((flow) => {
    const ends = linksOf(flow);
    return ends.some((end) => members.has(end)) ? ends.filter((end) => !members.has(end)) : [];
  });
  return flowsIn(sides[by])
    .filter((flow) => !sides.base.elements.has(flow.key))
    .filter((flow) => linksOf(flow).every((end) => around.includes(end)))
    .map(({ key }) => key);
}

/** What kept steps bring along comes back with them, where it was removed with them. */
export function keepCompanions({ removal, by, sides }: Kept, into: Consequences): void {
  const other = sides[otherSide(by)];
  const named = namesOf(other, removal.members);
  for (const { key, kind, id } of other.elements.values())
    if (COMPANIONS.has(kind) && named.has(id) && !sides[by].elements.has(key)) into.keep.add(key);
}

/** Leads the ways over kept steps again, as the side has them that kept them. */
export function rewire(kept: Kept, into: Consequences): void {
  const { removal, by, sides } = kept;
  if (removal.root.kind !== "flowElement") return;
  const members = new Set(removal.members);
  for (const flow of flowsIn(sides[otherSide(by)])) {
    if (members.has(flow.key) || !linksOf(flow).some((end) => members.has(end))) continue;
    for (const property of ["sourceRef", "targetRef"])
      into.set.push({ key: flow.key, property, value: flow.properties[property] ?? "" });
  }
  dropAdditions({ sides, side: by }, bypasses(kept), into);
}
