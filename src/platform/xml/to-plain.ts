import type { ModdleElement, PropertyDescriptor } from "./moddle.ts";
import type { PlainElement, PlainValue } from "./plain-element.ts";

type Entry = readonly [name: string, value: PlainValue | undefined];

const isElement = (value: unknown): value is ModdleElement =>
  typeof value === "object" && value !== null && "$descriptor" in value;

function plainValue(value: unknown): PlainValue | undefined {
  if (isElement(value)) return toPlain(value);
  if (Array.isArray(value)) return value.flatMap((one) => plainValue(one) ?? []);
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? value
    : undefined;
}

const idsOf = (value: unknown): PlainValue | undefined =>
  Array.isArray(value)
    ? value.flatMap((one: ModdleElement) => one.id ?? [])
    : (value as ModdleElement | undefined)?.id;

function propertyOf(element: ModdleElement, property: PropertyDescriptor): Entry {
  const value = element.get(property.name);
  if (property.isReference) return [property.name, idsOf(value)];
  return [property.name, value === property.default ? undefined : plainValue(value)];
}

const INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

/** How a file spells its namespaces, and types that are clear without being said. */
const isSpelling = (name: string, value: string, { $model }: ModdleElement): boolean =>
  name === "xsi:type" ||
  (/^xmlns(:|$)/.test(name) && (value === INSTANCE || $model.getPackage(value) !== undefined));

function entriesOf(element: ModdleElement): Entry[] {
  const { $descriptor: descriptor } = element;
  if (descriptor.isGeneric)
    return [
      ["$ns", descriptor.ns.uri ?? ""],
      ...Object.entries(element)
        .filter(([name]) => name !== "$type")
        .map(([name, value]): Entry => [name, plainValue(value)]),
    ];
  return [
    ...descriptor.properties
      .filter(({ isVirtual }) => !isVirtual)
      .map((property) => propertyOf(element, property)),
    ...Object.entries(element.$attrs)
      .filter(([name, value]) => !isSpelling(name, value, element))
      .map(([name, value]): Entry => [`@${name}`, value]),
  ];
}

/** Everything an element says. What has its default value is left out. */
export function toPlain(element: ModdleElement): PlainElement {
  const plain: Record<string, PlainValue> & { $type: string } = { $type: element.$type };
  for (const [name, value] of entriesOf(element))
    if (value !== undefined && !(Array.isArray(value) && value.length === 0)) plain[name] = value;
  return plain;
}
