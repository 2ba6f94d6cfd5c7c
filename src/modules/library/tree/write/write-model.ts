import type { PlainElement, PlainValue } from "#platform/xml";
import { isNameless, type ModelShape } from "../model-shapes.ts";
import { type ElementKey, listOf, type PackageTree, type TreeElement } from "../package-tree.ts";

export type ModelWriter = {
  tree: PackageTree;
  shape: ModelShape;
  /** What a standard adds to an element; called from the innermost outwards. */
  refine: (plain: PlainElement, element: TreeElement) => PlainElement;
};

const namedAs = ({ id, key, kind }: TreeElement): { id?: string } =>
  isNameless(id) || key === kind ? {} : { id };

/** An element of a model with what is in it, as it was read. */
export function plainOf(key: ElementKey, writer: ModelWriter): PlainElement | undefined {
  const element = writer.tree.elements.get(key);
  if (!element) return undefined;
  const { $type, ...properties } = element.properties as Readonly<Record<string, PlainValue>>;
  const plain: Record<string, PlainValue> & { $type: string } = {
    $type: String($type),
    ...namedAs(element),
    ...properties,
  };
  for (const slot of Object.keys(writer.shape.slots)) {
    const children = listOf(writer.tree, key, slot).flatMap(
      (child) => plainOf(child, writer) ?? [],
    );
    const [only] = children;
    if (only) plain[slot] = writer.shape.single.has(slot) ? only : children;
  }
  return writer.refine(plain, element);
}
