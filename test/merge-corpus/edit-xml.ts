import type { Edit } from "./edit.ts";

type XmlEdit = Extract<Edit, { element: string }> | Extract<Edit, { add: readonly string[] }>;

const escaped = (words: string): string => words.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
const asText = (words: string): string =>
  words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const asAttribute = (words: string): string => asText(words).replaceAll('"', "&quot;");

/** From the beginning of an element to its end; elements do not hold others of their name here. */
function spanOf(xml: string, element: string): { from: number; to: number; startTag: string } {
  const start = new RegExp(`<([\\w:]+)(?=[^>]*\\sid="${escaped(element)}")[^>]*>`).exec(xml);
  if (!start) throw new Error(`no element ${element}`);
  const [startTag, name] = start;
  const endTag = `</${name}>`;
  const to = startTag.endsWith("/>")
    ? start.index + startTag.length
    : xml.indexOf(endTag, start.index) + endTag.length;
  return { from: start.index, to, startTag };
}

function withAttributes(xml: string, element: string, set: Record<string, string | null>): string {
  const { from, startTag } = spanOf(xml, element);
  let tag = startTag;
  for (const [name, value] of Object.entries(set)) {
    const without = tag.replace(new RegExp(`\\s${escaped(name)}="[^"]*"`), "");
    const attribute = value === null ? "" : ` ${name}="${asAttribute(value)}"`;
    tag = without.replace(/\s*\/?>$/, (end) => attribute + end);
  }
  return xml.slice(0, from) + tag + xml.slice(from + startTag.length);
}

/** The words of an element's only child, such as the entry of a cell or the condition of a flow. */
function withWords(xml: string, element: string, says: string): string {
  const { from, to } = spanOf(xml, element);
  const part = xml.slice(from, to);
  const now = part.replace(/(>\s*<[^>]+>)[^<]*(<\/)/, (_, before, after) => {
    return `${before}${asText(says)}${after}`;
  });
  if (now === part && !part.includes(`>${asText(says)}<`))
    throw new Error(`${element} has no words`);
  return xml.slice(0, from) + now + xml.slice(to);
}

/** Drawings go with what they draw. */
function without(xml: string, element: string): string {
  const { from, to } = spanOf(xml, element);
  const drawing = new RegExp(
    `\\s*<(bpmndi:BPMN(?:Shape|Edge))(?=[^>]*bpmnElement="${escaped(element)}")[\\s\\S]*?</\\1>`,
  );
  return (xml.slice(0, from).trimEnd() + xml.slice(to)).replace(drawing, "");
}

const behind = (xml: string, neighbour: string, piece: string): string => {
  const { to } = spanOf(xml, neighbour);
  return `${xml.slice(0, to)}\n${piece}${xml.slice(to)}`;
};

function moved(xml: string, element: string, neighbour: string): string {
  const { from, to } = spanOf(xml, element);
  return behind(xml.slice(0, from) + xml.slice(to), neighbour, xml.slice(from, to));
}

/** The text of an XML file after an edit. */
export function editXml(xml: string, edit: XmlEdit): string {
  if ("add" in edit) return behind(xml, edit.behind, edit.add.join("\n"));
  if ("set" in edit) return withAttributes(xml, edit.element, edit.set);
  if ("says" in edit) return withWords(xml, edit.element, edit.says);
  if ("remove" in edit) return without(xml, edit.element);
  return moved(xml, edit.element, edit.behind);
}
