import type { Json } from "../json.ts";
import type { ElementKey, TreeElement } from "../package-tree.ts";
import { type Consequences, dropAdditions } from "./consequences.ts";
import type { Decision, Difference } from "./conflict.ts";
import type { Side, Sides } from "./sides.ts";

/** Which end of the flow both sides took to a step of their own. */
type End = "sourceRef" | "targetRef";

/** Steps a side put onto a way: from the flow they hang at to the flow that joins the old way again. */
type Path = { first: string; keys: ElementKey[]; joint: ElementKey | undefined };

/** Both sides put steps onto the same way of the process. */
export type Insertion = { flow: ElementKey; end: End; paths: Readonly<Record<Side, Path>> };

const opposite = (end: End): End => (end === "sourceRef" ? "targetRef" : "sourceRef");
const node = (id: Json | undefined): ElementKey => `flowElement/${String(id)}`;

type Walk = { sides: Sides; side: Side; end: End; goal: Json | undefined };

const isNew = (key: ElementKey, { sides, side }: Walk): boolean =>
  sides[side].elements.has(key) && !sides.base.elements.has(key);

/** New elements that hang at a new node: its flows onwards and the events at its border. */
function hangingAt(key: ElementKey, walk: Walk): TreeElement[] {
  const id = walk.sides[walk.side].elements.get(key)?.id;
  const from = opposite(walk.end);
  return [...walk.sides[walk.side].elements.values()].filter(
    ({ key: one, kind, properties }) =>
      kind === "flowElement" &&
      isNew(one, walk) &&
      (properties[from] === id || properties["attachedToRef"] === id),
  );
}

function pathFrom(first: string, walk: Walk): Path {
  const path: Path = { first, keys: [], joint: undefined };
  const open = [node(first)];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (path.keys.includes(key) || !isNew(key, walk)) continue;
    path.keys.push(key);
    for (const one of hangingAt(key, walk)) {
      if (one.properties[walk.end] === walk.goal) path.joint = one.key;
      open.push(one.key, node(one.properties[walk.end]));
    }
  }
  return path;
}

const isEnd = (property: string): property is End =>
  property === "sourceRef" || property === "targetRef";

/** Whether the difference is that both sides lead a flow over steps of their own. */
export function insertionOf(sides: Sides, difference: Difference): Insertion | undefined {
  const { element, property, base: goal, mine, theirs } = difference;
  if (!isEnd(property) || typeof mine !== "string" || typeof theirs !== "string") return undefined;
  const walk = { sides, end: property, goal };
  if (!isNew(node(mine), { ...walk, side: "mine" })) return undefined;
  if (!isNew(node(theirs), { ...walk, side: "theirs" })) return undefined;
  const paths = {
    mine: pathFrom(mine, { ...walk, side: "mine" }),
    theirs: pathFrom(theirs, { ...walk, side: "theirs" }),
  };
  return { flow: element, end: property, paths };
}

/** One after the other is possible when the way in between can be led on. */
export const canChain = ({ end, paths }: Insertion): boolean =>
  (end === "targetRef" ? paths.theirs.joint : paths.mine.joint) !== undefined;

/** What an answer means: the other side's steps go, or theirs come first and then mine. */
export function conclude(
  { flow, end, paths }: Insertion,
  { choice }: Pick<Decision, "choice">,
  { sides, into }: { sides: Sides; into: Consequences },
): void {
  if (choice !== "both") {
    const side = choice === "theirs" ? "mine" : "theirs";
    return dropAdditions({ sides, side }, paths[side].keys, into);
  }
  const [near, far] = end === "targetRef" ? [paths.theirs, paths.mine] : [paths.mine, paths.theirs];
  into.set.push({ key: flow, property: end, value: near.first });
  if (near.joint !== undefined) into.set.push({ key: near.joint, property: end, value: far.first });
}
