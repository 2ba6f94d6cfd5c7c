import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readProcess } from "./read-process.ts";

const FOLDER = join(import.meta.dirname, "../../../test/fixtures/bpmn-miwg");
const names = readdirSync(FOLDER).filter((name) => name.endsWith(".bpmn"));

describe("processes drawn elsewhere", () => {
  it.each(names)("%s cannot run as it is, and every reason names its element", async (name) => {
    const xml = readFileSync(join(FOLDER, name), "latin1");
    const reading = await readProcess(xml);
    if (reading.kind === "compiled") throw new Error("it has neither roles nor outcomes");
    expect(reading.problems.length).toBeGreaterThan(0);
    for (const { element, problem } of reading.problems) {
      expect(xml).toContain(`id="${element}"`);
      expect(problem).toMatch(/\.$|\)\.?$/);
    }
  });
});
