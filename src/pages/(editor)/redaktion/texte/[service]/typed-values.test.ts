import { describe, expect, it } from "vitest";
import { type Parameter, readValue, typedValue } from "./typed-values.ts";

const parameter = (kind: Parameter["kind"]): Parameter => ({
  ...{ id: "gebuehr", kind, label: { de: "Gebühr", en: "Fee" } },
});
const typed = (value: string, more = {}) => ({ ...typedValue(undefined), value, ...more });
const read = (kind: Parameter["kind"], value: string, more = {}) =>
  readValue(parameter(kind), typed(value, more));

describe("a value of a town", () => {
  it.each([
    ["money", "12,50", 1250],
    ["money", "7", 700],
    ["money", "0,07", 7],
    ["number", "2,5", 2.5],
    ["number", "14", 14],
    ["text", "bis 6 Uhr", { de: "bis 6 Uhr" }],
    ["url", "https://www.beispiel.de/", "https://www.beispiel.de/"],
  ] as const)("%s: „%s“ is read, and shown as it was typed", (kind, text, value) => {
    const answer = read(kind, text);
    const expected = { parameter: "gebuehr", kind, value, source: null };
    expect(answer).toEqual({ kind: "value", value: expected });
    const again = readValue(parameter(kind), typedValue(expected));
    expect(again).toEqual(answer);
  });

  it.each([
    ["money", "12,5"],
    ["money", "-3"],
    ["money", "zwölf"],
    ["number", "1e9"],
    ["number", "14 Tage"],
    ["url", "http://unsicher.de"],
    ["url", "javascript:alert(1)"],
    ["text", "x".repeat(501)],
  ] as const)("%s: „%s“ is none", (kind, text) => {
    expect(read(kind, text).kind).toBe("refused");
  });

  it("that is empty is none, whatever else was typed", () => {
    expect(read("money", "", { sourceTitle: "Satzung" })).toEqual({ kind: "none" });
  });

  it("has a source with its day, or none", () => {
    const source = { sourceTitle: "Satzung § 1", sourceDay: "1.2.2026" };
    expect(read("number", "3", source)).toMatchObject({
      value: { source: { title: "Satzung § 1", asOf: "2026-02-01" } },
    });
    expect(read("number", "3", { sourceTitle: "Satzung § 1" })).toEqual({
      kind: "refused",
      problems: [{ parameter: "gebuehr", field: "sourceDay", problem: "day" }],
    });
  });
});
