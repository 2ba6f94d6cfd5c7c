import type { Moddle, ModdleElement, PropertyDescriptor } from "./moddle.ts";
import { isPlainElement, type PlainElement, type PlainValue } from "./plain-element.ts";

/**
 * moddle drops the prefix of an attribute that is in the namespace of its foreign element. A sign
 * that no file holds (private use) stands in for the colon until the XML is written.
 */
const COLON = "\uE0C1";
export const withColons = (xml: string): string => xml.replaceAll(COLON, ":");

/** A reference that is set when every element is there. */
type Pending = { from: ModdleElement; property: PropertyDescriptor; ids: readonly string[] };

type Building = { moddle: Moddle; byId: Map<string, ModdleElement>; pending: Pending[] };

function build(value: PlainValue, parent: ModdleElement, building: Building): unknown {
  if (Array.isArray(value)) return value.map((one: PlainValue) => build(one, parent, building));
  if (!isPlainElement(value)) return value;
  const element = elementOf(value, building);
  element.$parent = parent;
  return element;
}

function foreign(plain: PlainElement, building: Building): ModdleElement {
  const { $type, $ns, ...properties } = plain;
  const element = building.moddle.createAny($type, String($ns) || undefined) as ModdleElement;
  const own = `${$type.slice(0, $type.indexOf(":"))}:`;
  for (const [name, value] of Object.entries(properties))
    element.set(
      name.startsWith(own) ? name.replace(":", COLON) : name,
      build(value, element, building),
    );
  return element;
}

function known(plain: PlainElement, building: Building): ModdleElement {
  const { $type, ...properties } = plain;
  const element = building.moddle.create($type) as ModdleElement;
  const descriptors = element.$descriptor.isGeneric ? [] : element.$descriptor.properties;
  for (const [name, value] of Object.entries(properties)) {
    const property = descriptors.find((one) => one.name === name);
    if (property?.isReference)
      building.pending.push({ from: element, property, ids: [value].flat().map(String) });
    else if (name.startsWith("@")) element.$attrs[name.slice(1)] = String(value);
    else element.set(name, build(value, element, building));
  }
  return element;
}

function elementOf(plain: PlainElement, building: Building): ModdleElement {
  const element = plain["$ns"] === undefined ? known(plain, building) : foreign(plain, building);
  if (typeof plain["id"] === "string") building.byId.set(plain["id"], element);
  return element;
}

/** A reference to nothing keeps the id it names, so that whoever reads the file can say so. */
function resolve({ from, property, ids }: Pending, byId: Building["byId"]): void {
  const targets = ids.map((id) => byId.get(id) ?? { id });
  from.set(property.name, property.isMany ? targets : targets[0]);
}

/** The object graph that `toPlain` was made of. Throws for a type that the standard does not have. */
export function fromPlain(plain: PlainElement, moddle: Moddle): object {
  const building: Building = { moddle, byId: new Map(), pending: [] };
  const root = elementOf(plain, building);
  for (const reference of building.pending) resolve(reference, building.byId);
  return root;
}
