import { type Json, sameJson } from "../json.ts";
import type { TreeElement } from "../package-tree.ts";
import { propertyOf } from "../properties.ts";

/** Says what kind of thing an element is: of a question, a parameter, a block; of a step or event. */
const KIND_PROPERTIES = ["type", "$type"] as const;

export const isKindProperty = (name: string | undefined): boolean =>
  KIND_PROPERTIES.some((one) => one === name);

/** What every kind has in the same way, so that it does not depend on it. */
const FREE: ReadonlySet<string> = new Set(["changeable", "required", "sourceRequired", "when"]);

type Versions = { base: TreeElement; mine: TreeElement; theirs: TreeElement };

/** An element that one side made something else, while the other one changed it as what it was. */
export type Rekinding = {
  /** The property that says its kind. */
  at: string;
  /** Everything that hangs together by it: of one side or of the other, never mixed. */
  names: ReadonlySet<string>;
};

const valueIn = (element: TreeElement, name: string): Json | undefined => propertyOf(element, name);

function changedNames(base: TreeElement, side: TreeElement): string[] {
  const names = new Set([...Object.keys(base.properties), ...Object.keys(side.properties)]);
  return [...names].filter(
    (name) => !FREE.has(name) && !sameJson(valueIn(base, name), valueIn(side, name)),
  );
}

/** undefined: nobody changed its kind, or nobody else changed what depends on it. */
export function rekinding({ base, mine, theirs }: Versions): Rekinding | undefined {
  const at = KIND_PROPERTIES.find((name) => name in base.properties);
  if (at === undefined) return undefined;
  const isKept = (side: TreeElement) => sameJson(valueIn(base, at), valueIn(side, at));
  if (isKept(mine) === isKept(theirs)) return undefined;
  const [here, there] = [changedNames(base, mine), changedNames(base, theirs)];
  if (here.length === 0 || there.length === 0) return undefined;
  return { at, names: new Set([...here, ...there]) };
}
