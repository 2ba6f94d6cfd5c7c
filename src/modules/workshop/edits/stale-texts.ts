import type { PackageTree } from "#library";
import { textIn, type TextLanguage } from "./tree-edits.ts";

const OTHERS = ["en", "de-easy"] as const satisfies readonly TextLanguage[];

/**
 * Languages in which a text still says what it said before its German words were changed: somebody
 * should look whether that still holds.
 */
export function staleLanguages(
  { base, tree }: { base: PackageTree; tree: PackageTree },
  id: string,
): (typeof OTHERS)[number][] {
  if (!base.elements.has(`text/${id}`) || textIn(base, id) === textIn(tree, id)) return [];
  return OTHERS.filter((language) => {
    const words = textIn(tree, id, language);
    return words !== "" && words === textIn(base, id, language);
  });
}
