import type { ElementKey, PackageTree, TreeElement } from "../package-tree.ts";
import { linksOf } from "./process-regions.ts";

type Added = { base: PackageTree; other: PackageTree };

/** New elements of the process with those they hang at, in both directions. */
function newLinks({ base, other }: Added): Map<ElementKey, ElementKey[]> {
  const links = new Map<ElementKey, ElementKey[]>();
  const link = (from: ElementKey, to: ElementKey) =>
    void links.set(from, [...(links.get(from) ?? []), to]);
  for (const element of other.elements.values()) {
    if (element.kind !== "flowElement" || base.elements.has(element.key)) continue;
    for (const end of linksOf(element)) {
      link(element.key, end);
      link(end, element.key);
    }
  }
  return links;
}

/** New elements at removed ones: flows and events that hang at them, steps that their flows lead to. */
function startingAt(members: readonly ElementKey[], added: Added, links: Map<string, string[]>) {
  const isNew = (key: ElementKey) => added.other.elements.has(key) && !added.base.elements.has(key);
  const flows = members.flatMap((key): TreeElement[] => {
    const element = added.other.elements.get(key);
    return element?.kind === "flowElement" ? [element] : [];
  });
  return [...members.flatMap((key) => links.get(key) ?? []), ...flows.flatMap(linksOf)].filter(
    isNew,
  );
}

/**
 * What the other side built onto parts of the process that one side removed: new steps before and
 * behind them, new events at their border. Without those parts it would hang in the air.
 */
export function additionsAt(members: readonly ElementKey[], added: Added): ElementKey[] {
  const links = newLinks(added);
  if (links.size === 0) return [];
  const found = new Set<ElementKey>();
  const open = startingAt(members, added, links);
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (found.has(key) || !added.other.elements.has(key) || added.base.elements.has(key)) continue;
    found.add(key);
    open.push(...(links.get(key) ?? []));
  }
  return [...found].sort();
}
