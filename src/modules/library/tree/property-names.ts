import { isJsonObject, type Json, type JsonObject } from "./json.ts";

/** Keys of JSON may hold a slash; in a property name it divides a record from its entry. */
const escaped = (key: string): string => key.replaceAll("~", "~0").replaceAll("/", "~1");
const unescaped = (part: string): string => part.replaceAll("~1", "/").replaceAll("~0", "~");

/**
 * A member of a JSON object as properties: one, or for a record one that says it is there and one
 * for each entry.
 */
export function* propertiesOf(
  key: string,
  value: Json,
  records: readonly string[] = [],
): Generator<[name: string, value: Json]> {
  yield* namedProperties(escaped(key), value, records);
}

function* namedProperties(
  name: string,
  value: Json,
  records: readonly string[],
): Generator<[name: string, value: Json]> {
  if (!records.includes(name) || !isJsonObject(value)) return yield [name, value];
  yield [name, {}];
  for (const [key, entry] of Object.entries(value))
    yield* namedProperties(`${name}/${escaped(key)}`, entry, records);
}

type Node = Map<string, Json | Node>;

function nodeIn(node: Node, part: string): Node {
  const there = node.get(part);
  if (there instanceof Map) return there;
  const next: Node = new Map();
  node.set(part, next);
  return next;
}

const plain = (node: Node): JsonObject =>
  Object.fromEntries(
    [...node].map(([key, value]) => [key, value instanceof Map ? plain(value) : value]),
  );

/** The JSON object that `propertiesOf` took apart. */
export function objectOf(properties: Readonly<Record<string, Json>>): JsonObject {
  const object: Node = new Map();
  for (const [name, value] of Object.entries(properties)) {
    const path = name.split("/").map(unescaped);
    const last = path.pop() ?? "";
    const place = path.reduce(nodeIn, object);
    if (!(place.get(last) instanceof Map)) place.set(last, value);
  }
  return plain(object);
}
