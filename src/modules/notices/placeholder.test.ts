import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readText } from "./placeholder.ts";

const partsOf = (text: string) => {
  const reading = readText(text);
  return reading.kind === "read" ? reading.parts : reading.problem;
};
const value = (expression: string, format = "text") => ({ expression, format });

describe("a text of a letter", () => {
  it("has words and placeholders", () => {
    expect(partsOf("Guten Tag {name}, {steuer|money} am {tag | date}.")).toEqual([
      "Guten Tag ",
      value("name"),
      ", ",
      value("steuer", "money"),
      " am ",
      value("tag", "date"),
      ".",
    ]);
  });

  it("may show braces", () => {
    expect(partsOf("{{kein}} {{{platz}}}")).toEqual(["{kein} {", value("platz"), "}"]);
    expect(partsOf("a } b")).toEqual(["a } b"]);
  });

  it("understands strings and contexts inside an expression", () => {
    expect(partsOf('{if a = "}|{" then "\\"}" else "x"}')).toEqual([
      value('if a = "}|{" then "\\"}" else "x"'),
    ]);
    expect(partsOf("{ {a: 1}.a|number}")).toEqual([value("{a: 1}.a", "number")]);
  });

  it.each([
    ["{offen", /nicht geschlossen/],
    ['{"offen}', /nicht geschlossen/],
    ["{ }", /leer/],
    ["{a|euro}", /„euro“/],
  ])("is refused as %s", (text, problem) => expect(partsOf(text)).toMatch(problem));

  it("without braces is taken as it is", () => {
    fc.assert(
      fc.property(
        fc.string().filter((text) => !/[{}]/.test(text)),
        (text) => {
          expect(partsOf(text)).toEqual(text === "" ? [] : [text]);
        },
      ),
    );
  });

  it("comes back whatever was escaped", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("{", "}", "a", "|", '"', "\\") }), (text) => {
        const escaped = text.replaceAll("{", "{{").replaceAll("}", "}}");
        expect(partsOf(escaped)).toEqual(text === "" ? [] : [text]);
      }),
    );
  });
});
