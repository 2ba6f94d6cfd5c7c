import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { layOutBpmn } from "./lay-out.ts";
import { lintBpmn } from "./lint-bpmn.ts";
import { readBpmn } from "./read-bpmn.ts";
import { readDiagram } from "./read-diagram.ts";

const dog = readFileSync(
  join(import.meta.dirname, "../../../library/hundesteuer-anmeldung/process.bpmn"),
  "utf8",
);

describe("linting", () => {
  it("finds nothing in a clean process, however often", async () => {
    expect(await lintBpmn(dog)).toEqual([]);
    expect(await lintBpmn(dog)).toEqual([]);
  });

  it("finds a doubled flow and a missing name", async () => {
    const flow = /<bpmn:sequenceFlow id="f-geprueft"[^>]*\/>/.exec(dog)?.[0] ?? "";
    const spoilt = dog
      .replace(flow, flow + flow.replace("f-geprueft", "f-zweimal"))
      .replace(' name="Angaben prüfen"', "");
    const problems = await lintBpmn(spoilt);
    expect(problems).toContainEqual({ element: "pruefen", problem: "Hier fehlt ein Name." });
    expect(problems.map(({ element }) => element)).toContain("f-zweimal");
  });

  it("leaves what cannot be read to others", async () => expect(await lintBpmn("<a>")).toEqual([]));
});

describe("laying out", () => {
  it("draws every step anew and leaves the process as it is", async () => {
    const drawn = await layOutBpmn(
      dog.replace(/<bpmndi:BPMNDiagram[^]*<\/bpmndi:BPMNDiagram>/, ""),
    );
    const [before, after] = [await readBpmn(dog), await readBpmn(drawn ?? "")];
    expect(after).toEqual(before);
    const diagram = await readDiagram(drawn ?? "");
    const nodes = before.kind === "read" ? before.process.nodes : [];
    expect(diagram.kind === "read" && !diagram.laidOut && diagram.diagram.shapes.length).toBe(
      nodes.length,
    );
  });
});
