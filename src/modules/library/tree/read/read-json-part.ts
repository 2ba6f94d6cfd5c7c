import type { PackageProblem } from "../../package-content.ts";
import { isJsonObject, type Json, type JsonObject } from "../json.ts";
import type { Branch } from "../package-tree.ts";
import { type Shape, shapeOf } from "../part-shapes.ts";
import { propertiesOf } from "../property-names.ts";

export type PartReading = { file: string; problems: PackageProblem[] };

type ListShape = NonNullable<Shape["lists"]>[string];

type Identified = { id: string; rest: JsonObject };

function identityOf(item: Json, { by }: ListShape): Identified | undefined {
  if (by === "word") return typeof item === "string" ? { id: item, rest: {} } : undefined;
  if (!isJsonObject(item)) return undefined;
  if (by === "only") return { id: "", rest: item };
  if (by === "id") {
    const { id, ...rest } = item;
    return typeof id === "string" ? { id, rest } : undefined;
  }
  const { page, act, task, until } = item;
  const about = by === "page" ? [page] : [act, task ?? until];
  const id = about.filter((part) => typeof part === "string").join(":");
  return id === "" ? undefined : { id, rest: item };
}

/** What may come again, such as a page that is seen twice, is told apart by how often it came. */
function numbered(id: string, { by }: ListShape, seen: Map<string, number>): string {
  if (by !== "page" && by !== "act") return id;
  const times = (seen.get(id) ?? 0) + 1;
  seen.set(id, times);
  return times === 1 ? id : `${id}#${times}`;
}

type Owner = { key: string; property: string };

function readList(
  items: readonly Json[],
  shape: ListShape,
  at: Owner & { reading: PartReading },
): Branch[] {
  const seen = new Map<string, number>();
  return items.flatMap((item, index) => {
    const found = identityOf(item, shape);
    if (!found) {
      const problem = `${at.property}.${index}: Der Eintrag hat keine Kennung (id).`;
      at.reading.problems.push({ file: at.reading.file, element: at.key, problem });
      return [];
    }
    const id = numbered(found.id, shape, seen) || shape.kind;
    const own = shape.by === "only" ? id : `${shape.kind}/${id}`;
    const key = shape.ofOwner ? `${at.key}/${own}` : own;
    return [branchOf(found.rest, { key, kind: shape.kind, id }, at.reading)];
  });
}

/** What a member of an object holds as elements; undefined when it is a property after all. */
function itemsOf(value: Json, { by }: ListShape): readonly Json[] | undefined {
  if (by === "only") return isJsonObject(value) ? [value] : undefined;
  return Array.isArray(value) ? value : undefined;
}

/** A JSON object as an element with what is in it. */
export function branchOf(
  object: JsonObject,
  name: { key: string; kind: string; id: string },
  reading: PartReading,
): Branch {
  const { lists = {}, records } = shapeOf(name.kind);
  const properties: [string, Json][] = [];
  const children: Record<string, readonly Branch[]> = {};
  for (const [property, value] of Object.entries(object)) {
    const shape = Object.hasOwn(lists, property) ? lists[property] : undefined;
    const items = shape && itemsOf(value, shape);
    if (shape && items)
      children[property] = readList(items, shape, { key: name.key, property, reading });
    else properties.push(...propertiesOf(property, value, records));
  }
  return { ...name, properties: Object.fromEntries(properties), children };
}
