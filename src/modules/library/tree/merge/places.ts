import type { ElementKey, Home } from "../package-tree.ts";
import type { Json } from "../json.ts";
import { followUps } from "./follow-ups.ts";
import type { Ask, Question } from "./question.ts";
import { isFollowing, type Side, type Sides } from "./sides.ts";

type Placing = { sides: Sides; alive: Set<ElementKey>; ask: Ask; homes: Map<ElementKey, Home> };

const isSame = (a: Home | undefined, b: Home | undefined): boolean =>
  a?.parent === b?.parent && a?.slot === b?.slot;

const said = (home: Home | undefined): Json => [home?.parent ?? null, home?.slot ?? ""];

function movedTwice(key: ElementKey, { mine, theirs }: Record<Side, Home | undefined>): Question {
  return {
    kind: "moved",
    element: key,
    says: { mine: said(mine), theirs: said(theirs) },
    touched: { mine: [key], theirs: [key] },
    choices: ["mine", "theirs"],
  };
}

/** Undecided, it stays where it was; what is new to both has to stand somewhere. */
function asked(key: ElementKey, placing: Placing): Home | undefined {
  const { sides, ask } = placing;
  const [mine, theirs] = [sides.mine.elements.get(key), sides.theirs.elements.get(key)];
  if (isFollowing(key)) return mine;
  const answer = ask(movedTwice(key, { mine, theirs }));
  if (answer) return answer.choice === "theirs" ? theirs : mine;
  const neutral = [mine, theirs].sort((a, b) => ((a?.parent ?? "") < (b?.parent ?? "") ? -1 : 1));
  return sides.base.elements.get(key) ?? neutral[0];
}

function homeOf(key: ElementKey, placing: Placing): Home | undefined {
  const { base, mine, theirs } = placing.sides;
  const [old, here, there] = [base, mine, theirs].map(({ elements }) => elements.get(key));
  const hasRoom = (home: Home | undefined) => placing.alive.has(home?.parent ?? "");
  if (!here || !there) return here ?? there ?? old;
  if (isSame(here, there) || isSame(old, there)) return hasRoom(here) ? here : there;
  if (isSame(old, here)) return hasRoom(there) ? there : here;
  if (hasRoom(here) && hasRoom(there)) return asked(key, placing);
  return hasRoom(here) ? here : there;
}

/** Puts an element somewhere; a home that did not survive comes back for it. */
function put(key: ElementKey, { parent, slot }: Home, placing: Placing): void {
  placing.homes.set(key, { parent, slot });
  if (parent === null || placing.alive.has(parent)) return;
  placing.alive.add(parent);
  settle(parent, placing);
}

function settle(key: ElementKey, placing: Placing): void {
  const home = homeOf(key, placing);
  if (home) put(key, home, placing);
}

/** The elements that hold each other in a circle, found by walking up from one of them. */
function circleFrom(start: ElementKey, homes: Placing["homes"]): ElementKey[] {
  const way: ElementKey[] = [];
  let at: ElementKey | null | undefined = start;
  while (at !== null && at !== undefined && !way.includes(at)) {
    way.push(at);
    at = homes.get(at)?.parent;
  }
  return at === null || at === undefined ? [] : way.slice(way.indexOf(at));
}

/**
 * Each side put one into the other. All of them go where one side has them; a second circle goes
 * where mine has them, so this ends.
 */
function breakCircle(circle: readonly ElementKey[], placing: Placing, isFirst: boolean): void {
  const { sides, ask } = placing;
  const keys = circle.toSorted();
  const homesOf = (side: Side): Json => keys.map((key) => said(sides[side].elements.get(key)));
  const answer = isFirst
    ? ask({
        kind: "moved",
        element: keys[0] ?? "",
        aspect: "circle",
        says: { mine: homesOf("mine"), theirs: homesOf("theirs") },
        touched: { mine: keys, theirs: keys },
        choices: ["mine", "theirs"],
      })
    : undefined;
  const from = answer?.choice ?? (isFirst ? "base" : "mine");
  const tree = from === "theirs" || from === "base" ? sides[from] : sides.mine;
  for (const key of keys) {
    const home = tree.elements.get(key) ?? sides.mine.elements.get(key);
    if (home) put(key, home, placing);
  }
}

function breakCircles(placing: Placing): void {
  const met = new Set<ElementKey>();
  for (const key of [...placing.homes.keys()])
    for (
      let circle = circleFrom(key, placing.homes);
      circle.length > 0;
      circle = circleFrom(key, placing.homes)
    ) {
      breakCircle(circle, placing, !circle.some((one) => met.has(one)));
      for (const one of circle) met.add(one);
    }
}

/** Where every surviving element stands. May bring elements back that others need to stand in. */
export function homesOf(
  sides: Sides,
  alive: Set<ElementKey>,
  ask: Ask,
): ReadonlyMap<ElementKey, Home> {
  const placing: Placing = { sides, alive, ask, homes: new Map() };
  for (const key of [...alive]) settle(key, placing);
  for (const [key, home] of followUps(sides))
    if (alive.has(key) && alive.has(home.parent ?? "")) put(key, home, placing);
  breakCircles(placing);
  return placing.homes;
}
