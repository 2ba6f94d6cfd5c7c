import { isDeepStrictEqual } from "node:util";
import { fromPlain, withColons } from "./from-plain.ts";
import type { Moddle, ModdleElement, XmlWarning } from "./moddle.ts";
import { isPlainElement, type PlainElement, type PlainValue } from "./plain-element.ts";
import { toPlain } from "./to-plain.ts";

/** moddle takes references to nothing away; what they named is kept. */
function keepReference({ message, element, property, value }: XmlWarning): void {
  if (!message.startsWith("unresolved reference") || !element || !property) return;
  const from = element as ModdleElement;
  const there = from.get(property);
  from.set(property, Array.isArray(there) ? [...there, { id: value }] : { id: value });
}

/**
 * Reads a document that is known to be well-formed. Rejects when it is none of the standard;
 * `warnings` say what else was not understood.
 */
export async function readPlain(
  xml: string,
  moddle: Moddle,
): Promise<{ plain: PlainElement; warnings: readonly XmlWarning[] }> {
  const { rootElement, warnings } = await moddle.fromXML(xml);
  for (const warning of warnings) keepReference(warning);
  return { plain: toPlain(rootElement as ModdleElement), warnings };
}

/** Without declared prefixes: of several for one namespace, one is enough. */
function withoutPrefixes(value: PlainValue): PlainValue {
  if (Array.isArray(value)) return value.map(withoutPrefixes);
  if (!isPlainElement(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !/^@?xmlns(:|$)/.test(name))
      .map(([name, part]) => [name, withoutPrefixes(part)]),
  ) as PlainElement;
}

/**
 * The document in its canonical spelling: UTF-8, two spaces for each level, default prefixes,
 * properties in the order of the standard. undefined when it would not be read back as the same,
 * for instance because a foreign prefix is declared nowhere or a type does not exist.
 */
export async function writePlain(plain: PlainElement, moddle: Moddle): Promise<string | undefined> {
  try {
    const written = await moddle.toXML(fromPlain(plain, moddle), { format: true });
    const xml = withColons(written.xml);
    const back = await readPlain(xml, moddle);
    return isDeepStrictEqual(withoutPrefixes(back.plain), withoutPrefixes(plain)) ? xml : undefined;
  } catch {
    return undefined;
  }
}
