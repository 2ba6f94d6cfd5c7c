import { describe, expect, it } from "vitest";
import type { BpmnDiagram } from "../diagram.ts";
import { tagsOf } from "../fixtures/tags-of.ts";
import { readDiagram } from "../read-diagram.ts";
import { drawBpmn } from "./draw-bpmn.ts";

const WITHOUT_DIAGRAM = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="https://example.org">
  <process id="p">
    <startEvent id="start" />
    <userTask id="pruefen" name="Antrag auf &lt;Erlaubnis&gt; &amp; Gebühr prüfen" />
    <boundaryEvent id="frist" attachedToRef="pruefen" cancelActivity="false"><timerEventDefinition /></boundaryEvent>
    <exclusiveGateway id="weg" default="f4" />
    <endEvent id="ende" /><endEvent id="erinnert" />
    <sequenceFlow id="f1" sourceRef="start" targetRef="pruefen" />
    <sequenceFlow id="f2" sourceRef="pruefen" targetRef="weg" />
    <sequenceFlow id="f3" name="noch einmal" sourceRef="weg" targetRef="pruefen" />
    <sequenceFlow id="f4" sourceRef="weg" targetRef="ende" />
    <sequenceFlow id="f5" sourceRef="frist" targetRef="erinnert" />
  </process>
</definitions>`;

async function diagramOf(xml: string): Promise<BpmnDiagram> {
  const reading = await readDiagram(xml);
  if (reading.kind === "refused") throw new Error(JSON.stringify(reading.problems));
  return reading.diagram;
}

const options = { id: "ablauf", title: "Ablauf", description: "Fünf Schritte" };

describe("the drawing of a process", () => {
  it("is laid out when the file has no diagram, every step and way once and none upon another", async () => {
    const { shapes, edges } = await diagramOf(WITHOUT_DIAGRAM);
    expect(shapes.map(({ element }) => element).sort()).toEqual(
      ["ende", "erinnert", "frist", "pruefen", "start", "weg"].sort(),
    );
    expect(edges.map(({ element }) => element).sort()).toEqual(["f1", "f2", "f3", "f4", "f5"]);
    const boxes = shapes.filter(({ type }) => type !== "boundaryEvent").map(({ bounds }) => bounds);
    for (const [index, a] of boxes.entries())
      for (const b of boxes.slice(index + 1))
        expect(
          a.x < b.x + b.width &&
            b.x < a.x + a.width &&
            a.y < b.y + b.height &&
            b.y < a.y + a.height,
        ).toBe(false);
  });

  it("is one picture with a title and a description", async () => {
    const svg = drawBpmn(await diagramOf(WITHOUT_DIAGRAM), options);
    const [root, title, description] = tagsOf(svg);
    expect(root?.attributes).toMatchObject({
      role: "img",
      "aria-labelledby": title?.attributes.id,
      "aria-describedby": description?.attributes.id,
    });
    expect([title?.name, description?.name]).toEqual(["title", "desc"]);
    expect(svg).toContain(">Ablauf</title>");
    expect(svg).toContain(">Fünf Schritte</desc>");
  });

  it("needs no style, script or colour of its own", async () => {
    const tags = tagsOf(
      drawBpmn(await diagramOf(WITHOUT_DIAGRAM), { ...options, highlight: ["pruefen"] }),
    );
    for (const { name, attributes } of tags) {
      expect(["svg", "title", "desc", "g", "path", "rect", "circle", "text", "tspan"]).toContain(
        name,
      );
      expect(Object.keys(attributes).join()).not.toMatch(/style|href|\bon/);
      for (const paint of [attributes.fill, attributes.stroke])
        expect([undefined, "none", "currentColor"]).toContain(paint);
    }
  });

  it("shows words as words, whatever they contain", async () => {
    const svg = drawBpmn(await diagramOf(WITHOUT_DIAGRAM), { ...options, title: '<script>"&' });
    expect(svg).toContain("&lt;script&gt;&quot;&amp;</title>");
    expect(svg).toContain("&lt;Erlaubnis&gt;");
    expect(svg).not.toContain("<script");
  });

  it("frames what is highlighted", async () => {
    const diagram = await diagramOf(WITHOUT_DIAGRAM);
    const lit = (highlight: string[]) =>
      tagsOf(drawBpmn(diagram, { ...options, highlight }))
        .filter(({ attributes }) => attributes.class?.includes("bpmn-highlighted"))
        .map(({ attributes }) => attributes["data-element"]);
    expect(lit([])).toEqual([]);
    expect(lit(["weg", "f4", "nirgends"])).toEqual(["f4", "weg"]);
    expect(drawBpmn(diagram, { ...options, highlight: ["weg"] })).toContain("bpmn-frame");
  });

  it("keeps the diagram of the file when it is complete", async () => {
    const drawn = WITHOUT_DIAGRAM.replace(/<userTask[\s\S]*<\/process>/, "</process>").replace(
      "</definitions>",
      `<bpmndi:BPMNDiagram xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"><bpmndi:BPMNPlane bpmnElement="p">
         <bpmndi:BPMNShape bpmnElement="start"><dc:Bounds x="77" y="88" width="36" height="36" /></bpmndi:BPMNShape>
       </bpmndi:BPMNPlane></bpmndi:BPMNDiagram></definitions>`,
    );
    expect(await readDiagram(drawn)).toMatchObject({
      kind: "read",
      laidOut: false,
      diagram: { shapes: [{ element: "start", bounds: { x: 77, y: 88, width: 36, height: 36 } }] },
    });
    const oneMore = drawn.replace("</process>", '<endEvent id="ende" /></process>');
    expect(await readDiagram(oneMore)).toMatchObject({ kind: "read", laidOut: true });
  });

  it("is refused when there is nothing to draw", async () => {
    expect((await readDiagram("<a/>")).kind).toBe("refused");
    const pools =
      '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="a"><startEvent id="s" /></process><process id="b" /></definitions>';
    expect((await readDiagram(pools)).kind).toBe("refused");
  });
});
