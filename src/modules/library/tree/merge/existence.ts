import { type Json, sameJson } from "../json.ts";
import { childrenOf, type ElementKey, type TreeElement } from "../package-tree.ts";
import { followingDrawings } from "./drawings.ts";
import { additionsAt } from "./process-additions.ts";
import { joinRegions } from "./process-regions.ts";
import type { Ask, Question } from "./question.ts";
import type { Removal } from "./removal.ts";
import { isFollowing, otherSide, type Side, type Sides } from "./sides.ts";

type Removing = { sides: Sides; by: Side };

const isRemoved = (key: ElementKey, { sides, by }: Removing): boolean =>
  sides.base.elements.has(key) && !sides[by].elements.has(key);

function look(key: ElementKey, removing: Removing, found: Removal): void {
  const { sides, by } = removing;
  const other = sides[otherSide(by)];
  const element = other.elements.get(key);
  const old = sides.base.elements.get(key);
  if (!element) return;
  if (sides[by].elements.has(key)) {
    const isMovedIn = old !== undefined && old.parent !== element.parent;
    const isMovedByBoth = sides[by].elements.get(key)?.parent !== old?.parent;
    if (isMovedIn && !isMovedByBoth) found.touched.push(key);
    return;
  }
  found.members.push(key);
  if (!old || !sameJson(old.properties, element.properties)) found.touched.push(key);
  for (const child of childrenOf(other, key)) look(child, removing, found);
}

function removalFrom(root: TreeElement, removing: Removing): Removal {
  const found: Removal = { root, members: [], touched: [], additions: [] };
  look(root.key, removing, found);
  return found;
}

/** Parts that one side removed and the other one still has, each from its top. */
export function removals(removing: Removing): Removal[] {
  const other = removing.sides[otherSide(removing.by)];
  const single = [...other.elements.values()]
    .filter(({ key, parent }) => isRemoved(key, removing) && !isRemoved(parent ?? "", removing))
    .map((root) => removalFrom(root, removing));
  const { base } = removing.sides;
  return joinRegions(single, base).map((removal) => {
    const additions =
      removal.root.kind === "flowElement" ? additionsAt(removal.members, { base, other }) : [];
    return additions.length === 0
      ? removal
      : { ...removal, additions, touched: [...removal.touched, ...additions] };
  });
}

const bySide = <T>(by: Side, own: T, other: T): Record<Side, T> =>
  by === "mine" ? { mine: own, theirs: other } : { mine: other, theirs: own };

function questionAbout({ root, touched }: Removal, { sides, by }: Removing): Question {
  const other = sides[otherSide(by)];
  const changes = touched
    .toSorted()
    .map((key): Json => [key, other.elements.get(key)?.properties ?? null]);
  return {
    kind: "removed",
    element: root.key,
    says: bySide<Json>(by, "removed", changes),
    touched: bySide<readonly ElementKey[]>(by, [root.key], touched),
    choices: ["mine", "theirs"],
  };
}

/** Of what only follows, mine stays when there is work in it; nobody is asked. */
function isKept(removal: Removal, removing: Removing, ask: Ask): boolean {
  const { root, touched } = removal;
  const { by } = removing;
  if (isFollowing(root.key)) return by === "theirs" && touched.length > 0;
  if (touched.every(isFollowing)) return false;
  const answer = ask(questionAbout(removal, removing));
  return answer === undefined || answer.choice !== by;
}

/** What the caller knows already about removed parts. */
export type Known = {
  /** Parts that are needed and stay. */
  keep: ReadonlySet<ElementKey>;
  /** Elements that go whatever else is said. */
  drop: ReadonlySet<ElementKey>;
};

/** Keys of the elements that the merged tree has. */
export function survivors(sides: Sides, ask: Ask, { keep, drop }: Known): Set<ElementKey> {
  const alive = new Set([...sides.mine.elements.keys(), ...sides.theirs.elements.keys()]);
  for (const by of ["mine", "theirs"] as const)
    for (const removal of removals({ sides, by }))
      if (!keep.has(removal.root.key) && !isKept(removal, { sides, by }, ask))
        for (const key of removal.members) alive.delete(key);
  for (const key of drop) alive.delete(key);
  return followingDrawings(sides, alive);
}
