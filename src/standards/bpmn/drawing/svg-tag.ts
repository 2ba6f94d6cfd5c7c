const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

export const escapeXml = (text: string): string =>
  text.replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

type Attributes = Readonly<Record<string, string | number | undefined>>;

const written = (value: string | number): string =>
  typeof value === "number" ? String(Math.round(value * 10) / 10) : escapeXml(value);

/** One SVG element; attributes are escaped, children are SVG already. */
export function tag(name: string, attributes: Attributes, ...children: string[]): string {
  const pairs = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : ` ${key}="${written(value)}"`,
  );
  const content = children.join("");
  return content === ""
    ? `<${name}${pairs.join("")}/>`
    : `<${name}${pairs.join("")}>${content}</${name}>`;
}
