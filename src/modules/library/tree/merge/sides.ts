import type { ElementKey, PackageTree } from "../package-tree.ts";

export type Side = "mine" | "theirs";

export const otherSide = (side: Side): Side => (side === "mine" ? "theirs" : "mine");

/** What two towns made of one version. */
export type Sides = { base: PackageTree; mine: PackageTree; theirs: PackageTree };

/** Test journeys say what must come out, and drawings show it: both follow, and nobody is asked. */
export const isFollowing = (key: ElementKey): boolean => /^(journey|diagram)\//.test(key);

/** The element as one of the trees has it: mine, else theirs, else the base. */
export const anyElement = ({ base, mine, theirs }: Sides, key: ElementKey) =>
  mine.elements.get(key) ?? theirs.elements.get(key) ?? base.elements.get(key);
