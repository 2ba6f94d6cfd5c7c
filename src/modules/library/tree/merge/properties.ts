import { type Json, sameJson } from "../json.ts";
import type { ElementKey, Properties, TreeElement } from "../package-tree.ts";
import { propertyOf } from "../properties.ts";
import type { Decision, Difference } from "./conflict.ts";
import { canChain, type Insertion, insertionOf } from "./insertions.ts";
import { either, type MergedValue, mergeValue } from "./merge-value.ts";
import type { Ask, Question } from "./question.ts";
import { rekinding } from "./rekinding.ts";
import { isFollowing, type Side, type Sides } from "./sides.ts";

/** A property that both sides changed differently. */
type Contest = Difference & {
  merging: Extract<MergedValue, { kind: "contested" }>;
  /** It goes with what kind of thing the element is, and that was changed. */
  kindAt?: string | undefined;
};

const valueIn = (element: TreeElement | undefined, name: string): Json | undefined =>
  element && propertyOf(element, name);

const defined = (difference: Difference): Difference =>
  Object.fromEntries(
    Object.entries(difference).filter(([, value]) => value !== undefined),
  ) as Difference;

type Merging = {
  sides: Sides;
  contests: Contest[];
  merged: Map<ElementKey, Record<string, Json>>;
};

/** Of two new texts that say the same in German, each language may come from either side. */
const saysTheSame = (mine: TreeElement, theirs: TreeElement): boolean =>
  mine.kind === "text" && sameJson(mine.properties["de"], theirs.properties["de"]);

function mergeElement(mine: TreeElement, theirs: TreeElement, merging: Merging): Properties {
  const base = merging.sides.base.elements.get(mine.key);
  const names = new Set([...Object.keys(mine.properties), ...Object.keys(theirs.properties)]);
  const rekinded = base && rekinding({ base, mine, theirs });
  const properties: [string, Json][] = [];
  for (const property of names) {
    const values = {
      base: valueIn(base, property),
      mine: valueIn(mine, property),
      theirs: valueIn(theirs, property),
    };
    const kindAt = rekinded?.names.has(property) ? rekinded.at : undefined;
    const canMerge = base ? kindAt === undefined : saysTheSame(mine, theirs);
    const result = canMerge ? mergeValue(mine, property, values) : either(values);
    if (result.kind === "contested")
      merging.contests.push({
        ...defined({ element: mine.key, property, ...values }),
        merging: result,
        kindAt,
      });
    const value = result.kind === "merged" ? result.value : result.resolve("mine");
    if (value !== undefined) properties.push([property, value]);
  }
  return Object.fromEntries(properties);
}

/** The topmost element around it that both sides added; a whole addition is one question. */
function addedTogether({ base, mine }: Sides, key: ElementKey): ElementKey {
  const parent = mine.elements.get(key)?.parent ?? "";
  return base.elements.has(parent) || !mine.elements.has(parent)
    ? key
    : addedTogether({ base, mine, theirs: mine }, parent);
}

type Bundle = { element: ElementKey; aspect?: string; isNew: boolean };

/** Contests that one answer settles: a text in all languages, a name and its label, an addition. */
function bundleOf({ element, property, kindAt }: Contest, { sides, contests }: Merging): Bundle {
  if (!sides.base.elements.has(element))
    return { element: addedTogether(sides, element), isNew: true };
  if (kindAt !== undefined) return { element, aspect: kindAt, isNew: false };
  const { kind, id } = sides.mine.elements.get(element) ?? { kind: "", id: "" };
  if (kind === "text") return { element, isNew: false };
  const label = `text/${id}.label`;
  const isNamedTwice = property === "name" && contests.some((one) => one.element === label);
  return isNamedTwice
    ? { element: label, isNew: false }
    : { element, aspect: property, isNew: false };
}

const differenceOf = ({ merging: _merging, kindAt: _at, ...difference }: Contest): Difference =>
  difference;

/** Steps that both put onto the same way can also come one after the other. */
function insertionQuestion(
  { element }: Bundle,
  contests: readonly Contest[],
  insertion: Insertion,
): Question {
  const { paths } = insertion;
  return {
    kind: "inserted",
    element,
    says: saidIn(contests),
    touched: { mine: [element, ...paths.mine.keys], theirs: [element, ...paths.theirs.keys] },
    differences: contests.map(differenceOf),
    choices: ["mine", "theirs", ...(canChain(insertion) ? ["both" as const] : [])],
  };
}

const saidIn = (contests: readonly Contest[]): Question["says"] => {
  const by = (side: Side): Json =>
    contests.map((one): Json => [one.element, one.property, one[side] ?? null]);
  return { mine: by("mine"), theirs: by("theirs") };
};

function questionAbout(bundle: Bundle, contests: readonly Contest[], sides: Sides): Question {
  const [insertion] = contests.flatMap((one) => insertionOf(sides, one) ?? []);
  if (insertion) return insertionQuestion(bundle, contests, insertion);
  const { element, aspect, isNew } = bundle;
  const keys = isNew ? [element] : [...new Set(contests.map((one) => one.element))];
  const canBoth = contests.every(({ merging }) => merging.canBoth);
  const isRekinded = contests.some(({ kindAt }) => kindAt !== undefined);
  return {
    kind: isNew ? "added" : "changed",
    element,
    ...(aspect !== undefined && { aspect }),
    says: saidIn(contests),
    touched: { mine: keys, theirs: keys },
    differences: contests.map(differenceOf),
    choices: [
      "mine",
      "theirs",
      ...(canBoth ? ["both" as const] : []),
      ...(isNew || isRekinded ? [] : ["new" as const]),
    ],
  };
}

function answered({ property, merging }: Contest, decision: Decision): Json | undefined {
  if (decision.choice !== "new") return merging.resolve(decision.choice);
  const { values } = decision;
  return (
    values[property] ?? (property === "name" ? values["de"] : undefined) ?? merging.resolve("mine")
  );
}

function settle(contests: readonly Contest[], decision: Decision, merging: Merging): void {
  for (const contest of contests) {
    const value = answered(contest, decision);
    const properties = merging.merged.get(contest.element);
    if (properties && value !== undefined) properties[contest.property] = value;
    if (properties && value === undefined) delete properties[contest.property];
  }
}

const byPlace = (a: Contest, b: Contest): number =>
  `${a.element} ${a.property}` < `${b.element} ${b.property}` ? -1 : 1;

export type MergedProperties = {
  of: (key: ElementKey) => Properties;
  /** What test journeys expect differently; mine is kept, and playing them shows what holds. */
  expectations: readonly Difference[];
};

/** The properties of all elements that both sides have. */
export function mergeProperties(
  sides: Sides,
  alive: ReadonlySet<ElementKey>,
  ask: Ask,
): MergedProperties {
  const merging: Merging = { sides, contests: [], merged: new Map() };
  for (const key of alive) {
    const [mine, theirs] = [sides.mine.elements.get(key), sides.theirs.elements.get(key)];
    if (mine && theirs && !sameJson(mine.properties, theirs.properties))
      merging.merged.set(key, { ...mergeElement(mine, theirs, merging) });
  }
  const asked = merging.contests.filter(({ element }) => !isFollowing(element)).sort(byPlace);
  const bundles = asked.map((contest) => ({ contest, bundle: bundleOf(contest, merging) }));
  const name = ({ element, aspect = "" }: Bundle) => `${element} ${aspect}`;
  for (const group of Map.groupBy(bundles, ({ bundle }) => name(bundle)).values()) {
    const contests = group.map(({ contest }) => contest);
    const decision = group[0] && ask(questionAbout(group[0].bundle, contests, sides));
    if (decision) settle(contests, decision, merging);
  }
  return {
    of: (key) =>
      merging.merged.get(key) ??
      (sides.mine.elements.get(key) ?? sides.theirs.elements.get(key))?.properties ??
      sides.base.elements.get(key)?.properties ??
      {},
    expectations: merging.contests
      .filter(({ element }) => element.startsWith("journey/"))
      .map(differenceOf),
  };
}
