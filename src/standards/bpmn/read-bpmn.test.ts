import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readBpmn } from "./read-bpmn.ts";
import { readDiagram } from "./read-diagram.ts";

const document = (process: string, roots = "") => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:x="https://example.org/x" id="d">
  <bpmn:process id="p">${process}</bpmn:process>${roots}
</bpmn:definitions>`;

const flow = (id: string, from: string, to: string) =>
  `<bpmn:sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}" />`;

const START = '<bpmn:startEvent id="s" />';

const extensions = {
  own: {
    name: "Own",
    prefix: "own",
    uri: "https://example.org/x",
    types: [
      {
        name: "Work",
        extends: ["bpmn:UserTask"],
        properties: [{ name: "role", type: "String" as const, isAttr: true as const }],
      },
    ],
  },
};

async function problemsOf(xml: string): Promise<string[]> {
  const reading = await readBpmn(xml, { extensions });
  if (reading.kind === "read") return [];
  return reading.problems.map(({ element, problem }) => `${element ?? "-"}: ${problem}`);
}

describe("reading BPMN", () => {
  it("gives plain data in the terms of the standard", async () => {
    const xml = document(
      `${START}
       <bpmn:userTask id="t" name=" Prüfen " x:role="office"><bpmn:documentation>Genau</bpmn:documentation></bpmn:userTask>
       <bpmn:boundaryEvent id="b" attachedToRef="t" cancelActivity="false">
         <bpmn:timerEventDefinition><bpmn:timeDuration> P1D </bpmn:timeDuration></bpmn:timerEventDefinition>
       </bpmn:boundaryEvent>
       <bpmn:receiveTask id="r" messageRef="m" instantiate="true"><bpmn:multiInstanceLoopCharacteristics /></bpmn:receiveTask>
       <bpmn:exclusiveGateway id="g" default="f3" />
       ${flow("f1", "s", "t")}
       <bpmn:sequenceFlow id="f2" name="ja" sourceRef="g" targetRef="t"><bpmn:conditionExpression> a = 1 </bpmn:conditionExpression></bpmn:sequenceFlow>
       ${flow("f3", "g", "r")}`,
      '<bpmn:message id="m" name="answer" />',
    );
    const reading = await readBpmn(xml, { extensions });
    expect(reading).toEqual({
      kind: "read",
      warnings: [],
      process: {
        id: "p",
        nodes: [
          {
            id: "s",
            type: "startEvent",
            incoming: [],
            outgoing: ["f1"],
            eventDefinitions: [],
            extension: {},
          },
          {
            id: "t",
            type: "userTask",
            name: "Prüfen",
            documentation: "Genau",
            incoming: ["f1", "f2"],
            outgoing: [],
            eventDefinitions: [],
            extension: { role: "office" },
          },
          {
            id: "b",
            type: "boundaryEvent",
            attachedToRef: "t",
            cancelActivity: false,
            incoming: [],
            outgoing: [],
            eventDefinitions: [{ kind: "timer", timeDuration: "P1D" }],
            extension: {},
          },
          {
            id: "r",
            type: "receiveTask",
            message: "answer",
            instantiate: true,
            loopCharacteristics: "multiInstanceLoopCharacteristics",
            incoming: ["f3"],
            outgoing: [],
            eventDefinitions: [],
            extension: {},
          },
          {
            id: "g",
            type: "exclusiveGateway",
            default: "f3",
            incoming: [],
            outgoing: ["f2", "f3"],
            eventDefinitions: [],
            extension: {},
          },
        ],
        flows: [
          { id: "f1", sourceRef: "s", targetRef: "t" },
          { id: "f2", name: "ja", sourceRef: "g", targetRef: "t", conditionExpression: "a = 1" },
          { id: "f3", sourceRef: "g", targetRef: "r" },
        ],
      },
    });
    expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
  });

  it("reads message, error and other events, also by reference", async () => {
    const xml = document(
      `${START}
       <bpmn:intermediateCatchEvent id="c"><bpmn:messageEventDefinition messageRef="m" /></bpmn:intermediateCatchEvent>
       <bpmn:endEvent id="e"><bpmn:errorEventDefinition errorRef="x" /></bpmn:endEvent>
       <bpmn:endEvent id="k"><bpmn:eventDefinitionRef>signal</bpmn:eventDefinitionRef></bpmn:endEvent>`,
      '<bpmn:message id="m" /><bpmn:error id="x" errorCode="NO" /><bpmn:signalEventDefinition id="signal" />',
    );
    const reading = await readBpmn(xml);
    const nodes = reading.kind === "read" ? reading.process.nodes : [];
    expect(nodes.slice(1).map((node) => node.eventDefinitions)).toEqual([
      [{ kind: "message", message: "m" }],
      [{ kind: "error", errorCode: "NO" }],
      [{ kind: "other", type: "signalEventDefinition" }],
    ]);
  });

  it("says what has no effect on a run", async () => {
    const reading = await readBpmn(document(`${START}<bpmn:dataObject id="o" />`));
    expect(reading).toMatchObject({
      kind: "read",
      warnings: ["bpmn:DataObject o has no effect on a run"],
    });
  });
});

describe("BPMN is refused with place and reason", () => {
  it("when it has a document type or entities", async () => {
    const bomb = `<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>`;
    for (const xml of [
      `${bomb}${document(START).slice(38)}`,
      `<!DOCTYPE d SYSTEM "file:///etc/passwd"><d/>`,
    ])
      expect((await problemsOf(xml)).join()).toContain("DOCTYPE");
    expect((await problemsOf(document(`<bpmn:startEvent id="s" name="&a;" />`))).join()).toContain(
      "kein gültiges XML (Zeile 3)",
    );
  });

  it("when it is no XML, or not BPMN", async () => {
    for (const text of ["", "Guten Tag", "<a>", "<a></b>", "\u0000", "{}"])
      expect((await problemsOf(text)).join()).toContain("kein gültiges XML");
    expect(await problemsOf("<a/>")).toEqual(["-: Die Datei ist kein BPMN-2.0-Dokument."]);
  });

  it("when there is not exactly one process without pools", async () => {
    expect(await problemsOf(document(START, '<bpmn:process id="p2" />'))).toEqual([
      "p2: Die Datei enthält mehr als einen Ablauf (process). Erlaubt ist genau einer.",
    ]);
    const pool =
      '<bpmn:collaboration id="c"><bpmn:participant id="a" name="Amt" processRef="p" /></bpmn:collaboration>';
    expect(await problemsOf(document(START, pool))).toEqual([
      "a: Pools können nicht ausgeführt werden („Amt“). Eine Datei enthält genau einen Ablauf ohne Pool.",
    ]);
    const none = '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" />';
    expect(await problemsOf(none)).toEqual(["-: Die Datei enthält keinen Ablauf (process)."]);
  });

  it("when a reference leads nowhere", async () => {
    expect(await problemsOf(document(START + flow("f", "s", "nope")))).toEqual([
      "f: Verweist auf „nope“; das gibt es in der Datei nicht.",
    ]);
    expect(
      await problemsOf(document(`${START}<bpmn:sequenceFlow id="f" sourceRef="s" />`)),
    ).toEqual(["f: Die Verbindung hat keinen Anfang oder kein Ende in diesem Ablauf."]);
    expect(await problemsOf(document(`${START}<bpmn:boundaryEvent id="b" />`))).toEqual([
      "b: Das angeheftete Ereignis hängt an keiner Aufgabe.",
    ]);
    const elsewhere = `${START}<bpmn:exclusiveGateway id="g" default="f" />${flow("f", "s", "g")}`;
    expect(await problemsOf(document(elsewhere))).toEqual([
      "g: Der Standardweg „f“ geht nicht von hier aus.",
    ]);
  });

  it("when ids are missing or given twice", async () => {
    expect(await problemsOf(document(`${START}<bpmn:userTask id="s" />`))).toEqual([
      "s: Die Kennung „s“ ist mehrfach vergeben.",
    ]);
    expect((await problemsOf(document(`${START}<bpmn:userTask />`))).join()).toContain(
      "(userTask) hat keine Kennung",
    );
  });

  it("when there is no start", async () => {
    expect(await problemsOf(document('<bpmn:endEvent id="e" />'))).toEqual([
      "p: Der Ablauf hat kein Startereignis.",
    ]);
  });

  it("when a part is not understood, instead of leaving it out", async () => {
    expect(await problemsOf(document(`${START}<bpmn:robot id="r" />`))).toEqual([
      "-: Das Element <bpmn:robot> gehört hier nicht zu BPMN 2.0.",
    ]);
    expect(await problemsOf(document(`${START}<bpmn:userTask id="t" x:rolle="a" />`))).toEqual([
      "t: Die Angabe own:rolle gibt es an diesem Element nicht.",
    ]);
  });

  it("also when ids are names of JavaScript's own properties", async () => {
    const xml = document(`${START}<bpmn:userTask id="__proto__" />${flow("f", "s", "__proto__")}`);
    const reading = await readBpmn(xml);
    expect(["read", "refused"]).toContain(reading.kind);
    expect(({} as Record<string, unknown>).id).toBeUndefined();
  });
});

describe("a file that somebody damaged", () => {
  const whole = readFileSync(
    join(import.meta.dirname, "../../../test/fixtures/bpmn-miwg/C.9.1.bpmn"),
    "utf8",
  );
  const damages = fc.array(
    fc.record({
      at: fc.nat(whole.length),
      length: fc.nat(40),
      instead: fc.oneof(
        fc.string({ maxLength: 5 }),
        fc.constantFrom("<", ">", '"', "</", "<!--", "&#0;", 'id="'),
      ),
    }),
    { minLength: 1, maxLength: 3 },
  );

  it("is read or refused, and never throws", () =>
    fc.assert(
      fc.asyncProperty(damages, async (all) => {
        const damaged = all.reduce(
          (text, { at, length, instead }) => text.slice(0, at) + instead + text.slice(at + length),
          whole,
        );
        expect(["read", "refused"]).toContain((await readBpmn(damaged)).kind);
        expect(["read", "refused"]).toContain((await readDiagram(damaged)).kind);
      }),
      { numRuns: 200 },
    ));
});
