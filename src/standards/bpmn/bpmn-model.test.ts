import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { BpmnModdle } from "bpmn-moddle";
import { describe, expect, it } from "vitest";
import { readBpmnModel, writeBpmnModel } from "./bpmn-model.ts";

const FOLDER = join(import.meta.dirname, "../../../test/fixtures/bpmn-miwg");
const names = readdirSync(FOLDER).filter((name) => name.endsWith(".bpmn"));

function textOf(name: string): string {
  const bytes = readFileSync(join(FOLDER, name));
  const isLatin = /encoding="ISO-8859-1"/.test(bytes.toString("latin1", 0, 100));
  return bytes.toString(isLatin ? "latin1" : "utf8");
}

/** moddle's own object graph with every property, written without the code under test. */
function graphOf(value: any): any {
  if (Array.isArray(value)) return value.map(graphOf);
  if (typeof value !== "object" || value === null) return value;
  if (value.$descriptor.isGeneric)
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => [key, graphOf(part)] as const),
    );
  const graph: Record<string, unknown> = { $type: value.$type };
  for (const property of value.$descriptor.properties) {
    const part = value.get(property.name);
    if (property.isReference)
      graph[property.name] = [part].flat().map((target: any) => target?.id ?? target);
    else graph[property.name] = graphOf(part);
  }
  for (const [name, attribute] of Object.entries(value.$attrs))
    if (!/^xmlns(:|$)/.test(name) && name !== "xsi:type") graph[`@${name}`] = attribute;
  return graph;
}

async function graphIn(xml: string) {
  const { rootElement, warnings } = await new BpmnModdle().fromXML(xml);
  const unresolved = warnings.filter(({ message }) => message.startsWith("unresolved"));
  return { graph: graphOf(rootElement), unresolved: unresolved.map(({ value }) => value) };
}

async function exported(xml: string): Promise<string> {
  const reading = await readBpmnModel(xml);
  if (reading.kind === "refused") throw new Error(JSON.stringify(reading.problems));
  const written = await writeBpmnModel(JSON.parse(JSON.stringify(reading.model)));
  if (written === undefined) throw new Error("not written");
  return written;
}

describe("a BPMN model", () => {
  it.each(names)("%s is the same after import and export", async (name) => {
    const before = textOf(name);
    const after = await exported(before);
    expect(await graphIn(after)).toEqual(await graphIn(before));
    expect(await exported(after)).toBe(after);
  });

  it("keeps attributes in the namespace of their foreign element", async () => {
    const after = await exported(textOf("C.8.1.bpmn"));
    expect(after).toContain('triso:constraintsType="enumeration"');
  });

  it("does not depend on how namespaces are abbreviated", async () => {
    const before = textOf("A.1.0.bpmn");
    const other = before
      .replaceAll("semantic:", "bpmn2:")
      .replaceAll("xmlns:semantic=", "xmlns:bpmn2=");
    expect(other).not.toBe(before);
    expect(await exported(other)).toBe(await exported(before));
  });

  it("keeps a reference to nothing, so that it can be named", async () => {
    const before = textOf("A.1.0.bpmn").replace(/targetRef="[^"]+"/, 'targetRef="nowhere"');
    expect(await exported(before)).toContain('targetRef="nowhere"');
  });

  it.each([
    ["a text that is no XML", "<a>"],
    ["a document type", '<!DOCTYPE a [<!ENTITY b "c">]><a/>'],
    ["another document", "<a/>"],
    [
      "an unknown element",
      textOf("A.1.0.bpmn").replace("<semantic:process ", "<semantic:nonsense/><semantic:process "),
    ],
  ])("is not read from %s", async (_, xml) => {
    expect((await readBpmnModel(xml)).kind).toBe("refused");
  });

  it("is not written with a prefix that nobody declares", async () => {
    const model = { $type: "bpmn:Definitions", "@strange:thing": "1" };
    expect(await writeBpmnModel(model)).toBeUndefined();
    expect(await writeBpmnModel({ $type: "bpmn:Nonsense" })).toBeUndefined();
  });
});
