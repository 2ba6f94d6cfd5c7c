import { SaxesParser } from "saxes";
import type { PackageContent } from "#library";
import { pathOf, stepInto } from "./edit-json.ts";

/** What an XML element says: attributes, the words of its children, their ids in order. */
export type XmlRecord = Record<string, string | string[]>;

const local = (name: string): string => name.slice(name.indexOf(":") + 1);

/** All elements with an id, in the order of the file; drawings are left out. */
export function xmlRecords(xml: string): Map<string, XmlRecord> {
  const records = new Map<string, XmlRecord>();
  const open: { name: string; record: XmlRecord | undefined; words: string }[] = [];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    const parent = open.at(-1)?.record;
    const id = attributes["id"];
    const record = id === undefined ? undefined : { $type: local(name), ...attributes };
    if (id !== undefined && record && !/^(bpmndi|dc|di):/.test(name)) {
      records.set(id, record);
      const siblings = parent?.[local(name)];
      if (parent) parent[local(name)] = Array.isArray(siblings) ? [...siblings, id] : [id];
    }
    open.push({ name, record, words: "" });
  });
  parser.on("text", (text) => {
    const element = open.at(-1);
    if (element) element.words += text;
  });
  parser.on("closetag", ({ name }) => {
    const closed = open.pop();
    const parent = open.at(-1)?.record;
    if (parent && closed && !closed.record && closed.words.trim() !== "")
      parent[local(name)] = closed.words;
  });
  parser.write(xml).close();
  return records;
}

function fileOf(content: PackageContent, file: string): unknown {
  if (file === "service.json") return content.service;
  if (file === "form.json") return content.form;
  const [, folder = "", name = ""] = /^(texts|letters|journeys)\/(.+)\.json$/.exec(file) ?? [];
  return stepInto(stepInto(content, folder), name);
}

/** Of a list of things with ids, the ids. */
const plain = (value: unknown): unknown =>
  Array.isArray(value) && value.every((item) => typeof item === "object" && item && "id" in item)
    ? value.map(({ id }) => id)
    : value;

/** What a package says at a place such as "form.json#pages/zuzug/when"; undefined for nothing. */
export function lookUp(content: PackageContent, place: string): unknown {
  const [file = "", at = ""] = place.split("#");
  if (file !== "process.bpmn" && file !== "fees.dmn")
    return plain(pathOf(at).reduce(stepInto, fileOf(content, file)));
  const [element = "", ...name] = pathOf(at);
  const record = xmlRecords((file === "fees.dmn" ? content.fees : content.process) ?? "").get(
    element,
  );
  return name.length === 0 ? record : record?.[name.join("/")];
}
