import type { Json, JsonObject } from "../json.ts";
import { type ElementKey, listOf, listsOf, type PackageTree } from "../package-tree.ts";
import { type Shape, shapeOf } from "../part-shapes.ts";
import { objectOf } from "../property-names.ts";

type ListShape = NonNullable<Shape["lists"]>[string];

function itemOf(tree: PackageTree, key: ElementKey, { by }: ListShape): Json {
  const id = tree.elements.get(key)?.id ?? "";
  if (by === "word") return id;
  return by === "id" ? { id, ...jsonOf(tree, key) } : jsonOf(tree, key);
}

/** The JSON object that an element was read from; empty lists only where the schema wants them. */
export function jsonOf(tree: PackageTree, key: ElementKey): JsonObject {
  const element = tree.elements.get(key);
  if (!element) return {};
  const { lists = {} } = shapeOf(element.kind);
  const written = Object.entries(lists)
    .filter(([slot, { always }]) => always || listsOf(tree, key)[slot] !== undefined)
    .map(([slot, shape]): [string, Json] => {
      const items = listOf(tree, key, slot).map((child) => itemOf(tree, child, shape));
      return [slot, shape.by === "only" ? (items[0] ?? {}) : items];
    });
  return { ...objectOf(element.properties), ...Object.fromEntries(written) };
}
