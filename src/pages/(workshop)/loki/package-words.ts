import {
  type ChangeSet,
  diff,
  type PackageContent,
  readTree,
  summary,
  type SummaryGroup,
} from "#library";
import type { Dependencies } from "../../dependencies.ts";

/** What is different from one content to the other, in words by area; drawings aside. */
export async function changesInWords(
  before: PackageContent,
  after: PackageContent,
): Promise<SummaryGroup[]> {
  const [old, made] = [await readTree(before), await readTree(after)];
  if (old.kind === "refused" || made.kind === "refused") return [];
  return inWords(diff(old.tree, made.tree));
}

/** Test journeys and drawings follow from the rest; people are not bothered with them. */
export const inWords = (changes: ChangeSet): SummaryGroup[] =>
  summary(changes, "de").filter(({ area }) => area !== "drawing" && area !== "journeys");

/** What people call a package, as its version says. */
export async function titleOf({ library }: Dependencies, hash: string): Promise<string> {
  const { texts, id } = await library.version(hash);
  return texts.de["service.title"] ?? id;
}
