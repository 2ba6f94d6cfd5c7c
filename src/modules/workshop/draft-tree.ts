import {
  applyOverlay,
  type Overlay,
  type PackageContent,
  type PackageProblem,
  type PackageTree,
  readTree,
  writeTree,
} from "#library";
import { AppError } from "#platform/errors";
import type { WorkshopHouse } from "./house.ts";

/** A package as a tree and as it is written. */
export type WrittenTree = { tree: PackageTree; content: PackageContent };

export type Canonical =
  ({ kind: "written" } & WrittenTree) | { kind: "refused"; problems: readonly PackageProblem[] };

export const inWords = (problems: readonly PackageProblem[]): string =>
  problems.map(({ problem }) => problem).join(" ");

/** A tree as it comes back when it is written and read again: the one way it can be stored. */
export async function canonicalTree(tree: PackageTree): Promise<Canonical> {
  const writing = await writeTree(tree);
  if (writing.kind === "refused") return writing;
  const { content } = writing;
  const reading = await readTree(content);
  return reading.kind === "refused" ? reading : { kind: "written", tree: reading.tree, content };
}

async function readBase({ library }: WorkshopHouse, baseHash: string): Promise<PackageTree> {
  const reading = await readTree(await library.content(baseHash));
  if (reading.kind === "read") return reading.tree;
  throw new AppError("internal", { detail: `version ${baseHash} cannot be read` });
}

/** Trees of published versions, which never change; the last ones that somebody worked on. */
const remembered = new WeakMap<WorkshopHouse["library"], Map<string, Promise<PackageTree>>>();
const MOST_REMEMBERED = 12;

/** The tree of a published version. */
export async function baseTree(house: WorkshopHouse, baseHash: string): Promise<PackageTree> {
  const known = remembered.get(house.library) ?? new Map<string, Promise<PackageTree>>();
  remembered.set(house.library, known);
  const tree = known.get(baseHash) ?? readBase(house, baseHash);
  known.delete(baseHash);
  known.set(baseHash, tree);
  tree.catch(() => known.delete(baseHash));
  const [oldest] = known.keys();
  if (known.size > MOST_REMEMBERED && oldest !== undefined) known.delete(oldest);
  return tree;
}

/** A draft, or one of its editions, as a tree: the version it builds on with what was changed in it. */
export const treeOfDraft = async (
  house: WorkshopHouse,
  { baseHash, overlay }: { baseHash: string; overlay: Overlay },
): Promise<PackageTree> => applyOverlay(await baseTree(house, baseHash), overlay);
