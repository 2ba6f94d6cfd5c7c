import { describe, expect, it } from "vitest";
import { evaluateDecision } from "./evaluate-decision.ts";
import { feelDate } from "./feel.ts";
import { readDmn } from "./read-dmn.ts";

const definitions = (content: string, version = "20191111") =>
  `<definitions xmlns="https://www.omg.org/spec/DMN/${version}/MODEL/" id="d" name="Steuer" namespace="x">${content}</definitions>`;

const expression = (id: string, text: string, requires = "") =>
  `<decision id="${id}" name="${id}">${requires}<literalExpression><text>${text}</text></literalExpression></decision>`;

const needs = (id: string) =>
  `<informationRequirement><requiredDecision href="#${id}"/></informationRequirement>`;

const table = (attributes: string, rules: string, output = '<output id="o"/>') =>
  `<decision id="t" name="t"><decisionTable ${attributes}><input id="i"><inputExpression><text>antrag.hunde</text></inputExpression></input>${output}${rules}</decisionTable></decision>`;

const rule = (id: string, test: string, value: string) =>
  `<rule id="${id}"><inputEntry><text>${test}</text></inputEntry><outputEntry><text>${value}</text></outputEntry></rule>`;

const problemsOf = async (xml: string) => {
  const reading = await readDmn(xml);
  return reading.kind === "refused" ? reading.problems : [];
};

async function evaluated(content: string, decision: string, scope: Record<string, unknown>) {
  const reading = await readDmn(definitions(content));
  if (reading.kind === "refused") throw new Error(JSON.stringify(reading.problems));
  return evaluateDecision(reading.decisions, decision, scope);
}

const tariff = `
  ${table("hitPolicy='UNIQUE'", rule("einer", "1", "9600") + rule("mehrere", "&gt; 1", "12000 * antrag.hunde"))}
  ${expression("jahr", "t + zuschlag", needs("t") + needs("zuschlag"))}
  ${expression("zuschlag", "if parameter.laut then 100 else 0")}`;

describe("a DMN file", () => {
  it("is evaluated with everything a decision requires", async () => {
    const scope = { antrag: { hunde: 2 }, parameter: { laut: true } };
    expect(await evaluated(tariff, "jahr", scope)).toEqual({
      kind: "decided",
      value: 24_100,
      rules: ["mehrere"],
      warnings: [],
    });
  });

  it("says why a required decision has no value", async () => {
    const outcome = await evaluated(tariff, "jahr", { antrag: { hunde: 0 }, parameter: {} });
    expect(outcome).toMatchObject({ kind: "decided", value: null });
    expect(outcome.warnings).toContain("t: Keine Regel trifft zu.");
  });

  it("hands days on as days and answers ISO text", async () => {
    const content = `${expression("ab", "heute + duration(&quot;P1M&quot;)")}
      ${expression("bis", "if ab &lt; date(&quot;2027-01-01&quot;) then ab else null", needs("ab"))}`;
    const outcome = await evaluated(content, "bis", { heute: feelDate("2026-11-22") });
    expect(outcome).toMatchObject({ value: "2026-12-22" });
  });

  it("evaluates a decision that several require only once", async () => {
    const content = `${table("hitPolicy='FIRST'", rule("r1", "-", "1"))}
      ${expression("a", "t", needs("t"))}${expression("b", "t", needs("t"))}
      ${expression("c", "a + b", needs("a") + needs("b"))}`;
    expect(await evaluated(content, "c", { antrag: { hunde: 1 } })).toMatchObject({
      value: 2,
      rules: ["r1"],
    });
  });

  it("does not know every decision", async () => {
    expect(await evaluated(tariff, "unbekannt", {})).toMatchObject({
      kind: "undecided",
      reason: "Die Entscheidung „unbekannt“ gibt es nicht.",
    });
  });

  it("refuses an input outside of its allowed values", async () => {
    const content = `<itemDefinition name="art"><typeRef>string</typeRef><allowedValues><text>"hund","katze"</text></allowedValues></itemDefinition>
      <inputData id="i1" name="tier"><variable name="tier" typeRef="art"/></inputData>${expression("e", "tier")}`;
    expect(await evaluated(content, "e", { tier: "hund" })).toMatchObject({ value: "hund" });
    expect(await evaluated(content, "e", { tier: "maus" })).toMatchObject({
      reason: "„tier“ hat keinen erlaubten Wert.",
    });
  });

  it.each(["20151101", "20180521", "20191111", "20211108", "20230324"])(
    "may be of the version %s",
    async (version) => {
      expect(await readDmn(definitions(tariff, version))).toMatchObject({ kind: "read" });
    },
  );

  it.each([
    ["a document type", `<!DOCTYPE x>${definitions(tariff)}`, "", /DOCTYPE/],
    ["broken XML", definitions("<decision>"), "", /kein gültiges XML/],
    ["something else", "<html/>", "", /kein DMN-Dokument/],
    ["an empty file", definitions(""), "", /keine Entscheidung/],
    ["an unknown element", definitions(`${tariff}<gebuehr/>`), "", /<gebuehr> gehört hier nicht/],
    ["an id used twice", definitions(expression("a", "1") + expression("a", "2")), "a", /mehrfach/],
    [
      "a rule used twice",
      definitions(table("", rule("r", "1", "1") + rule("r", "2", "2"))),
      "",
      /mehrfach/,
    ],
    ["nothing to decide", definitions('<decision id="a" name="a"/>'), "a", /steht nichts/],
    [
      "a boxed context",
      definitions('<decision id="a" name="a"><context/></decision>'),
      "a",
      /„Context“/,
    ],
    [
      "another language",
      definitions(
        expression("a", "1").replace(
          "<literalExpression>",
          '<literalExpression expressionLanguage="js">',
        ),
      ),
      "a",
      /nur FEEL/,
    ],
    ["a reference to nothing", definitions(expression("a", "1", needs("b"))), "a", /„b“/],
    [
      "a circle",
      definitions(expression("a", "b", needs("b")) + expression("b", "a", needs("a"))),
      "a",
      /sich selbst/,
    ],
    ["a broken expression", definitions(expression("a", "1 +")), "a", /nicht verständlich/],
    ["a broken test", definitions(table("", rule("r", "&gt; &gt;", "1"))), "r", /Bedingung/],
    ["a missing output", definitions(table("", rule("r", "1", ""))), "r", /fehlt/],
    [
      "a rule too narrow",
      definitions(table("", '<rule id="r"><outputEntry><text>1</text></outputEntry></rule>')),
      "r",
      /Spalten/,
    ],
    [
      "an unknown hit policy",
      definitions(table("hitPolicy='LAST'", rule("r", "1", "1"))),
      "t",
      /LAST/,
    ],
    [
      "priority without order",
      definitions(table("hitPolicy='PRIORITY'", rule("r", "1", "1"))),
      "t",
      /Vorrang/,
    ],
    [
      "a sum beside COLLECT",
      definitions(table("aggregation='SUM'", rule("r", "1", "1"))),
      "t",
      /nur bei COLLECT/,
    ],
    [
      "a decision service",
      definitions(`${tariff}<decisionService id="s" name="s"/>`),
      "s",
      /decisionService/,
    ],
  ])("is refused for %s", async (_, xml, element, problem) => {
    const problems = await problemsOf(xml);
    expect(problems.map((found) => found.problem).join()).toMatch(problem);
    if (element) expect(problems.map((found) => found.element)).toContain(element);
  });
});
