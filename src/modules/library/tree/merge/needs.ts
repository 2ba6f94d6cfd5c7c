import { type Json, sameJson } from "../json.ts";
import type { ElementKey, PackageTree, TreeElement } from "../package-tree.ts";
import { propertyOf } from "../properties.ts";
import { removals } from "./existence.ts";
import { type Names, namesIn } from "./names-in.ts";
import type { Question } from "./question.ts";
import type { Removal } from "./removal.ts";
import { isFollowing, otherSide, type Side, type Sides } from "./sides.ts";

/** Known by their id wherever something names them. */
const NAMED: ReadonlySet<string> = new Set([
  "board",
  "decision",
  "field",
  "flowElement",
  "letter",
  "message",
  "parameter",
  "roleSlot",
  "rootElement",
]);

/** Known by a word in quotation marks, where their owner is named too. */
const QUOTED: ReadonlySet<string> = new Set(["option", "outcome"]);

type Removed = { sides: Sides; by: Side; removal: Removal };

/** Whether nobody has said yet which side's property holds. */
export type IsOpen = (element: ElementKey, property: string) => boolean;

type Reading = { tree: PackageTree; isOpen: IsOpen };

/** What an element says that the removing side does not; where both differ, what the other one says. */
function* newNames(element: TreeElement, { sides, by }: Removed, isOpen: IsOpen): Generator<Names> {
  const old = sides[by].elements.get(element.key);
  const other = sides[otherSide(by)].elements.get(element.key);
  for (const [property, merged] of Object.entries(element.properties)) {
    const value =
      other && isOpen(element.key, property) ? (propertyOf(other, property) ?? merged) : merged;
    if (!old || !sameJson(propertyOf(old, property), value))
      yield namesIn(element, property, value);
  }
}

function names(found: Names, member: TreeElement, owner: TreeElement | undefined): boolean {
  if (NAMED.has(member.kind)) return found.names.has(member.id);
  return (
    QUOTED.has(member.kind) &&
    found.literals.has(member.id) &&
    owner !== undefined &&
    found.names.has(owner.id)
  );
}

/** A cell that says something needs its column. */
const isCellOf = (cell: TreeElement, { kind, id }: TreeElement): boolean =>
  cell.kind === "cell" &&
  (kind === "inputColumn" || kind === "outputColumn") &&
  cell.id === id &&
  cell.properties["text"] !== "-";

/** What in the merged tree names something of a removed part, though the removing side never said so. */
export function usersOf(removed: Removed, { tree, isOpen }: Reading): ElementKey[] {
  const { sides, by, removal } = removed;
  const other = sides[otherSide(by)];
  const members = removal.members.flatMap((key) => other.elements.get(key) ?? []);
  const namable = members.filter(({ kind }) => NAMED.has(kind) || QUOTED.has(kind));
  const columns = members.filter(({ kind }) => kind.endsWith("Column"));
  if (namable.length + columns.length === 0) return [];
  return [...tree.elements.values()]
    .filter(({ key }) => !isFollowing(key))
    .filter(
      (element) =>
        [...newNames(element, removed, isOpen)].some((found) =>
          namable.some((one) => names(found, one, other.elements.get(one.parent ?? ""))),
        ) ||
        (!sides[by].elements.has(element.key) && columns.some((one) => isCellOf(element, one))),
    )
    .map(({ key }) => key)
    .sort();
}

/** A removed part that something in the merged tree needs. */
export type Need = {
  question: Question;
  root: ElementKey;
  removal: Removal;
  by: Side;
  users: readonly ElementKey[];
};

function needOf({ by, removal }: Removed, users: readonly ElementKey[], tree: PackageTree): Need {
  const root = removal.root.key;
  const written = users.map((key): Json => [key, tree.elements.get(key)?.properties ?? null]);
  const isMine = by === "mine";
  return {
    root,
    removal,
    by,
    users,
    question: {
      kind: "needed",
      element: root,
      says: { mine: isMine ? "removed" : written, theirs: isMine ? written : "removed" },
      touched: { mine: isMine ? [root] : users, theirs: isMine ? users : [root] },
      choices: ["mine", "theirs"],
    },
  };
}

/**
 * What one side removed without a question and something that the other side wrote names. Asked is
 * whether it goes nevertheless.
 */
export function needsIn(sides: Sides, reading: Reading): Need[] {
  return (["mine", "theirs"] as const).flatMap((by) =>
    removals({ sides, by })
      .filter(({ root }) => !reading.tree.elements.has(root.key) && !isFollowing(root.key))
      .flatMap((removal) => {
        const users = usersOf({ sides, by, removal }, reading);
        return users.length > 0 ? [needOf({ sides, by, removal }, users, reading.tree)] : [];
      }),
  );
}
