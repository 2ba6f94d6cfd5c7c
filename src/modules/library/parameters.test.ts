import { describe, expect, it } from "vitest";
import { parameterDefinition } from "./parameter-definition.ts";
import { resolveParameters, valueProblem } from "./parameters.ts";

const definition = (definition: object) => parameterDefinition.parse({ id: "wert", ...definition });
const tariff = definition({
  type: "table",
  columns: [
    { id: "hunde", type: "choice", options: ["eins", "zwei"] },
    { id: "satz", type: "money" },
  ],
});
const row = (hunde: unknown, satz: unknown) => ({ hunde, satz });

describe("a value of a parameter", () => {
  it.each([
    ["text", definition({ type: "text", maxLength: 5 }), "Hallo"],
    ["url", definition({ type: "url" }), "https://www.waltrop.de"],
    ["money", definition({ type: "money" }), 9_600],
    ["number", definition({ type: "number", min: 1, max: 3 }), 3],
    ["yesNo", definition({ type: "yesNo" }), false],
    ["duration", definition({ type: "duration" }), "P1M"],
    ["choice", definition({ type: "choice", options: ["a", "b"] }), "b"],
    ["choices", definition({ type: "choices", options: ["a", "b"] }), ["b"]],
    ["yearDays", definition({ type: "yearDays" }), ["02-15", "08-31"]],
    ["table", tariff, [row("eins", 0), row("zwei", 100)]],
    ["iban", definition({ type: "iban" }), "DE02120300000000202051"],
  ])("of type %s is accepted", (_, of, value) => {
    expect(valueProblem(of, value)).toBeUndefined();
  });

  it.each([
    [definition({ type: "text", maxLength: 5 }), "Hallo!", /zu lang.*5.*6/],
    [definition({ type: "url" }), "javascript:alert(1)", /https/],
    [definition({ type: "money" }), 9.5, /ganzen Cent/],
    [definition({ type: "money" }), -1, /ganzen Cent/],
    [definition({ type: "number", min: 1 }), 0, /mindestens 1/],
    [definition({ type: "number" }), "3", /Zahl/],
    [definition({ type: "yesNo" }), "ja", /Ja oder Nein/],
    [definition({ type: "duration" }), "PT5H", /Tagen/],
    [definition({ type: "choice", options: ["a", "b"] }), "c", /„a“, „b“/],
    [definition({ type: "choices", options: ["a", "b"] }), ["a", "c"], /„a“, „b“/],
    [definition({ type: "yearDays" }), ["02-29"], /Tage des Jahres/],
    [definition({ type: "yearDays" }), ["08-15", "02-15"], /Reihenfolge/],
    [definition({ type: "yearDays" }), [], /Tage des Jahres/],
    [tariff, [row("eins", 1.5)], /Zeile 1, Spalte „satz“.*ganzen Cent/],
    [tariff, [row("drei", 100)], /Spalte „hunde“: .*nicht zur Wahl.*„eins“, „zwei“/],
    [tariff, [row("eins", 1), row("eins", 2)], /„eins“ gibt es zweimal/],
    [tariff, [{ hunde: "eins" }], /Spalte „satz“: Der Wert fehlt/],
    [tariff, [{ ...row("eins", 1), rabatt: 1 }], /Spalte „rabatt“ gibt es nicht/],
    [definition({ type: "iban" }), "DE02120300000000202052", /IBAN/],
  ])("%# is refused in plain words", (of, value, sentence) => {
    expect(valueProblem(of, value)).toMatch(sentence);
  });
});

describe("the parameters of a town", () => {
  const definitions = [
    definition({ id: "frist", type: "duration", default: "P14D" }),
    definition({ id: "konto", type: "iban", required: true }),
    definition({ id: "fest", type: "yesNo", default: true, changeable: false }),
  ];
  const konto = { value: "DE02120300000000202051", source: null };

  it("lie over the defaults and say where they come from", () => {
    const source = { title: "Hundesteuersatzung § 5", asOf: "2026-01-01" };
    const { parameters, problems } = resolveParameters(definitions, {
      konto,
      frist: { value: "P7D", source },
    });
    expect(problems).toEqual([]);
    expect(parameters.get("frist")).toEqual({ id: "frist", value: "P7D", origin: "town", source });
    expect(parameters.get("fest")).toMatchObject({ value: true, origin: "default" });
  });

  it.each([
    [{}, "konto", /fehlt/],
    [{ konto, rabatt: { value: 1, source: null } }, "rabatt", /gibt es nicht/],
    [{ konto, fest: { value: false, source: null } }, "fest", /Verfasser/],
    [{ konto, frist: { value: "bald", source: null } }, "frist", /Dauer/],
  ])("%# are refused where they cannot stand", (given, parameter, sentence) => {
    const { problems } = resolveParameters(definitions, given);
    expect(problems).toEqual([{ parameter, problem: expect.stringMatching(sentence) }]);
  });

  it("that are open and not required are null", () => {
    const open = [definition({ id: "hinweis", type: "text" })];
    const { parameters, problems } = resolveParameters(open, {});
    expect(problems).toEqual([]);
    expect(parameters.get("hinweis")).toMatchObject({ value: null, origin: "unset" });
  });
});
