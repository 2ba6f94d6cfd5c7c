import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { drawBpmn } from "./drawing/draw-bpmn.ts";
import { tagsOf } from "./fixtures/tags-of.ts";
import { readBpmn } from "./read-bpmn.ts";
import { readDiagram } from "./read-diagram.ts";

const FOLDER = join(import.meta.dirname, "../../../test/fixtures/bpmn-miwg");

function textOf(name: string): string {
  const bytes = readFileSync(join(FOLDER, name));
  const isLatin = /encoding="ISO-8859-1"/.test(bytes.toString("latin1", 0, 100));
  return bytes.toString(isLatin ? "latin1" : "utf8");
}

const names = readdirSync(FOLDER).filter((name) => name.endsWith(".bpmn"));

const READ = ["A.1.0", "A.2.0", "A.2.1", "A.3.0", "C.1.1", "C.3.0", "C.6.0", "C.8.0"];

describe("the reference models of the BPMN Model Interchange Working Group", () => {
  it("are all there", () => expect(names).toHaveLength(21));

  it.each(names)("%s is read, or refused with place and reason", async (name) => {
    const reading = await readBpmn(textOf(name));
    expect(reading.kind).toBe(READ.includes(name.replace(".bpmn", "")) ? "read" : "refused");
    if (reading.kind === "refused")
      for (const { element, problem } of reading.problems) {
        expect(textOf(name)).toContain(`id="${element}"`);
        expect(problem).toMatch(/(Pool|Verweist)/);
      }
    else expect(reading.process.nodes.length).toBeGreaterThan(2);
  });

  it.each(names)("%s is drawn with all that its diagram shows", async (name) => {
    const reading = await readDiagram(textOf(name));
    if (reading.kind === "refused") throw new Error(JSON.stringify(reading.problems));
    const { shapes, edges } = reading.diagram;
    const svg = drawBpmn(reading.diagram, { id: "m", title: name, description: name });
    const drawn = tagsOf(svg).filter(({ attributes }) => attributes["data-element"]);
    expect(drawn).toHaveLength(shapes.length + edges.length);
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    const viewBox = tagsOf(svg)[0]?.attributes.viewBox?.split(" ").map(Number);
    const [x = 0, y = 0, width = 0, height = 0] = viewBox ?? [];
    for (const { bounds } of shapes) {
      expect(bounds.x >= x && bounds.x + bounds.width <= x + width).toBe(true);
      expect(bounds.y >= y && bounds.y + bounds.height <= y + height).toBe(true);
    }
  });
});
