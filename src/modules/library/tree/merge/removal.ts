import type { ElementKey, TreeElement } from "../package-tree.ts";

/** Something that one side removed and the other one still has. */
export type Removal = {
  root: TreeElement;
  /** Goes with the root if it goes. */
  members: ElementKey[];
  /** What of it the other side changed, added or moved in. */
  touched: ElementKey[];
  /** What the other side built onto it in the process. */
  additions: ElementKey[];
};
