import { describe, expect, it } from "vitest";
import { readProcess } from "../read-process.ts";
import { fixture } from "./fixtures/rehearse.ts";

/** The problems of the permit fixture after a change, as "element: problem". */
async function problemsOf(change: (xml: string) => string): Promise<string[]> {
  const xml = await fixture("permit");
  const changed = change(xml);
  if (changed === xml) throw new Error("the change changed nothing");
  const reading = await readProcess(changed);
  if (reading.kind !== "refused") return [];
  return reading.problems.map(({ element, problem }) => `${element}: ${problem}`);
}

const replace = (from: string | RegExp, to: string) => problemsOf((xml) => xml.replace(from, to));

const add = (lines: string) => replace("</process>", `${lines}</process>`);

describe("a process that can run", () => {
  it("is compiled into its elements in document order", async () => {
    const reading = await readProcess(await fixture("permit"));
    expect(reading.kind === "compiled" && [...reading.model.elements.keys()]).toEqual([
      "eingang",
      "pruefen",
      "vollstaendig",
      "nachfordern",
      "warten",
      "entscheiden",
      "mitzeichnen",
      "einig",
      "bescheid",
      "ende",
    ]);
  });
});

describe("a user task", () => {
  it("says who does it and what they may", async () => {
    expect(await replace('verbund:role="sachbearbeitung" verbund:may="check"', "")).toEqual([
      "pruefen: Es fehlt, wer die Aufgabe erledigt (verbund:role).",
      "pruefen: Es fehlt, was die Rolle dafür dürfen muss (verbund:may: check, decide, approve, perform).",
    ]);
    expect(await replace('verbund:may="check"', 'verbund:may="rule"')).toHaveLength(1);
  });

  it("has outcomes, each once, none of them the word for skipped", async () => {
    expect(await replace('verbund:outcomes="bewilligt abgelehnt"', "")).toEqual([
      "entscheiden: Die Aufgabe braucht mindestens ein Ergebnis (verbund:outcomes).",
    ]);
    expect(await replace("bewilligt abgelehnt", "bewilligt bewilligt")).toEqual([
      "entscheiden: Jedes Ergebnis (verbund:outcomes) darf nur einmal vorkommen.",
    ]);
    expect(await replace("bewilligt abgelehnt", "entfaellt")).toHaveLength(1);
    expect(await replace("bewilligt abgelehnt", "Bewilligt")).toHaveLength(1);
  });

  it("names another task whose worker may not do it", async () => {
    const problem = "das ist keine andere Aufgabe";
    for (const other of ["mitzeichnen", "nachfordern", "nirgends"])
      expect((await replace('otherThan="entscheiden"', `otherThan="${other}"`)).join()).toContain(
        problem,
      );
  });

  it("has a deadline and a condition that can be read", async () => {
    expect((await replace("duration(&quot;P14D&quot;)", "P14Days")).join()).toMatch(
      /pruefen: Die Frist/,
    );
    expect(await replace("duration(&quot;P14D&quot;)", "P14D")).toEqual([]);
    expect(await replace("parameter.vierAugen", "parameter.vierAugen =")).toEqual([
      "mitzeichnen: Wann die Aufgabe nötig ist (verbund:when): Schreibfehler in „parameter.vierAugen =“ bei Zeichen 22.",
    ]);
    expect((await replace("parameter.vierAugen", "vierAugen")).join()).toContain(
      "„vierAugen“ gibt es im Ablauf nicht",
    );
  });
});

describe("an operation", () => {
  it("is one that a case can do, with an argument where it needs one", async () => {
    expect((await replace("announce-letter", "fly")).join()).toMatch(
      /^bescheid: Es fehlt, was hier/,
    );
    expect(await replace('verbund:argument="bescheid"', "")).toEqual([
      "bescheid: Zu „announce-letter“ fehlt, womit (verbund:argument).",
    ]);
    expect(
      await replace('"request-correction"', '"request-correction" verbund:argument="x"'),
    ).toHaveLength(1);
  });
});

describe("our attributes", () => {
  it("are refused where they mean nothing", async () => {
    expect(await replace('id="bescheid"', 'id="bescheid" verbund:role="x"')).toEqual([
      "bescheid: Die Angabe verbund:role gibt es an diesem Element nicht.",
    ]);
    expect(await replace("verbund:due", "verbund:deu")).toHaveLength(1);
  });

  it("hold a known status and a plain yes or no", async () => {
    expect((await replace('"COMPLETED"', '"DONE"')).join()).toContain(
      "Der Stand „DONE“ ist unbekannt",
    );
    expect(await replace('phase="true"', 'phase="yes"')).toEqual([
      "eingang: verbund:phase ist „true“ oder „false“.",
    ]);
  });
});

describe("the ways on", () => {
  it("have a condition or are the default where a gateway chooses", async () => {
    expect(await replace(' default="f3"', "")).toEqual([
      "f3: Der Weg braucht eine Bedingung oder muss der Standardweg sein.",
    ]);
    expect(await replace('default="f3"', 'default="f4"')).toEqual([
      "f3: Der Weg braucht eine Bedingung oder muss der Standardweg sein.",
      "f4: Der Standardweg darf keine Bedingung haben; er gilt, wenn keine andere zutrifft.",
    ]);
  });

  it("are split by gateways only", async () => {
    expect(await add('<sequenceFlow id="f99" sourceRef="pruefen" targetRef="ende" />')).toEqual([
      "pruefen: Von hier führen mehrere Wege weiter. Bitte ein Gateway dazwischen zeichnen.",
    ]);
    const conditional =
      '<sequenceFlow id="f1" sourceRef="eingang" targetRef="pruefen"><conditionExpression>parameter.a</conditionExpression></sequenceFlow>';
    expect(await replace(/<sequenceFlow id="f1".*\/>/, conditional)).toEqual([
      "f1: Bedingungen gehören an die Wege, die ein exklusives Gateway verlassen.",
    ]);
  });

  it("come from the start and lead to an end", async () => {
    const lonely =
      '<userTask id="allein" verbund:role="a" verbund:may="check" verbund:outcomes="x" />';
    expect(await add(lonely)).toEqual([
      "allein: Von hier führt kein Weg weiter.",
      "allein: Dieser Schritt ist vom Start aus nicht erreichbar.",
    ]);
    const problems = await replace(
      /<sequenceFlow id="f11".*\/>/,
      '<sequenceFlow id="f11" sourceRef="bescheid" targetRef="bescheid" />',
    );
    expect(problems).toContain("eingang: Von hier ist kein Ende erreichbar.");
    expect(problems).toContain("ende: Dieser Schritt ist vom Start aus nicht erreichbar.");
  });

  it("compare only with tasks and outcomes that exist", async () => {
    expect(await replace("schritt.pruefen.ergebnis", "schritt.prufen.ergebnis")).toEqual([
      "f4: Die Aufgabe „prufen“ gibt es in diesem Ablauf nicht.",
    ]);
    expect(await replace('ergebnis = "vollstaendig"', 'ergebnis = "komplett"')).toEqual([
      "f4: „pruefen“ hat kein Ergebnis „komplett“. Möglich sind vollstaendig, unvollstaendig.",
    ]);
    expect(await replace('ergebnis = "zurueck"', 'ergebnis = "entfaellt"')).toEqual([]);
  });
});

describe("events", () => {
  const timer = (attributes: string, inner: string) =>
    `<boundaryEvent id="rand" ${attributes}><timerEventDefinition>${inner}</timerEventDefinition></boundaryEvent><sequenceFlow id="f99" sourceRef="rand" targetRef="ende" />`;

  it("hang at tasks", async () => {
    expect(await add(timer('attachedToRef="warten"', "<timeDuration>P1D</timeDuration>"))).toEqual(
      [],
    );
    expect(await add(timer('attachedToRef="einig"', "<timeDuration>P1D</timeDuration>"))).toEqual([
      "rand: Fristen und Fehler können nur an Aufgaben hängen.",
    ]);
  });

  it("fire once, at a time that can be read", async () => {
    expect(
      (await add(timer('attachedToRef="warten"', "<timeCycle>R3/P1D</timeCycle>"))).join(),
    ).toMatch(/^rand: Wiederholte Fristen/);
    expect((await add(timer('attachedToRef="warten"', ""))).join()).toMatch(
      /^rand: Die Frist ist nicht lesbar/,
    );
    expect(
      (await add(timer('attachedToRef="warten"', "<timeDuration>P1H</timeDuration>"))).join(),
    ).toMatch(/^rand/);
  });

  it("catch errors of operations only", async () => {
    const error =
      '<boundaryEvent id="rand" attachedToRef="warten"><errorEventDefinition /></boundaryEvent><sequenceFlow id="f99" sourceRef="rand" targetRef="ende" />';
    expect(await add(error)).toEqual(["rand: Fehler entstehen nur an Service- und Sendeaufgaben."]);
    expect(await add(error.replace("warten", "bescheid"))).toEqual([]);
  });

  it("wait for messages that a case can receive", async () => {
    expect(await replace('name="correction"', 'name="birthday"')).toEqual([
      "warten: Es fehlt, worauf gewartet wird. Möglich ist: correction, payment.",
    ]);
  });
});

describe("what the interpreter does not run", () => {
  it.each([
    ["task", "Die Aufgabe sagt nicht, wer sie erledigt."],
    ["scriptTask", "Programmtext wird nicht ausgeführt."],
    ["subProcess", "Teilprozesse werden nicht ausgeführt."],
    ["inclusiveGateway", "Inklusive Gateways werden nicht ausgeführt"],
    ["eventBasedGateway", "Ereignisbasierte Gateways werden nicht ausgeführt."],
    ["intermediateThrowEvent", "Ereignisse, die etwas auslösen"],
    ["intermediateCatchEvent", "Gewartet wird nur auf"],
  ])("is refused with a reason: %s", async (type, reason) => {
    const [problem, ...more] = await add(`<${type} id="fremd" />`);
    expect(problem).toContain(`fremd: ${reason}`);
    expect(more).toEqual([]);
  });

  it("is refused where it hides in an attribute", async () => {
    expect(
      (
        await replace(/<endEvent (.*)\/>/, "<endEvent $1><terminateEventDefinition /></endEvent>")
      ).join(),
    ).toMatch(/^ende: Ein Endereignis darf nichts auslösen/);
    expect(
      (await replace('id="bescheid"', 'id="bescheid" isForCompensation="true"')).join(),
    ).toMatch(/^bescheid: /);
    expect(
      (
        await add(
          '<startEvent id="zweiter" /><sequenceFlow id="f99" sourceRef="zweiter" targetRef="pruefen" />',
        )
      ).join(),
    ).toContain("zweiter: Ein Ablauf hat genau ein Startereignis.");
    const repeated = (xml: string) =>
      xml.replace(
        /(<userTask id="pruefen"[^>]*)\/>/,
        "$1><standardLoopCharacteristics /></userTask>",
      );
    expect((await problemsOf(repeated)).join()).toMatch(/^pruefen: Wiederholte Aufgaben/);
  });
});
