import { isPlainElement, type PlainElement, type PlainValue } from "#platform/xml";
import type { Json } from "../json.ts";
import { type ModelShape, nameless } from "../model-shapes.ts";
import type { Branch } from "../package-tree.ts";

export type Place = { owner: string; kind: string; slot: string; index: number };

/** Key and id of an element: its own id, or its place below its owner. */
export function nameOf(element: PlainElement, { owner, kind, slot, index }: Place) {
  const id = typeof element["id"] === "string" ? element["id"] : nameless(slot, index);
  const key = typeof element["id"] === "string" ? `${kind}/${id}` : `${owner}/${kind}/${id}`;
  return { key, kind, id };
}

/** What the standards share; each adds what is special to it. */
export type ModelReader = {
  shape: ModelShape;
  /** The last word on an element: what else of it becomes elements, and which properties are left. */
  refine: (branch: Branch, element: PlainElement) => Branch;
};

const elementsIn = (value: PlainValue): PlainElement[] => [value].flat().filter(isPlainElement);

/** An element of a model with what is in it. */
export const modelBranch = (element: PlainElement, place: Place, reader: ModelReader): Branch =>
  branchOf(element, nameOf(element, place), reader);

/** The same for the root, whose id is a property like others. */
export function modelRoot(element: PlainElement, key: string, reader: ModelReader): Branch {
  const branch = branchOf(element, { key, kind: key, id: key }, reader);
  const { id } = element;
  return typeof id === "string" ? { ...branch, properties: { ...branch.properties, id } } : branch;
}

function branchOf(
  element: PlainElement,
  name: ReturnType<typeof nameOf>,
  reader: ModelReader,
): Branch {
  const properties: Record<string, Json> = {};
  const children: Record<string, readonly Branch[]> = {};
  for (const [property, value] of Object.entries(element)) {
    const kind = reader.shape.slots[property];
    if (kind !== undefined)
      children[property] = elementsIn(value).map((child, index) =>
        modelBranch(child, { owner: name.key, kind, slot: property, index }, reader),
      );
    else if (property !== "id") properties[property] = value;
  }
  return reader.refine({ ...name, properties, children }, element);
}
