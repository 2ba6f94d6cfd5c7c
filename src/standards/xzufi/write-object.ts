import { cleanHtml } from "./html-texts.ts";
import {
  type Code,
  type Group,
  type Identifikator,
  SCHEME_ATTRIBUTES,
  type Shape,
  type Text,
} from "./shape.ts";
import { toStringLatin } from "./string-latin.ts";

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** Text as it may stand in an element or attribute: String.Latin, and nothing that ends it. */
export const escaped = (text: string): string =>
  toStringLatin(text).text.replaceAll(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

export const attributesOf = (attributes: Readonly<Record<string, string | undefined>>): string =>
  Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? "" : ` ${name}="${escaped(value)}"`))
    .join("");

type Written = { attributes?: Readonly<Record<string, string | undefined>>; body: string };

const line = (depth: number, text: string): string => `${"  ".repeat(depth)}${text}\n`;

const element = (name: string, depth: number, { attributes = {}, body }: Written): string =>
  line(depth, `<xzufi:${name}${attributesOf(attributes)}>${body}</xzufi:${name}>`);

function writeIdentifikator(name: string, depth: number, value: Identifikator): string {
  const attributes = Object.fromEntries(SCHEME_ATTRIBUTES.map((one) => [one, value[one]]));
  return element(name, depth, { attributes, body: escaped(value.value) });
}

/** `code` and `name` are unqualified, as XÖV writes codes. */
function writeCode(elementName: string, depth: number, value: Code): string {
  const { code, name, listURI, listVersionID } = value;
  const parts = [`<code>${escaped(code)}</code>`, name && `<name>${escaped(name)}</name>`];
  const attributes = { listURI, listVersionID };
  return element(elementName, depth, { attributes, body: parts.filter(Boolean).join("") });
}

function writeGroup(name: string, depth: number, [shape, value]: [Group, object]): string {
  const values = value as Readonly<Record<string, unknown>>;
  const inside = Object.entries(shape.children).flatMap(([child, { shape: as }]) => {
    const found = values[child];
    const all = Array.isArray(found) ? found : found === undefined ? [] : [found];
    return all.map((one: unknown) => writeElement(child, depth + 1, [as, one]));
  });
  const attributes = shape.inLanguage ? { languageCode: values["languageCode"] as string } : {};
  const open = line(depth, `<xzufi:${name}${attributesOf(attributes)}>`);
  return `${open}${inside.join("")}${line(depth, `</xzufi:${name}>`)}`;
}

/** An element with everything in it, in the order of the standard. */
export function writeElement(
  name: string,
  depth: number,
  [shape, value]: [Shape, unknown],
): string {
  switch (shape.kind) {
    case "identifikator":
      return writeIdentifikator(name, depth, value as Identifikator);
    case "text":
    case "html": {
      const { languageCode, value: words } = value as Text;
      const body = escaped(shape.kind === "html" ? cleanHtml(words).html : words);
      return element(name, depth, { attributes: { languageCode }, body });
    }
    case "code":
      return writeCode(name, depth, value as Code);
    case "value":
      return element(name, depth, { body: escaped(value as string) });
    case "group":
      return writeGroup(name, depth, [shape, value as object]);
  }
}
