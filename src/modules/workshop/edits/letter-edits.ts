import type { ElementKey, PackageTree } from "#library";
import type { Added } from "./form-edits.ts";
import { newNameAmong } from "./new-name.ts";
import { listIn, textIn, withNew, withText } from "./tree-edits.ts";

/** The parts of a letter that can be added; tables and lists come with a calculation. */
export const NEW_BLOCK_TYPES = ["paragraph", "passage", "heading", "salutation", "remedy"] as const;
export type NewBlockType = (typeof NEW_BLOCK_TYPES)[number];

const GREETING = "Guten Tag,";

/** How the package greets in its letters; the plain way when it does not yet. */
function greetingOf(tree: PackageTree): string {
  const [letter] = listIn(tree, "package", "letters").filter((one) =>
    tree.elements.has(`${one}/block/anrede`),
  );
  const id = tree.elements.get(letter ?? "")?.id;
  return (id === undefined ? "" : textIn(tree, `${id}.anrede`)) || GREETING;
}

/** A part of a letter, behind another one. */
export function addBlock(
  tree: PackageTree,
  block: { letter: ElementKey; type: NewBlockType; words: string; behind: ElementKey | null },
): Added {
  const { letter, type, behind } = block;
  const words = type === "salutation" ? greetingOf(tree) : block.words;
  const taken = listIn(tree, letter, "blocks").flatMap((key) => tree.elements.get(key)?.id ?? []);
  const id = newNameAmong(taken, type === "salutation" ? "anrede" : words || "rechtsbehelf");
  const key = `${letter}/block/${id}`;
  const properties = { type: type === "salutation" ? "paragraph" : type };
  const at = { parent: letter, slot: "blocks", behind };
  const placed = withNew(tree, at, { key, kind: "block", id, properties, children: {} });
  if (type === "remedy") return { tree: placed, key };
  return { tree: withText(placed, `${tree.elements.get(letter)?.id}.${id}`, { de: words }), key };
}
