import { expect, it } from "vitest";
import { drawProcess } from "./draw-process.ts";
import { fixture } from "./engine/fixtures/rehearse.ts";

const options = { id: "ablauf", title: "Ablauf", description: "Prüfen, entscheiden, bescheiden" };

it("draws a process, with where the case stands", async () => {
  const drawn = await drawProcess(await fixture("permit"), { ...options, highlight: ["pruefen"] });
  const svg = drawn.kind === "drawn" ? drawn.svg : "";
  expect(svg).toContain('class="bpmn-userTask bpmn-highlighted" data-element="pruefen"');
  for (const id of ["eingang", "mitzeichnen", "ende", "f10"])
    expect(svg).toContain(`data-element="${id}"`);
});

it("says why there is nothing to draw", async () => {
  expect(await drawProcess("<a/>", options)).toEqual({
    kind: "refused",
    problems: [{ problem: "Die Datei ist kein BPMN-2.0-Dokument." }],
  });
});
