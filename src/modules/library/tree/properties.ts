import type { Json } from "./json.ts";
import type { TreeElement } from "./package-tree.ts";

/** A property of an element; undefined where it has none of that name. */
export const propertyOf = ({ properties }: TreeElement, name: string): Json | undefined =>
  Object.hasOwn(properties, name) ? properties[name] : undefined;
