import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DmnModdle } from "dmn-moddle";
import { describe, expect, it } from "vitest";
import { readDmnModel, writeDmnModel } from "./dmn-model.ts";
import { readDmn } from "./read-dmn.ts";

const FOLDERS = ["test/fixtures/dmn-tck", "library"].map((folder) =>
  join(import.meta.dirname, "../../..", folder),
);
const files = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".dmn"))
    .map((name) => [name, readFileSync(join(folder, name), "utf8")] as const),
);

async function exported(xml: string): Promise<string> {
  const reading = await readDmnModel(xml);
  if (reading.kind === "refused") throw new Error(JSON.stringify(reading.problems));
  const written = await writeDmnModel(JSON.parse(JSON.stringify(reading.model)));
  if (written === undefined) throw new Error("not written");
  return written;
}

describe("a DMN model", () => {
  it("is tried with many files", () => expect(files.length).toBeGreaterThan(25));

  it.each(files)("%s decides the same after import and export", async (_, xml) => {
    const after = await exported(xml);
    expect(await readDmn(after)).toEqual(await readDmn(xml));
    expect(await exported(after)).toBe(after);
  });

  it("keeps what is not evaluated", async () => {
    const [, xml] = files.find(([name]) => name.startsWith("hundesteuer"))!;
    const diagram =
      '<dmndi:DMNDI xmlns:dmndi="https://www.omg.org/spec/DMN/20191111/DMNDI/"><dmndi:DMNDiagram id="d" /></dmndi:DMNDI>';
    const after = await exported(xml.replace("</definitions>", `${diagram}</definitions>`));
    const { rootElement } = await new DmnModdle().fromXML(after);
    expect(JSON.stringify(rootElement)).toContain("DMNDiagram");
    expect(after).toContain("Ermäßigung in Prozent; ohne anerkannten Nachweis gibt es keine.");
  });

  it.each([
    ["a text that is no XML", "<a>"],
    ["another document", "<a/>"],
  ])("is not read from %s", async (_, xml) => {
    expect((await readDmnModel(xml)).kind).toBe("refused");
  });
});
