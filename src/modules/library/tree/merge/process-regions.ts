import type { ElementKey, PackageTree, TreeElement } from "../package-tree.ts";
import type { Removal } from "./removal.ts";

const LINKS = ["sourceRef", "targetRef", "attachedToRef"] as const;

/** Elements of the process that a flow or an event at the border hangs at. */
export const linksOf = ({ properties }: TreeElement): ElementKey[] =>
  LINKS.flatMap((link) =>
    typeof properties[link] === "string" ? [`flowElement/${properties[link]}`] : [],
  );

export const isFlow = ({ properties }: TreeElement): boolean =>
  properties["$type"] === "bpmn:SequenceFlow";

/** One removal of several: known by a step, if possible by one that the other side touched. */
function joined(parts: readonly Removal[]): Removal {
  const touched = parts.flatMap((part) => part.touched);
  const steps = parts.filter(({ root }) => !isFlow(root));
  const known = steps.find((part) => part.touched.length > 0) ?? steps[0] ?? parts[0];
  return {
    root: (known ?? { root: {} as TreeElement }).root,
    members: parts.flatMap((part) => part.members),
    touched,
    additions: [],
  };
}

/**
 * Steps that hang together by flows are removed together, or what stays would hang in the air: the
 * removed parts of a process, joined along its flows as they were in the base.
 */
export function joinRegions(removals: readonly Removal[], base: PackageTree): Removal[] {
  const regionOf = new Map<ElementKey, Removal[]>();
  const steps = removals.filter(({ root }) => root.kind === "flowElement");
  for (const removal of steps) regionOf.set(removal.root.key, [removal]);
  for (const { root } of steps) {
    const old = base.elements.get(root.key) ?? root;
    for (const link of linksOf(old)) {
      const [region, other] = [regionOf.get(root.key), regionOf.get(link)];
      if (!region || !other || region === other) continue;
      region.push(...other);
      for (const part of other) regionOf.set(part.root.key, region);
    }
  }
  const regions = [...new Set(regionOf.values())].map((parts) =>
    parts.length === 1 && parts[0] ? parts[0] : joined(parts.toSorted(byKey)),
  );
  return [...removals.filter(({ root }) => root.kind !== "flowElement"), ...regions];
}

const byKey = (a: Removal, b: Removal): number => (a.root.key < b.root.key ? -1 : 1);
